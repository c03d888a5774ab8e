import { and, eq, isNull, or } from "drizzle-orm";
import { isQuestionnaire } from "@/db/questionnaires/rows";
import { accounts, personas, questionnaires } from "@/db/schema";
import { newRecord, newShortId } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { requireStep } from "@/lib/journey/edit-steps";
import { studyJourney } from "@/lib/journey/study-journey";
import type { Definition } from "@/lib/questionnaires/definition";
import { unknownSteps } from "@/lib/questionnaires/own-steps";
import type { Existing } from "@/lib/survey-import/preview";
import { definitionWith } from "@/lib/survey-import/saved-mapping";
import type { SurveyMapping, SurveyPreview } from "@/lib/survey-import/schema";
import { type ImportRef, STILL_STORING } from "./storing";

/** Where the rows of an export go: a questionnaire there is, or one made for them that nobody sees yet. `definition` is what it will hold with them. */
export type Home = { questionnaireId: string; isNew: boolean; definition: Definition; mapping: SurveyMapping };

type Held = { studyId: string; importId: string | null; homes: readonly Pick<Home, "questionnaireId" | "definition" | "mapping">[] };

/**
 * What the study has for an export to be held against; questionnaires that this import is just making too, for the next of its files. `homes`: where the
 * files before it go: their questionnaires count as they will be with them, so that a new column of two files is one question.
 */
export function existingFor(db: Db, { studyId, importId, homes }: Held): Existing {
  const isThere = isNull(questionnaires.deletedAt);
  const isBeingMade =
    importId === null ? undefined : and(eq(questionnaires.importId, importId), eq(questionnaires.deletedAt, STILL_STORING));
  const { id, title, mapping, definition, origin } = questionnaires;
  const widened = new Map(homes.map((home) => [home.questionnaireId, { definition: home.definition, mapping: home.mapping }]));
  const known = db
    .select({ id, title, mapping, definition, origin })
    .from(questionnaires)
    .where(and(eq(questionnaires.studyId, studyId), or(isThere, isBeingMade)))
    .all();
  return {
    questionnaires: known.map(({ origin: from, ...one }) => {
      const held = { ...one, ...(from !== "asked" && widened.get(one.id)) };
      return { ...held, headers: held.mapping?.headers ?? [] };
    }),
    personas: namesIn(db, personas, studyId),
    accounts: namesIn(db, accounts, studyId),
    journey: studyJourney(requireStudy(db, studyId)),
  };
}

function namesIn(db: Db, table: typeof personas | typeof accounts, studyId: string): { id: string; name: string }[] {
  return db
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(and(eq(table.studyId, studyId), isNull(table.deletedAt)))
    .all();
}

/** Refuses a mapping that names a questionnaire, a persona or a step that the study does not have. Throws REFUSED. */
export function requireKnown({ questionnaireId, defaults, questions }: SurveyMapping, existing: Existing): void {
  const refuse = (path: string, sentence: string) => {
    throw new AppError("REFUSED", sentence, { errors: [{ path: `options.mapping.${path}`, message: sentence }] });
  };
  if (questionnaireId && !existing.questionnaires.some(({ id }) => id === questionnaireId)) {
    refuse("questionnaireId", "The questionnaire that is to take the answers is not one of this study's.");
  }
  if (defaults?.personaId && !existing.personas.some(({ id }) => id === defaults.personaId)) {
    refuse("defaults.personaId", "The persona chosen for these answers is not one of this study's.");
  }
  if (!existing.journey) return;
  for (const step of [defaults?.step, ...unknownSteps(questions ?? [], existing.journey)]) requireStep(step, existing.journey);
}

type Homing = ImportRef & { at: string; preview: SurveyPreview; existing: Existing };

/** The questionnaire for an export, made in a transaction of its own where none fits: closed, and not to be seen before its rows are. */
export function homeFor(db: Db, { studyId, importId, at, preview, existing }: Homing): Home {
  const { mapping } = preview;
  const known = existing.questionnaires.find(({ id }) => id === preview.questionnaireId);
  const definition = definitionWith(mapping, known?.definition ?? null, newShortId());
  if (known) requireOwnQuestions(db, { studyId, questionnaireId: known.id, mapping, definition: known.definition });
  if (known) return { questionnaireId: known.id, isNew: false, definition, mapping: { ...mapping, questionnaireId: undefined } };
  const record = { ...newRecord(), createdAt: at, updatedAt: at };
  const kept = { ...mapping, questionnaireId: undefined };
  write(db, (tx) =>
    tx
      .insert(questionnaires)
      .values({
        ...record,
        studyId,
        importId,
        title: preview.title.slice(0, 300),
        origin: "imported",
        format: preview.format,
        status: "closed",
        definition,
        intro: { asker: "", purpose: "", minutes: null, kept: "", contact: "" },
        audience: mapping.defaults?.audience ?? null,
        personaId: mapping.defaults?.personaId ?? null,
        wave: mapping.defaults?.wave ?? null,
        mapping: kept,
        deletedAt: STILL_STORING,
      })
      .run(),
  );
  return { questionnaireId: record.id, isNew: true, definition, mapping: kept };
}

type Asked = { studyId: string; questionnaireId: string; mapping: SurveyMapping; definition: Definition };

/** What is asked here is changed by those who ask: it takes answers to its own questions only. */
function requireOwnQuestions(db: Db, { mapping, definition, ...ref }: Asked): void {
  const row = db.select({ origin: questionnaires.origin }).from(questionnaires).where(isQuestionnaire(ref)).get();
  if (row?.origin !== "asked") return;
  const own = new Set(definition.sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
  if ((mapping.questions ?? []).every(({ id }) => own.has(id))) return;
  throw new AppError(
    "REFUSED",
    "The questionnaire that is to take these answers is asked here, and has other questions. Bring them in as one of their own.",
  );
}

export type ChangedHome = { questionnaireId: string; before: { definition: Definition; mapping: SurveyMapping | null }; version: number };

/** Gives a questionnaire there was the questions, options and mapping that came with its new rows. Answers what it had before; null where nothing changed. Callers hold the write lock. */
export function widenHome(tx: Db, { studyId, home }: { studyId: string; home: Home }): ChangedHome | null {
  const ref = { studyId, questionnaireId: home.questionnaireId };
  const row = tx.select().from(questionnaires).where(isQuestionnaire(ref)).get();
  if (!row || home.isNew || row.origin === "asked") return null;
  const definition = definitionWith(home.mapping, row.definition, newShortId());
  const isSame = JSON.stringify([definition, home.mapping]) === JSON.stringify([row.definition, row.mapping]);
  if (isSame) return null;
  const version = row.version + 1;
  tx.update(questionnaires).set({ definition, mapping: home.mapping, version }).where(isQuestionnaire(ref)).run();
  return { questionnaireId: row.id, before: { definition: row.definition, mapping: row.mapping }, version };
}

/** What changed of each questionnaire once: what it had before the first of several files, and the version after the last. */
export function foldChanged(changed: readonly ChangedHome[]): ChangedHome[] {
  const folded = new Map<string, ChangedHome>();
  for (const one of changed) {
    const first = folded.get(one.questionnaireId);
    folded.set(one.questionnaireId, first ? { ...first, version: one.version } : one);
  }
  return [...folded.values()];
}
