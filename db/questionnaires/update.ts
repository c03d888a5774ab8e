import { requireLinks } from "@/db/participants/links";
import { questionnaires } from "@/db/schema";
import { newToken, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { studyJourney } from "@/lib/journey/study-journey";
import { definitionAsAsked } from "@/lib/questionnaires/as-asked";
import { questionsOf } from "@/lib/questionnaires/check-definition";
import type { Questionnaire, QuestionnairePatch } from "@/lib/questionnaires/schema";
import type { QuestionnaireStatus } from "@/lib/questionnaires/vocabulary";
import { requireDefinition, requireFreeIds, requireKeptAnswers, requireSteps } from "./accept-definition";
import { getQuestionnaire } from "./list";
import { isQuestionnaire, type QuestionnaireRef, type QuestionnaireRow, requireQuestionnaire } from "./rows";

/**
 * Changes a questionnaire; its questions are changed as one. Opening it makes its link, once: closing and opening again keeps it. Throws
 * STALE_VERSION, NOT_FOUND; REFUSED for questions that are none, a change that would take answers, opening without a question or one that was brought in.
 */
export function updateQuestionnaire(
  db: Db,
  { version, patch, ...ref }: QuestionnaireRef & { version: number; patch: QuestionnairePatch },
): Questionnaire {
  return write(db, (tx) => {
    const row = requireQuestionnaire(tx, ref);
    requireVersion(row.version === version ? row : getQuestionnaire(tx, ref), version);
    requireLinks(tx, { studyId: ref.studyId, personaId: patch.personaId });
    const set = { ...patch, ...changedQuestions(tx, { row, patch }) };
    requireDays({ ...row, ...set });
    tx.update(questionnaires)
      .set({ ...set, token: tokenAfter(row, set), version: version + 1, updatedAt: now() })
      .where(isQuestionnaire(ref))
      .run();
    return getQuestionnaire(tx, ref);
  });
}

function changedQuestions(tx: Db, { row, patch }: { row: QuestionnaireRow; patch: QuestionnairePatch }): QuestionnairePatch {
  if (patch.definition === undefined) return {};
  const definition = row.origin === "asked" ? definitionAsAsked(patch.definition) : patch.definition;
  requireDefinition(definition);
  requireSteps(definition, studyJourney(requireStudy(tx, row.studyId)));
  requireFreeIds(tx, { studyId: row.studyId, definition, but: row.id });
  requireKeptAnswers(tx, { row, definition });
  return { definition };
}

function requireDays({ opensAt, closesAt }: { opensAt: string | null; closesAt: string | null }): void {
  if (opensAt !== null && closesAt !== null && Date.parse(closesAt) <= Date.parse(opensAt)) {
    throw new AppError("REFUSED", "It would close before it opens, so the dates were not saved. Choose a later day to close.");
  }
}

function tokenAfter(row: QuestionnaireRow, { status, definition }: QuestionnairePatch): string | null {
  if ((status ?? row.status) === "open" && questionsOf(definition ?? row.definition).length === 0) {
    throw new AppError("REFUSED", "It has no question yet, so there is nothing to answer. Add one before it is published.");
  }
  if (status === undefined || status === row.status) return row.token;
  requireStatus(row, status);
  return status === "open" ? (row.token ?? newToken()) : row.token;
}

function requireStatus({ origin, token }: QuestionnaireRow, status: QuestionnaireStatus): void {
  if (origin === "imported" && status === "open") {
    throw new AppError("REFUSED", "It was brought in from another tool, where it was asked. Duplicate it to ask the same questions here.");
  }
  if (status === "draft" && token !== null) {
    throw new AppError("REFUSED", "It was published before, so its link may be in somebody’s hands. Close it instead.");
  }
}
