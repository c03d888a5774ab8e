import { and, eq } from "drizzle-orm";
import { getPersona } from "@/db/personas";
import { summaryLines } from "@/db/schema";
import { firstVersion, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import type { KeptLine, LineInput } from "@/lib/summary/schema";

type PersonaRef = { studyId: string; personaId: string };

const isOf = ({ studyId, personaId }: PersonaRef) => and(eq(summaryLines.studyId, studyId), eq(summaryLines.personaId, personaId));

/** The sentences of a persona's summary that people put in place of those of the rules, or left out. */
export function listKeptLines(db: Db, ref: PersonaRef): KeptLine[] {
  return db
    .select({ key: summaryLines.key, text: summaryLines.text, wrote: summaryLines.wrote, version: summaryLines.version })
    .from(summaryLines)
    .where(isOf(ref))
    .all();
}

type Put = PersonaRef & { key: string; version: number; input: LineInput };

/**
 * Puts a sentence in a person's own words in place of what the rules wrote; an empty text leaves it out, null gives it back to the rules. `version` 0 for
 * one of which nothing is kept yet, as afterwards where it was given back; one that is written again is none of the versions that it had before. Throws NOT_FOUND, STALE_VERSION.
 */
export function putLine(db: Db, { key, version, input: { text, wrote }, ...ref }: Put): KeptLine {
  return write(db, (tx) => {
    getPersona(tx, ref);
    const one = and(isOf(ref), eq(summaryLines.key, key));
    const row = tx
      .select({ key: summaryLines.key, text: summaryLines.text, wrote: summaryLines.wrote, version: summaryLines.version })
      .from(summaryLines)
      .where(one)
      .get();
    requireVersion(row ?? { key, text: "", wrote: "", version: 0 }, version);
    if (text === null) {
      tx.delete(summaryLines).where(one).run();
      return { key, text: "", wrote: "", version: 0 };
    }
    const kept = { key, text, wrote, version: row ? version + 1 : firstVersion() };
    if (row)
      tx.update(summaryLines)
        .set({ ...kept, updatedAt: now() })
        .where(one)
        .run();
    else
      tx.insert(summaryLines)
        .values({ ...ref, ...kept, updatedAt: now() })
        .run();
    return kept;
  });
}
