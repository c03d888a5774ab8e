import { asc, eq } from "drizzle-orm";
import { documents } from "@/db/schema";
import type { Db } from "@/db/types";
import { NO_THINGS } from "@/lib/erasure/schema";
import { type TakenOut, takenOutOf } from "@/lib/erasure/taken-out";
import { gatherTheirs } from "./theirs";

const MOST = 5;
const AROUND = 30;

/** Some of what would be taken for their name in texts that they took no part in, each with a few words around, so that a mistake is seen before it is made. */
export function examplesOf(db: Db, { studyId, personId }: { studyId: string; personId: string }): string[] {
  const theirs = gatherTheirs(db, { studyId, personId, things: NO_THINGS });
  const strings = takenOutOf(theirs);
  const own = new Set([...theirs.alone, ...theirs.shared, ...theirs.responses]);
  const rows = db
    .select({ interviewId: documents.interviewId, responseId: documents.responseId, text: documents.text })
    .from(documents)
    .where(eq(documents.studyId, studyId))
    .orderBy(asc(documents.id))
    .all();
  return excerptsOf(
    rows.filter(({ interviewId, responseId }) => !own.has(interviewId ?? responseId ?? "")),
    strings,
  );
}

/** The first five places at which something is found in texts, each with a few words around. */
export function excerptsOf(texts: readonly { text: string }[], { find }: Pick<TakenOut, "find">): string[] {
  const found: string[] = [];
  for (const { text } of texts) {
    for (const { start, end } of find(text)) found.push(text.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\s+/gu, " "));
    if (found.length >= MOST) break;
  }
  return found.slice(0, MOST);
}
