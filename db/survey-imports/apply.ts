import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import { relinkResponse } from "@/db/documents/relink-response";
import { isResponse, type ResponseRow } from "@/db/responses/rows";
import { titlesOf } from "@/db/responses/store";
import { imports, questionnaires, responses, responseUpdates } from "@/db/schema";
import type { ResponseSays } from "@/db/schema/questionnaires";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { changeAnswers, changeAnswersBack } from "./answer-texts";
import { titled } from "./says";
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
  const { studyId, importId, responseId, says } = update;
  const row = replyOf(tx, update);
  if (!row) throw new Error("an update goes with its reply");
  setSaid(tx, { row, says: { ...says, ...stillKnown(row, says) }, importId });
  const texts = changeAnswers(tx, { row, texts: titled(says.texts, titlesOfReply(tx, row)), importId });
  const before: ResponseSays = { ...saidBy(row), texts: [], before: { digest: says.digest, texts } };
  tx.update(responseUpdates)
    .set({ says: before, appliedAt: now() })
    .where(and(ofImport({ studyId, importId }), eq(responseUpdates.responseId, responseId)))
    .run();
  return texts.map(({ documentId }) => documentId);
}

/** Changes the replies of an import back to what they said before; those that a later import has changed since are left as they are. Callers hold the write lock. */
export function takeBackUpdates(tx: Db, ref: ImportRef): void {
  const applied = tx
    .select()
    .from(responseUpdates)
    .where(and(ofImport(ref), isNotNull(responseUpdates.appliedAt)))
    .all();
  for (const update of applied) {
    const { before } = update.says;
    const row = replyOf(tx, update);
    if (!row || !before || row.digest !== before.digest) continue;
    setSaid(tx, { row, says: update.says, importId: ref.importId });
    changeAnswersBack(tx, ref.studyId, before.texts);
  }
  tx.delete(responseUpdates).where(ofImport(ref)).run();
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

const WHO = ["participantId", "personaId", "audience", "role", "accountId", "step", "wave"] as const;
const WHAT = ["digest", "status", "startedAt", "submittedAt", "zone", "language", "seconds", "cells", "fields"] as const;

function pick<K extends keyof ResponseRow>(from: Pick<ResponseRow, K>, fields: readonly K[]): Pick<ResponseRow, K> {
  return Object.fromEntries(fields.map((field) => [field, from[field]])) as Pick<ResponseRow, K>;
}

function saidBy(row: ResponseRow): Omit<ResponseSays, "texts" | "before"> {
  return { ...pick(row, WHO), ...pick(row, WHAT) };
}

/** Who replied, as far as the newer export says; of what it leaves open (a wave that was given with the earlier one) the reply keeps what it had. */
function stillKnown(row: ResponseRow, says: ResponseSays): Partial<ResponseSays> {
  return Object.fromEntries(WHO.map((field) => [field, says[field] ?? row[field]]));
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
  const who: Partial<ResponseSays> = isByHand ? {} : pick(says, WHO);
  const updatedAt = isByHand ? row.updatedAt : moments.find(({ id }) => id === importId)?.at;
  tx.update(responses)
    .set({ ...pick(says, WHAT), ...who, version: row.version + 1, updatedAt })
    .where(isResponse(ref))
    .run();
  if (who.participantId !== undefined && who.participantId !== row.participantId) relinkResponse(tx, ref);
}
