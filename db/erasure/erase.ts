import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { findStoredParticipant, type ParticipantRef, type ParticipantRow } from "@/db/participants/rows";
import { erasures } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { foretold, write } from "@/db/write";
import type { AuditActor } from "@/lib/audit/schema";
import { type ErasedThings, type ErasureCounts, type ErasureEntry, NO_THINGS } from "@/lib/erasure/schema";
import type { ErasureMode } from "@/lib/erasure/vocabulary";
import { AppError } from "@/lib/errors";
import { eraseInside } from "./erase-inside";

type Asked = ParticipantRef & { mode: ErasureMode };

/** Writes erasures down beside the file; answers what takes them out again, null where there is nothing to take out. */
type Keep = (entries: readonly ErasureEntry[]) => (() => void) | null;

type Foretold = { code: string; counts: ErasureCounts; people: string[] };

function later(): void {}

/** What an erasure would do, worked out by doing it and taking it back: the very same counts. `people`: they and whoever was merged into them. Throws NOT_FOUND, CONFLICT for one who was merged into another. */
export function previewErasure(db: Db, { mode, ...ref }: Asked): Foretold {
  return foretold(db, (tx) => {
    requireStudy(tx, ref.studyId);
    const { code } = requireOne(tx, ref);
    const { counts, things } = eraseInside(tx, { ...of(ref, mode), things: NO_THINGS, merge: later });
    return { code, counts, people: things.people };
  });
}

/**
 * Takes a person out of a study for good, in one transaction, and writes the erasure down in it. `confirm` must be their code, as it was typed. `keep` adds the
 * entry to the ledger beside the file, last in the transaction: where there is no room for it nothing was changed; what it answers takes it out again, where the
 * transaction itself could not be stored. The caller empties the journal
 * (`finishErasures`) before it answers. Throws NOT_FOUND, REFUSED for another code.
 */
export function erasePerson(
  db: Db,
  { mode, confirm, actor = { kind: "program" }, keep = () => null, ...ref }: Asked & { confirm: string; actor?: AuditActor; keep?: Keep },
): { code: string; counts: ErasureCounts; entries: ErasureEntry[] } {
  let takeBack = null as (() => void) | null;
  const work = (tx: Db) => {
    requireStudy(tx, ref.studyId);
    const { code } = requireOne(tx, ref);
    if (confirm.toUpperCase() !== code.toUpperCase())
      throw new AppError("REFUSED", `Type ${code} to say that it is this person. Nothing was changed.`, {
        errors: [{ path: "confirm", message: `not ${code}` }],
      });
    const erased = eraseAndRecord(tx, { ...ref, mode, actor });
    takeBack = keep(erased.entries);
    return { code, ...erased };
  };
  try {
    return write(db, work);
  } catch (error) {
    takeBack?.();
    throw error;
  }
}

/** The same inside a transaction of the caller's, asking nobody: what a retention does. `isOneOfMany`: the index is merged once, by `scrubFile`. */
export function eraseAndRecord(
  tx: Db,
  { mode, actor, isOneOfMany = false, ...ref }: Asked & { actor: AuditActor; isOneOfMany?: boolean },
): { counts: ErasureCounts; entries: ErasureEntry[] } {
  const before = tx
    .select({ things: erasures.things })
    .from(erasures)
    .where(and(eq(erasures.studyId, ref.studyId), eq(erasures.personId, ref.participantId), eq(erasures.mode, mode)))
    .get();
  const { counts, things: gone } = eraseInside(tx, { ...of(ref, mode), things: NO_THINGS, ...(isOneOfMany && { merge: later }) });
  const things = both({ ...NO_THINGS, ...before?.things }, gone);
  const entry: ErasureEntry = { ...of(ref, mode), at: now(), things };
  tx.insert(erasures)
    .values({ id: newId(), ...entry })
    .onConflictDoUpdate({ target: [erasures.studyId, erasures.personId, erasures.mode], set: { at: entry.at, things } })
    .run();
  recordAudit(tx, { actor, studyId: ref.studyId, action: `${mode} person`, thingId: ref.participantId });
  return { counts, entries: [entry] };
}

/** What an earlier erasure of them took is in copies from before that one. */
function both(one: ErasedThings, other: ErasedThings): ErasedThings {
  const of = (key: keyof ErasedThings) => [...new Set([...one[key], ...other[key]])];
  return { people: of("people"), interviews: of("interviews"), responses: of("responses"), speakers: of("speakers") };
}

function of({ studyId, participantId }: ParticipantRef, mode: ErasureMode) {
  return { studyId, personId: participantId, mode };
}

/** Deleted people too: the trash holds them for 30 days. */
function requireOne(tx: Db, ref: ParticipantRef): ParticipantRow {
  const row = findStoredParticipant(tx, ref);
  if (row.mergedInto !== null)
    throw new AppError("CONFLICT", `${row.code} is merged into another person. Erase that one, or split them first. Nothing was changed.`);
  return row;
}
