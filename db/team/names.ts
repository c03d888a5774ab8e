import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Db } from "@/db/types";

/** What a person of the workbench is called; empty for one that there is not. */
export function nameOfUser(db: Db, userId: string): string {
  return db.select({ name: users.name }).from(users).where(eq(users.id, userId)).get()?.name ?? "";
}

/** What everybody of the workbench is called, by id; also who can no longer sign in. */
export function namesOfUsers(db: Db): Map<string, string> {
  const rows = db.select({ id: users.id, name: users.name }).from(users).all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
