import { and, eq, exists, isNull, not, sql } from "drizzle-orm";
import { accounts, participants, questionnaires, responses } from "@/db/schema";
import type { MadeByImport } from "@/db/schema/work";
import type { Db } from "@/db/types";
import { takeBackUpdates } from "./apply";
import { narrowHome } from "./narrow-home";
import { changeAccountsBack } from "./store-accounts";
import type { ImportRef } from "./storing";

type Undoing = ImportRef & { at: string; made: MadeByImport | null };

/**
 * Takes the answers and accounts of an import back: its replies with their texts are set aside, and so is a questionnaire that it made, under one moment,
 * unless others answered it since; what it changed says again what it said, a question that later waves answered too stays. `at` is the moment of the
 * undoing, which tells these replies from those deleted by hand. Callers hold the write lock.
 */
export function takeBackSurveys(tx: Db, { studyId, importId, at, made }: Undoing): void {
  takeBackUpdates(tx, { studyId, importId });
  tx.update(responses)
    .set({ deletedAt: at, version: sql`${responses.version} + 1` })
    .where(and(eq(responses.studyId, studyId), eq(responses.importId, importId), isNull(responses.deletedAt)))
    .run();
  setQuestionnairesAside(tx, { studyId, importId, at });
  for (const changed of made?.questionnaires ?? []) narrowHome(tx, { studyId, changed });
  changeAccountsBack(tx, { studyId, changed: made?.accountsChanged ?? [], at });
  setAccountsAside(tx, { studyId, importId, at });
}

type Aside = ImportRef & { at: string };

function setQuestionnairesAside(tx: Db, { studyId, importId, at }: Aside): void {
  const answered = tx
    .select({ one: sql`1` })
    .from(responses)
    .where(and(eq(responses.studyId, studyId), eq(responses.questionnaireId, questionnaires.id), isNull(responses.deletedAt)));
  tx.update(questionnaires)
    .set({ deletedAt: at, version: sql`${questionnaires.version} + 1`, updatedAt: at })
    .where(
      and(
        eq(questionnaires.studyId, studyId),
        eq(questionnaires.importId, importId),
        isNull(questionnaires.deletedAt),
        not(exists(answered)),
      ),
    )
    .run();
}

/** By `accounts_by_import`; those that somebody belongs to stay. */
function setAccountsAside(tx: Db, { studyId, importId, at }: Aside): void {
  tx.update(accounts)
    .set({ deletedAt: at, version: sql`${accounts.version} + 1`, updatedAt: at })
    .where(
      and(
        eq(accounts.studyId, studyId),
        eq(accounts.importId, importId),
        isNull(accounts.deletedAt),
        sql`${accounts.id} not in (select account_id from ${participants}
          where study_id = ${studyId} and deleted_at is null and account_id is not null)`,
        sql`${accounts.id} not in (select account_id from ${responses}
          where study_id = ${studyId} and deleted_at is null and account_id is not null)`,
      ),
    )
    .run();
}

/** Whether a reply stands under this persona or account: an undo then leaves it. */
export function hasReplies(
  db: Db,
  { studyId, ...of }: { studyId: string; personaId: string } | { studyId: string; accountId: string },
): boolean {
  const where = "personaId" in of ? eq(responses.personaId, of.personaId) : eq(responses.accountId, of.accountId);
  const found = db
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.studyId, studyId), isNull(responses.deletedAt), where))
    .limit(1)
    .get();
  return found !== undefined;
}
