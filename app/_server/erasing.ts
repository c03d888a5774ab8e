import "server-only";
import { erasePerson, previewErasure } from "@/db/erasure/erase";
import { examplesOf } from "@/db/erasure/examples";
import { finishErasures, noteErasures as noteErased, noteScrub, scrubErased } from "@/db/erasure/finish";
import { backupsHolding } from "@/db/erasure/in-backups";
import { emptyJournal } from "@/db/erasure/scrub-file";
import { reasonOf } from "@/db/file/disk";
import type { ParticipantRef } from "@/db/participants/rows";
import type { Db } from "@/db/types";
import type { Erased, ErasureEntry, ErasureInput, ErasurePreview } from "@/lib/erasure/schema";
import type { ErasureMode } from "@/lib/erasure/vocabulary";
import type { Caller } from "@/lib/team/access";
import { actorOf } from "./after-write";
import { eraseInBackups } from "./backups/run";
import { dataFile } from "./data-file";
import { isTesting } from "./jobs/host";
import { wakeUp } from "./jobs/queue";
import { publishChange } from "./live/hub";

const AGAIN_MS = 2000;
const MOST_TRIES = 30;

/** What an erasure would do, and the backups that hold the person now. */
export function foretellErasure(db: Db, { mode, ...ref }: ParticipantRef & { mode: ErasureMode }): ErasurePreview {
  const { code, counts, people } = previewErasure(db, { ...ref, mode });
  const examples = examplesOf(db, { studyId: ref.studyId, personId: ref.participantId });
  return { code, mode, counts, backups: backupsOf({ ...ref, people }), examples };
}

type Asked = ParticipantRef & ErasureInput & { caller: Caller };

/**
 * Erases, makes it last beside the file, and (where asked) takes the person out of the backups too; answers those that still hold them, and `failed` where
 * the backups could not be written anew: the person is gone all the same.
 */
export async function eraseForGood(db: Db, { mode, confirm, backups, caller, ...ref }: Asked): Promise<Erased> {
  const { code, counts, entries } = erasePerson(db, { ...ref, mode, confirm, actor: actorOf(caller), keep: noteErasures });
  publishChange({ studyId: ref.studyId, by: caller.kind === "person" ? caller.userId : null, tab: null });
  makeItLast(db, entries);
  wakeUp();
  const inBackups = backups && !isTesting() ? await cleanBackups() : { cleaned: 0 };
  return { code, mode, counts, backups: backupsOf(ref), ...inBackups };
}

/** The person is gone from the study by now: what fails here is said beside that. */
async function cleanBackups(): Promise<Pick<Erased, "cleaned" | "failed">> {
  try {
    return { cleaned: await eraseInBackups() };
  } catch (error) {
    return { cleaned: 0, failed: `The backups could not be written anew: ${reasonOf(error)}` };
  }
}

/** Into the ledger beside the file; the bytes are taken out of it by `makeItLast`, once for several. Answers what takes them out of the ledger again. */
export function noteErasures(entries: readonly ErasureEntry[]): () => void {
  return isTesting() ? () => {} : noteErased(dataFile().folder, entries);
}

/** Notes that bytes are to go out of the file, for a start after a kill: `makeItLast` takes them out. */
export function noteBytes(): void {
  if (!isTesting()) noteScrub(dataFile().folder);
}

/** Into the ledger beside the file, then out of its bytes. Where another connection reads the journal just now, it is emptied as soon as that is done. */
export function makeItLast(db: Db, entries: readonly ErasureEntry[]): void {
  // tests of routes have no file
  if (isTesting()) return;
  const { journalEmpty } = finishErasures(db, { folder: dataFile().folder, entries });
  if (!journalEmpty) emptyLater(db, 1);
}

function emptyLater(db: Db, tried: number): void {
  setTimeout(() => {
    if (!scrubErased(db, dataFile().folder, emptyJournal) && tried < MOST_TRIES) emptyLater(db, tried + 1);
  }, AGAIN_MS).unref();
}

function backupsOf({ studyId, participantId, people }: ParticipantRef & { people?: readonly string[] }): Erased["backups"] {
  if (isTesting()) return [];
  const { folder } = dataFile();
  return backupsHolding(folder, { studyId, personId: participantId, people });
}
