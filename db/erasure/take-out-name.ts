import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { addReadingJob } from "@/db/jobs";
import { forgetAxes } from "@/db/meaning/forget";
import { formerNamesOf, namesWorn } from "@/db/privacy/former-names";
import { formerNames, participants } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { foretold, write } from "@/db/write";
import type { AuditActor } from "@/lib/audit/schema";
import type { KeptName, NameTakenOut } from "@/lib/erasure/schema";
import { type TakenOut, takenOutOf } from "@/lib/erasure/taken-out";
import { AppError } from "@/lib/errors";
import { personKey } from "@/lib/import/labels";
import { excerptsOf } from "./examples";
import { takeOutOfFields } from "./fields";
import { takeOutOfFormerNames } from "./former-names";
import { takeOutMentions } from "./mentions";
import { forgetEveryAnswer, forgetPhrases, phrasesSaid } from "./phrases";
import { mergeIndex } from "./scrub-file";
import { textsOf } from "./texts";

type NameRef = { studyId: string; nameId: string };

/** Spellings that a study keeps only to hide them, and that are nobody's now, the oldest first. Throws NOT_FOUND. */
export function listKeptNames(db: Db, { studyId, names }: { studyId: string; names: boolean }): KeptName[] {
  requireStudy(db, studyId);
  const people = db
    .select({ id: participants.id, code: participants.code })
    .from(participants)
    .where(eq(participants.studyId, studyId))
    .all();
  const codes = new Map(people.map(({ id, code }) => [id, code]));
  const { isWorn } = namesWorn(db, studyId);
  return formerNamesOf(db, studyId)
    .filter(({ name, participantId }) => !isWorn(name, participantId))
    .map(({ id, participantId, name, createdAt }) => ({
      id,
      code: codes.get(participantId ?? "") ?? null,
      createdAt,
      ...(names && { name }),
    }));
}

/** What taking a kept name out of every text would replace, worked out by doing it and taking it back. Throws NOT_FOUND, CONFLICT. */
export function previewNameTakenOut(db: Db, ref: NameRef): NameTakenOut {
  return foretold(db, (tx) => {
    const strings = stringsOf(tx, ref);
    const examples = excerptsOf(textsOf(tx, ref.studyId), strings);
    return { ...takeOutInside(tx, { ...ref, strings }), examples };
  });
}

/**
 * Takes a kept name out of every text and field of its study, history included, as erasing takes a person's; names of others, and parts that they share, stay.
 * Then it is kept no more. `note` is done last in the transaction (`noteScrub`); the caller empties the journal (`scrubErased`). Throws NOT_FOUND, CONFLICT where it is somebody's again.
 */
export function takeOutName(
  db: Db,
  { actor = { kind: "program" }, note = () => {}, ...ref }: NameRef & { actor?: AuditActor; note?: () => void },
): NameTakenOut {
  return write(db, (tx) => {
    const counted = takeOutInside(tx, { ...ref, strings: stringsOf(tx, ref) });
    mergeIndex(tx);
    recordAudit(tx, { actor, studyId: ref.studyId, action: "take out name kept to be hidden", thingId: ref.nameId });
    note();
    return { ...counted, examples: [] };
  });
}

/** How the name is found, with everybody else's beside it. */
function stringsOf(tx: Db, ref: NameRef): TakenOut {
  const { studyId } = ref;
  const { name, participantId } = requireKept(tx, ref);
  const worn = namesWorn(tx, studyId);
  if (worn.isWorn(name, participantId))
    throw new AppError("CONFLICT", "This is somebody's name again, and goes when they are erased. Nothing was changed.");
  const own = personKey(name) ?? name;
  const others = [...worn.all, ...formerNamesOf(tx, studyId).map((one) => one.name)];
  return takenOutOf({ names: [name], others: others.filter((other) => (personKey(other) ?? other) !== own), words: [] });
}

function requireKept(tx: Db, { studyId, nameId }: NameRef): typeof formerNames.$inferSelect {
  requireStudy(tx, studyId);
  const row = tx
    .select()
    .from(formerNames)
    .where(and(eq(formerNames.studyId, studyId), eq(formerNames.id, nameId)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", "This name is not kept in this study. It may have been taken out already.");
  return row;
}

function takeOutInside(tx: Db, { strings, ...ref }: NameRef & { strings: TakenOut }): Omit<NameTakenOut, "examples"> {
  const { studyId } = ref;
  const { name } = requireKept(tx, ref);
  const before = phrasesSaid(tx, studyId);
  const mentioned = takeOutMentions(tx, { studyId, strings });
  const fields = takeOutOfFields(tx, { studyId, strings, pasted: (text) => text });
  takeOutOfFormerNames(tx, { studyId, names: [name], strings });
  forgetPhrases(tx, { studyId, before, names: [name] });
  forgetAxes(tx, studyId);
  forgetEveryAnswer(tx, studyId);
  addReadingJob(tx, { studyId, documentIds: mentioned });
  return { texts: mentioned.length, fields };
}
