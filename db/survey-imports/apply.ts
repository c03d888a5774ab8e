import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { relinkResponse } from "@/db/documents/relink-response";
import { livingLinks } from "@/db/participants/links";
import { besideRedacted } from "@/db/privacy/redact-reply";
import { isResponse, type ResponseRow } from "@/db/responses/rows";
import { titlesOf } from "@/db/responses/store";
import { imports, participants, questionnaires, responses, responseUpdates } from "@/db/schema";
import type { ResponseSays } from "@/db/schema/questionnaires";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { type ChangedText, changeAnswers, changeAnswersBack, type ReturnedText } from "./answer-texts";
import { type HeldBack, titled } from "./says";
import type { ImportRef } from "./storing";

/** Replies changed in one transaction. */
const AT_ONCE = 25;

type Update = typeof responseUpdates.$inferSelect;

const ofImport = ({ studyId, importId }: ImportRef) => and(eq(responseUpdates.studyId, studyId), eq(responseUpdates.importId, importId));

/**
 * Gives the replies that a newer export says otherwise about what it says, a few in each transaction, and keeps what they said before in its place. What
 * somebody put right by hand about who replied stays. Hands over, after each transaction, the texts to be read anew.
 */
export function* applyUpdates(db: Db, ref: ImportRef): Generator<string[], void> {
  for (;;) {
    const changed = write(db, (tx) => {
      const some = tx
        .select()
        .from(responseUpdates)
        .where(and(ofImport(ref), isNull(responseUpdates.appliedAt)))
        .limit(AT_ONCE)
        .all();
      return some.length === 0 ? null : some.flatMap((update) => applyOne(tx, update));
    });
    if (changed === null) return;
    yield changed;
  }
}

function applyOne(tx: Db, update: Update): string[] {
  const { studyId, importId, responseId } = update;
  const says: HeldBack = update.says;
  const row = replyOf(tx, update);
  if (!row) throw new Error("an update goes with its reply");
  setSaid(tx, { row, says: { ...says, ...stillKnown(row, says), ...besideAnswers(tx, row, says) }, importId });
  const texts = changeAnswers(tx, { row, texts: titled(says.texts, titlesOfReply(tx, row)), slots: says.read?.slots, importId });
  const before: ResponseSays = { ...saidBy(row), texts: [], before: { digest: says.digest, texts } };
  tx.update(responseUpdates)
    .set({ says: before, appliedAt: now() })
    .where(and(ofImport({ studyId, importId }), eq(responseUpdates.responseId, responseId)))
    .run();
  return texts.map(({ documentId }) => documentId);
}

/**
 * Changes the replies of an import back to what they said before. One that a later import has changed since is left as it is, and that import, once undone,
 * changes it back to what it said before both. Callers hold the write lock.
 */
export function takeBackUpdates(tx: Db, ref: ImportRef): void {
  const applied = tx
    .select()
    .from(responseUpdates)
    .where(and(ofImport(ref), isNotNull(responseUpdates.appliedAt)))
    .all();
  for (const update of applied) {
    const { before } = update.says;
    const row = replyOf(tx, update);
    if (!row || !before) continue;
    const later = nextUpdate(tx, update);
    if (later) handOver(tx, { says: update.says, later });
    else if (row.digest === before.digest) {
      setSaid(tx, { row, says: update.says, importId: ref.importId });
      followReturned(tx, update, changeAnswersBack(tx, ref.studyId, before.texts));
    }
  }
  tx.delete(responseUpdates).where(ofImport(ref)).run();
}

/** What the next later import made of the same reply; by `response_updates_by_response`, in the order in which they came. */
function nextUpdate(tx: Db, { studyId, responseId, importId }: Update): Update | undefined {
  const own = sql`(select u.rowid from response_updates u where u.import_id = ${importId} and u.response_id = ${responseId})`;
  return tx
    .select()
    .from(responseUpdates)
    .where(
      and(
        eq(responseUpdates.studyId, studyId),
        eq(responseUpdates.responseId, responseId),
        isNotNull(responseUpdates.appliedAt),
        sql`${responseUpdates}.rowid > ${own}`,
      ),
    )
    .orderBy(sql`${responseUpdates}.rowid`)
    .limit(1)
    .get();
}

/** What earlier imports made of texts that are theirs again is found under the new versions, so that those imports can be undone as well. */
function followReturned(tx: Db, { studyId, responseId }: Update, returned: readonly ReturnedText[]): void {
  if (returned.length === 0) return;
  const versions = new Map(returned.map(({ documentId, was, version }) => [`${documentId} ${was}`, version]));
  const ofReply = and(eq(responseUpdates.studyId, studyId), eq(responseUpdates.responseId, responseId));
  for (const { importId, says } of tx.select().from(responseUpdates).where(ofReply).all()) {
    if (!says.before) continue;
    const texts = says.before.texts.map((text) => ({
      ...text,
      version: versions.get(`${text.documentId} ${text.version}`) ?? text.version,
    }));
    tx.update(responseUpdates)
      .set({ says: { ...says, before: { ...says.before, texts } } })
      .where(and(ofReply, eq(responseUpdates.importId, importId)))
      .run();
  }
}

function handOver(tx: Db, { says, later }: { says: ResponseSays; later: Update }): void {
  if (!later.says.before) return;
  const { digest, texts } = later.says.before;
  const earlier = new Map(says.before?.texts.map((text) => [text.documentId, text]));
  const joined = texts.map((text): ChangedText => {
    const first = earlier.get(text.documentId);
    earlier.delete(text.documentId);
    return first ? { ...text, revisionId: first.revisionId } : text;
  });
  tx.update(responseUpdates)
    .set({ says: { ...says, before: { digest, texts: [...earlier.values(), ...joined] } } })
    .where(and(ofImport(later), eq(responseUpdates.responseId, later.responseId)))
    .run();
}

function replyOf(tx: Db, { studyId, responseId }: Update): ResponseRow | undefined {
  return tx.select().from(responses).where(isResponse({ studyId, responseId })).get();
}

function titlesOfReply(tx: Db, { questionnaireId }: ResponseRow): Map<string, string> {
  const found = tx
    .select({ definition: questionnaires.definition })
    .from(questionnaires)
    .where(eq(questionnaires.id, questionnaireId))
    .get();
  return found ? titlesOf(found.definition) : new Map();
}

const OF_RESPONDENT = ["participantId", "personaId", "audience", "role", "accountId", "step", "wave"] as const;
const OF_REPLY = ["digest", "status", "startedAt", "submittedAt", "zone", "language", "seconds", "cells", "fields"] as const;

function pick<K extends keyof ResponseRow>(from: Pick<ResponseRow, K>, fields: readonly K[]): Pick<ResponseRow, K> {
  return Object.fromEntries(fields.map((field) => [field, from[field]])) as Pick<ResponseRow, K>;
}

function saidBy(row: ResponseRow): Omit<ResponseSays, "texts" | "before"> {
  return { ...pick(row, OF_RESPONDENT), ...pick(row, OF_REPLY) };
}

const LEFT_OPEN = [...OF_RESPONDENT, "startedAt", "submittedAt", "zone", "language", "seconds"] as const;

/** Who replied and when, as far as the newer export says; of what it leaves open (a wave that was given with the earlier one) the reply keeps what it had. */
function stillKnown(row: ResponseRow, says: HeldBack): Partial<ResponseSays> {
  const known = Object.fromEntries(LEFT_OPEN.map((field) => [field, says[field] ?? row[field]]));
  return says.read?.status === false ? { ...known, status: row.status } : known;
}

/** Cells and fields, as far as the newer export has columns for them; the others, and what was redacted here, stay. */
function besideAnswers(tx: Db, row: ResponseRow, says: HeldBack): Pick<ResponseSays, "cells" | "fields"> {
  const { read } = says;
  const joined = read
    ? { cells: over(row.cells, says.cells, read.slots), fields: over(row.fields, says.fields, read.fields) }
    : { cells: says.cells, fields: says.fields };
  return besideRedacted(tx, { row, says: joined });
}

function over<T>(was: Record<string, T>, is: Record<string, T>, read: readonly string[]): Record<string, T> {
  const gone = new Set(read);
  return { ...Object.fromEntries(Object.entries(was).filter(([key]) => !gone.has(key))), ...is };
}

/** Each import leaves its own moment on what it makes and changes; a reply that carries another was put right by hand, and who replied is left as it is. */
function setSaid(tx: Db, { row, says, importId }: { row: ResponseRow; says: ResponseSays; importId: string }): void {
  const ref = { studyId: row.studyId, responseId: row.id };
  const moments = tx
    .select({ id: imports.id, at: imports.createdAt })
    .from(imports)
    .where(and(eq(imports.studyId, row.studyId), or(eq(imports.id, importId), eq(imports.createdAt, row.updatedAt))))
    .all();
  const isByHand = !moments.some(({ at }) => at === row.updatedAt);
  const who: Partial<ResponseSays> = isByHand ? {} : whoToday(tx, row.studyId, says);
  const updatedAt = isByHand ? row.updatedAt : moments.find(({ id }) => id === importId)?.at;
  tx.update(responses)
    .set({ ...pick(says, OF_REPLY), ...who, version: row.version + 1, updatedAt })
    .where(isResponse(ref))
    .run();
  if (who.participantId !== undefined && who.participantId !== row.participantId) relinkResponse(tx, ref);
}

/** Who replied, by those there are by now: what was said may be older than a merge or a deletion. */
function whoToday(tx: Db, studyId: string, says: ResponseSays): Pick<ResponseSays, (typeof OF_RESPONDENT)[number]> {
  const { personaId, accountId } = says;
  return {
    ...pick(says, OF_RESPONDENT),
    ...livingLinks(tx, { studyId, personaId, accountId }),
    participantId: standsFor(tx, studyId, says.participantId),
  };
}

/** The person, or whoever they were merged into; nobody where they were deleted for good. */
function standsFor(tx: Db, studyId: string, participantId: string | null): string | null {
  if (participantId === null) return null;
  const row = tx
    .select({ id: participants.id, mergedInto: participants.mergedInto })
    .from(participants)
    .where(and(eq(participants.studyId, studyId), eq(participants.id, participantId)))
    .get();
  return row?.mergedInto ? standsFor(tx, studyId, row.mergedInto) : (row?.id ?? null);
}
