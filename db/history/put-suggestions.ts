import { and, eq } from "drizzle-orm";
import { suggestions } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { changedSince, type PutBack } from "./as-left";
import { flagsOf } from "./flags";
import type { Texts } from "./texts";

/** Puts decisions on suggestions back, and the codes that they propose. Throws CONFLICT where one would wait again on words that are gone. */
export function putSuggestions(tx: Db, { studyId, steps, texts }: { studyId: string; steps: readonly PutBack[]; texts: Texts }): void {
  for (const step of steps) {
    const { id, target, current } = step;
    if (target === null || current === null) continue;
    const where = and(eq(suggestions.studyId, studyId), eq(suggestions.id, id));
    const row = tx.select().from(suggestions).where(where).get();
    if (!row) continue;
    if (target.status === "open" && texts(row.documentId).text.slice(row.start, row.end) !== row.quote) {
      throw changedSince(step, "its words are no longer in the text");
    }
    const { put, taken } = flagsOf(target, "code");
    const codeIds = [...row.codeIds.filter((one) => !taken.includes(one) && !put.includes(one)), ...put];
    const decision = Object.fromEntries(Object.entries(target).filter(([field]) => !field.includes(":")));
    tx.update(suggestions)
      .set({ ...decision, codeIds, version: row.version + 1, updatedAt: now() })
      .where(where)
      .run();
  }
}
