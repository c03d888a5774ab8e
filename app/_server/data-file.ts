import "server-only";
import { getOpenDatabase } from "@/db/instance";
import { db } from "./db";

/** The connection of the open database and the folder it lies in, for what concerns the file itself: its facts and backups. */
export function dataFile() {
  db();
  const { sqlite, folder } = getOpenDatabase();
  return { sqlite, folder };
}
