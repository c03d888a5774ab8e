import { eq } from "drizzle-orm";
import { eraseInside } from "@/db/erasure/erase-inside";
import { erasures, participants } from "@/db/schema";
import type { Db } from "@/db/types";
import { NO_THINGS } from "@/lib/erasure/schema";

type Brought = { from: string; exportedAt: string | undefined; rename: ReadonlyMap<string, string> };

/**
 * Takes out of a study that was brought in whoever was erased here from the study it was written from (`from`) since the file was written: a file is a copy
 * from before like any other. `rename`: the ids that it came in under. Answers how many erasures were done again. Callers hold the write lock.
 */
export function eraseAgain(tx: Db, { from, exportedAt, rename }: Brought): number {
  const renamed = (id: string) => rename.get(id) ?? id;
  const known = tx.select().from(erasures).where(eq(erasures.studyId, from)).orderBy(erasures.id).all();
  const isBefore = (at: string) => exportedAt === undefined || exportedAt < at;
  const due = known.filter(({ mode, at, personId }) => isBefore(at) || (mode === "erase" && isThere(tx, renamed(personId))));
  const done = due.filter(({ personId, mode, things: taken }) => {
    const things = { ...NO_THINGS, ...taken };
    const { counts } = eraseInside(tx, {
      studyId: renamed(from),
      personId: renamed(personId),
      mode,
      things: {
        people: things.people.map(renamed),
        interviews: things.interviews.map(renamed),
        responses: things.responses.map(renamed),
        speakers: things.speakers.map(renamed),
      },
    });
    return Object.values(counts).some((count) => count > 0);
  });
  return done.length;
}

/** Somebody erased stands in no file written after it: the clock of the machine that wrote this one was ahead. */
function isThere(tx: Db, personId: string): boolean {
  return tx.select({ id: participants.id }).from(participants).where(eq(participants.id, personId)).get() !== undefined;
}
