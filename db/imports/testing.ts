import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { IncomingFile } from "@/lib/import/read-file";

/** The folder of real transcripts beside the project; tests that need it say so and are passed over where it is absent. */
export const REAL_DATA = "../shared/data";
export const hasRealData = existsSync(REAL_DATA);

/** A file as it comes in, from a text written in the test or from bytes. */
export function fileOf(name: string, content: string | Uint8Array): IncomingFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The files of a folder of the real data, by name, those that `wanted` lets through. */
export function realFiles(folder: string, wanted: (name: string) => boolean = () => true): IncomingFile[] {
  const path = `${REAL_DATA}/${folder}`;
  const names = readdirSync(path).filter(wanted).toSorted();
  return names.map((name) => fileOf(name, readFileSync(`${path}/${name}`)));
}

/** A new study to import into; its id. */
export function newStudy(db: Db): string {
  return createStudy(db, { input: { name: "Why they switch", journeyPreset: "lifecycle" } }).id;
}

/** A short talk between an interviewer and somebody, long enough that who asks can be told. */
export function talk(who: string, answer: string): string {
  return [
    "Interviewer: How did you come to look for something new?",
    `${who}: ${answer} We had been at it for years, and nobody wanted to be the one to say so.`,
    "Interviewer: What did you do then?",
    `${who}: I asked around, and three weeks later we were on a trial with half the team.`,
  ].join("\n\n");
}
