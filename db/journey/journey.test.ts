import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { beforeEach, describe, expect, test } from "vitest";
import { createAccount, getAccount } from "@/db/accounts";
import { linkQuotes, listLinks } from "@/db/findings/links";
import { getHighlight, listHighlights } from "@/db/highlights/list";
import { createHighlight, deleteHighlight, restoreHighlight } from "@/db/highlights/write";
import { undoAction } from "@/db/history/walk";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, makeTranscript, spanOf } from "@/db/interviews/testing";
import { writeCells } from "@/db/journey-map/cells";
import { typeDifference } from "@/db/journey-map/differences";
import { createMap } from "@/db/journey-map/maps";
import { actionList } from "@/db/listed/actions";
import { createQuestionnaire } from "@/db/questionnaires/create";
import { getQuestionnaire } from "@/db/questionnaires/list";
import * as schema from "@/db/schema";
import { getStudy, updateStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import { getThemesSummary } from "@/db/themes";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { StagesPatch } from "@/lib/journey/schema";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { definition as definitionSchema } from "@/lib/questionnaires/definition";
import { updateStages } from "./stages";
import { STEP_COLUMNS } from "./step-columns";
import { createStep, deleteStep, getStepUse, updateStep } from "./steps";

let db: Db;
let studyId: string;
let talk: ReturnType<typeof makeTranscript>;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  const ana = makePerson(db, studyId).id;
  const { id: interviewId } = createInterview(db, { studyId, input: interviewOf({ participantIds: [ana] }) });
  talk = makeTranscript(db, {
    studyId,
    interviewId,
    voices: [
      { label: "Q", role: "interviewer" },
      { label: "Ana", role: "participant", participantId: ana },
    ],
    said: [
      { who: "Q", says: "Why did you leave?" },
      { who: "Ana", says: "Their security people asked for a paper. The import failed twice. Nobody answered." },
    ],
  });
});

const version = () => getStudy(db, studyId).version;
const stages = (patch: StagesPatch) => updateStages(db, { studyId, version: version(), patch });
/** Adds a step of the study's own under "approval"; its slug. */
function add(name: string): `approval.${string}` {
  const { journey } = createStep(db, { studyId, version: version(), input: { base: "approval", name } });
  return `approval.${journey.steps.find((one) => one.name === name)?.slug.split(".")[1] ?? ""}`;
}
const take = (step: string, moveTo?: StepSlug) => deleteStep(db, { studyId, version: version(), step, moveTo });

function mark(words: string, step: StepSlug) {
  const input = { documentId: talk.id, ...spanOf(talk.text, words), step, point: "failure" as const };
  return createHighlight(db, { studyId, input }).highlight;
}

function heardAt(stage: string): number {
  const [persona] = getThemesSummary(db, { studyId, filter: {} }).items;
  return persona?.stages.find((one) => one.stage === stage)?.failurePeople ?? 0;
}

const ofStage = (stage: string) =>
  listHighlights(db, { studyId, filter: { stage: [stage] }, page: { limit: 50 } }).items.map(({ step }) => step);

function refusalOf(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("It was done.");
}

describe("the stages of a study", () => {
  test("stand in its order and under its names, as a new version of the study", () => {
    const study = stages({ names: { purchase: "Shopping" }, order: ["onboarding", "purchase"] });
    expect(study).toMatchObject({ version: 2, journeyPreset: "lifecycle" });
    expect(study.journey.stages.map(({ name }) => name).slice(0, 3)).toEqual(["Brand awareness", "Onboarding", "Shopping"]);
    expect(() => updateStages(db, { studyId, version: 1, patch: {} })).toThrow("changed since");
  });

  test("one that is taken out touches no highlight, and taken back has all it had", () => {
    const { id } = mark("Their security people asked for a paper.", "approval");
    expect([heardAt("purchase"), heardAt("onboarding")]).toEqual([1, 0]);
    stages({ folded: { purchase: "onboarding" } });
    expect([heardAt("purchase"), heardAt("onboarding")]).toEqual([0, 1]);
    expect(ofStage("onboarding")).toEqual(["approval"]);
    expect(getHighlight(db, { studyId, highlightId: id })).toMatchObject({ version: 1, stage: "onboarding", step: "approval" });
    expect(refusalOf(() => getThemesSummary(db, { studyId, filter: { stage: ["purchase"] } })).code).toBe("REFUSED");
    stages({ folded: { purchase: null } });
    expect([heardAt("purchase"), heardAt("onboarding")]).toEqual([1, 0]);
  });

  test("each preset keeps its own changes", () => {
    stages({ names: { purchase: "Shopping" } });
    updateStudy(db, { studyId, version: 2, patch: { journeyPreset: "aarrr" } });
    stages({ folded: { referral: "retention" } });
    const study = updateStudy(db, { studyId, version: 4, patch: { journeyPreset: "lifecycle" } });
    expect(study.journey.stages.map(({ name }) => name)).toContain("Shopping");
    expect(study.journey.stages).toHaveLength(7);
  });
});

describe("a study's own steps", () => {
  test("hold evidence that counts where their base stands, under every preset", () => {
    const step = add("Security review");
    mark("Their security people asked for a paper.", step);
    expect(heardAt("purchase")).toBe(1);
    expect(ofStage("purchase")).toEqual([step]);
    updateStudy(db, { studyId, version: version(), patch: { journeyPreset: "customer" } });
    expect(heardAt("choose")).toBe(1);
  });

  test("are taken from this study alone", () => {
    expect(() => mark("Nobody answered.", "approval.security-review")).toThrow('no step "approval.security-review"');
    expect(() => createAccount(db, { studyId, input: { name: "Acme", lastStep: "approval.nothing" } })).toThrow("no step");
  });

  test("one that holds evidence is taken away only together with a step for it, and nothing is lost", () => {
    const step = add("Security review");
    const { id } = mark("Their security people asked for a paper.", step);
    const away = mark("Nobody answered.", step);
    deleteHighlight(db, { studyId, highlightId: away.id, version: away.version });
    const account = createAccount(db, { studyId, input: { name: "Acme", lastStep: step } });
    const refusal = refusalOf(() => take(step));
    expect(refusal).toMatchObject({
      code: "CONFLICT",
      extra: { use: { highlights: 1, accounts: 1, suggestions: 0, responses: 0, others: 0 } },
    });
    expect(refusal.message).toContain("1 highlight, 1 account");
    expect(getStepUse(db, { studyId, step })).toMatchObject({ highlights: 1, accounts: 1 });
    expect(refusalOf(() => take(step, step)).code).toBe("REFUSED");

    const { actionId } = take(step, "buy");
    expect(getHighlight(db, { studyId, highlightId: id })).toMatchObject({ step: "buy", point: "failure", version: 2 });
    expect(getAccount(db, { studyId, accountId: account.id }).lastStep).toBe("buy");
    expect(getStudy(db, studyId).journey.steps.some(({ own }) => own)).toBe(false);
    expect(restoreHighlight(db, { studyId, highlightId: away.id }).step).toBe("buy");

    createStep(db, { studyId, version: version(), input: { base: "approval", name: "Security review", slug: step } });
    undoAction(db, { studyId, actionId: actionId ?? "" });
    expect(getHighlight(db, { studyId, highlightId: id }).step).toBe(step);
  });

  test("one that was taken away never gives its slug to another, so that undo puts evidence on no other step", () => {
    const step = add("法務確認");
    const { id } = mark("Their security people asked for a paper.", step);
    const { actionId } = take(step, "buy");
    const other = add("社内稟議");
    expect(other).not.toBe(step);
    undoAction(db, { studyId, actionId: actionId ?? "" });
    expect(getHighlight(db, { studyId, highlightId: id })).toMatchObject({ step, stage: "purchase" });
    expect(getStepUse(db, { studyId, step: other })).toMatchObject({ highlights: 0 });
  });

  test("one that nothing names goes at once, and evidence restored onto it later reads as its base", () => {
    const step = add("Security review");
    const gone = mark("Nobody answered.", step);
    deleteHighlight(db, { studyId, highlightId: gone.id, version: gone.version });
    expect(take(step)).toEqual({ actionId: null });
    restoreHighlight(db, { studyId, highlightId: gone.id });
    expect(getHighlight(db, { studyId, highlightId: gone.id })).toMatchObject({ stage: "purchase" });
    expect([heardAt("purchase"), ofStage("purchase").length]).toEqual([1, 1]);
  });

  test("under another base its evidence goes along, questions too", () => {
    const step = add("Paper trail");
    const { id } = mark("Their security people asked for a paper.", step);
    const question = { id: "ques0001", type: "long-text" as const, text: "Which paper?", step };
    const asked = createQuestionnaire(db, { studyId, input: { definition: definitionOf(question) } });
    const study = updateStep(db, { studyId, version: version(), step, patch: { base: "set-up" } });
    const moved = study.journey.steps.find(({ own }) => own)?.slug;
    expect(moved).toMatch(/^set-up\.paper-trail-[a-z0-9]+$/);
    expect(getHighlight(db, { studyId, highlightId: id })).toMatchObject({ step: moved, stage: "onboarding" });
    const { definition } = getQuestionnaire(db, { studyId, questionnaireId: asked.id });
    expect(definition.sections[0]?.questions[0]?.step).toBe(moved);
  });

  test("what teams wrote about one goes where its evidence goes, with its quotes, the sorts of its differences and its actions", () => {
    const step = add("Security review");
    const [first, second] = [mark("Their security people asked for a paper.", step), mark("Nobody answered.", step)];
    const ideal = createMap(db, { studyId, input: { kind: "ideal", name: "Ideal" } }).id;
    const cell = (at: StepSlug, text: string) => ({ personaId: null, step: at, lane: "needs" as const, text });
    const { cells } = writeCells(db, { studyId, mapId: ideal, cells: [cell(step, "A paper at hand"), cell("buy", "A signature")] });
    const [from, to] = cells.map(({ id }) => id);
    const link = (subjectId = "", ...highlightIds: string[]) =>
      linkQuotes(db, { studyId, input: { subject: "cell", subjectId, highlightIds } });
    link(from, first.id, second.id);
    link(to, first.id);
    const key = `all:${step}:needs`;
    typeDifference(db, { studyId, mapId: ideal, cell: key, type: "tool" });
    typeDifference(db, { studyId, mapId: ideal, cell: `all:${step}:doing`, type: "tool" });
    typeDifference(db, { studyId, mapId: ideal, cell: "all:buy:doing", type: "process" });
    const input = { title: "Write the paper", subject: "cell" as const, subjectId: `${ideal}:${key}`, step };
    const action = actionList.create(db, { studyId, input });
    take(step, "buy");
    const links = listLinks(db, { studyId, subject: "cell" });
    expect([...links].map(([id, quotes]) => [id, quotes.map(({ highlightId }) => highlightId)])).toEqual([[to, [first.id, second.id]]]);
    const typed = db.select({ cell: schema.mapDifferences.cell, type: schema.mapDifferences.type }).from(schema.mapDifferences).all();
    expect(typed).toHaveLength(2);
    expect(typed).toEqual(
      expect.arrayContaining([
        { cell: "all:buy:needs", type: "tool" },
        { cell: "all:buy:doing", type: "process" },
      ]),
    );
    expect(actionList.get(db, { studyId, itemId: action.id })).toMatchObject({ subjectId: `${ideal}:all:buy:needs`, step: "buy" });
  });

  test("every column that names a step is known to what moves it", () => {
    const known = new Set<string>([...STEP_COLUMNS.map(({ table, column }) => `${table}.${column}`), "map_cells.step"]);
    const found = Object.values<unknown>(schema).flatMap((one) => {
      if (!(one instanceof SQLiteTable)) return [];
      const { name, columns } = getTableConfig(one);
      return columns.flatMap((column) => (/(?:^|_)step$/.test(column.name) ? [`${name}.${column.name}`] : []));
    });
    expect(found.toSorted()).toEqual([...known].toSorted());
  });
});

function definitionOf(question: { id: string; type: "long-text"; text: string; step: StepSlug }) {
  return definitionSchema.parse({ sections: [{ id: "sect0001", questions: [question] }] });
}
