import type { Db } from "@/db/types";
import { NO_THINGS } from "@/lib/erasure/schema";
import { type TakenOut, takenOutOf } from "@/lib/erasure/taken-out";
import { withWordsAround } from "@/lib/text/whole-words";
import { textsOf } from "./texts";
import { gatherTheirs } from "./theirs";

const MOST = 5;
/** So much around what is found, in UTF-16 units. */
const AROUND = 30;

/** Some of what would be taken for their name in texts that they took no part in, each with a few words around, so that a mistake is seen before it is made. */
export function examplesOf(db: Db, { studyId, personId }: { studyId: string; personId: string }): string[] {
  const theirs = gatherTheirs(db, { studyId, personId, things: NO_THINGS });
  const own = new Set([...theirs.alone, ...theirs.shared, ...theirs.responses]);
  function* ofOthers() {
    for (const row of textsOf(db, studyId)) if (!own.has(row.interviewId ?? row.responseId ?? "")) yield row;
  }
  return excerptsOf(ofOthers(), takenOutOf(theirs));
}

/** The first five places at which something is found in texts, each with a few whole words around: a part of another name, cut, would be hidden from nobody. */
export function excerptsOf(texts: Iterable<{ text: string }>, { find }: Pick<TakenOut, "find">): string[] {
  const found: string[] = [];
  for (const { text } of texts) {
    for (const span of find(text)) {
      const { start, end } = withWordsAround(text, span, AROUND);
      found.push(text.slice(start, end).replace(/\s+/gu, " ").trim());
      if (found.length === MOST) return found;
    }
  }
  return found;
}
