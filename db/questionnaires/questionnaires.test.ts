import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { responses } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { Definition, Question } from "@/lib/questionnaires/definition";
import { ask, options, part } from "@/lib/questionnaires/templates/template";
import type { Cells } from "@/lib/responses/schema";
import { createQuestionnaire } from "./create";
import { deleteQuestionnaire, restoreQuestionnaire } from "./delete";
import { duplicateQuestionnaire, exportQuestionnaire, importQuestionnaire } from "./file";
import { getQuestionnaire, listQuestionnaires } from "./list";
import { updateQuestionnaire } from "./update";

function openStudy(): { db: Db; studyId: string } {
  const { db } = openTestDb();
  return { db, studyId: createStudy(db, { input: { name: "Trial to first count", journeyPreset: "lifecycle" } }).id };
}

const color = ask({ id: "color001", type: "single", text: "Which colour?", options: options("Red", "Blue") });
const why = ask({ id: "why00001", type: "long-text", text: "Why?" });

function one(...questions: Question[]): Definition {
  return { sections: [part("sect0001", "", questions)] };
}

let number = 0;
function reply(
  db: Db,
  { studyId, questionnaireId, cells, wave }: { studyId: string; questionnaireId: string; cells: Cells; wave?: string },
): string {
  number += 1;
  const row = {
    ...newRecord(),
    studyId,
    questionnaireId,
    number,
    key: `sent:${number}`,
    status: "complete" as const,
    source: "link" as const,
  };
  return db
    .insert(responses)
    .values({ ...row, cells, wave })
    .returning()
    .get().id;
}

describe("a questionnaire", () => {
  it("starts empty with one section, as a draft without a link", () => {
    const { db, studyId } = openStudy();
    const made = createQuestionnaire(db, { studyId, input: {} });
    expect(made).toMatchObject({ title: "Untitled questionnaire", status: "draft", token: null, origin: "asked", responses: 0, waves: [] });
    expect(made.definition.sections).toHaveLength(1);
  });

  it("starts from a template with the product's name in it and ids of its own each time", () => {
    const { db, studyId } = openStudy();
    const [first, second] = [1, 2].map(() => createQuestionnaire(db, { studyId, input: { template: "pmf-check", product: "Larkfield" } }));
    expect(first?.definition.sections[0]?.questions[0]?.text).toBe("How would you feel if you could no longer use Larkfield?");
    expect(first?.definition.sections[0]?.questions[0]?.id).not.toBe(second?.definition.sections[0]?.questions[0]?.id);
    expect(JSON.stringify(first)).not.toContain("{product}");
  });

  it("is published once under one link, which closing and opening again keeps", () => {
    const { db, studyId } = openStudy();
    const { id, version } = createQuestionnaire(db, { studyId, input: { definition: one(color) } });
    const ref = { studyId, questionnaireId: id };
    const open = updateQuestionnaire(db, { ...ref, version, patch: { status: "open" } });
    expect(open.token).toMatch(/^[A-Za-z0-9_-]{22}$/);
    const closed = updateQuestionnaire(db, { ...ref, version: open.version, patch: { status: "closed" } });
    const again = updateQuestionnaire(db, { ...ref, version: closed.version, patch: { status: "open" } });
    expect(again.token).toBe(open.token);
    expect(() => updateQuestionnaire(db, { ...ref, version: again.version, patch: { status: "draft" } })).toThrow(/published before/);
  });

  it("without a question is not published", () => {
    const { db, studyId } = openStudy();
    const { id, version } = createQuestionnaire(db, { studyId, input: {} });
    expect(() => updateQuestionnaire(db, { studyId, questionnaireId: id, version, patch: { status: "open" } })).toThrow(/no question yet/);
  });

  it("is not overwritten by somebody who saw an older one", () => {
    const { db, studyId } = openStudy();
    const { id, version } = createQuestionnaire(db, { studyId, input: {} });
    const ref = { studyId, questionnaireId: id };
    updateQuestionnaire(db, { ...ref, version, patch: { title: "Mine" } });
    expect(() => updateQuestionnaire(db, { ...ref, version, patch: { title: "Theirs" } })).toThrow(/changed since you opened it/);
    expect(getQuestionnaire(db, ref).title).toBe("Mine");
  });

  it("lists what came in, its waves in the order they began, and its last reply", () => {
    const { db, studyId } = openStudy();
    const { id } = createQuestionnaire(db, { studyId, input: { definition: one(color) } });
    reply(db, { studyId, questionnaireId: id, cells: { color001: "Red" }, wave: "2026-05" });
    reply(db, { studyId, questionnaireId: id, cells: { color001: "Blue" }, wave: "2026-11" });
    expect(listQuestionnaires(db, { studyId })[0]).toMatchObject({
      questions: 1,
      responses: 2,
      complete: 2,
      waves: ["2026-05", "2026-11"],
    });
  });

  it("goes with its replies and comes back with those that went with it", () => {
    const { db, studyId } = openStudy();
    const { id, version } = createQuestionnaire(db, { studyId, input: { definition: one(color) } });
    const ref = { studyId, questionnaireId: id };
    const gone = reply(db, { ...ref, cells: { color001: "Red" } });
    db.update(responses).set({ deletedAt: "2026-01-01T00:00:00.000Z" }).where(eq(responses.id, gone)).run();
    reply(db, { ...ref, cells: { color001: "Blue" } });
    deleteQuestionnaire(db, { ...ref, version });
    expect(
      db
        .select()
        .from(responses)
        .all()
        .every(({ deletedAt }) => deletedAt !== null),
    ).toBe(true);
    expect(restoreQuestionnaire(db, ref).responses).toBe(1);
    expect(
      db
        .select()
        .from(responses)
        .all()
        .find((row) => row.id === gone)?.deletedAt,
    ).toBe("2026-01-01T00:00:00.000Z");
  });
});

describe("the questions of a questionnaire", () => {
  it("have ids that no other questionnaire of the study has", () => {
    const { db, studyId } = openStudy();
    createQuestionnaire(db, { studyId, input: { definition: one(color) } });
    expect(() => createQuestionnaire(db, { studyId, input: { definition: one(color) } })).toThrow(/belongs to another questionnaire/);
  });

  it("keep their type where an answer could not be read any more, and change it where all can", () => {
    const { db, studyId } = openStudy();
    const { id, version } = createQuestionnaire(db, { studyId, input: { definition: one(color, why) } });
    const ref = { studyId, questionnaireId: id };
    reply(db, { ...ref, cells: { color001: "Red", why00001: true } });
    const change = (questions: Question[], at = version) =>
      updateQuestionnaire(db, { ...ref, version: at, patch: { definition: one(...questions) } });
    expect(() => change([{ ...color, type: "long-text", options: [] }, why])).toThrow(/1 answer that could not be read this way/);
    expect(() => change([color, { ...why, type: "single", options: options("A") }])).toThrow(/could not be read this way/);
    const changed = change([
      { ...color, type: "multiple", text: "Which colours?" },
      { ...why, type: "short-text" },
    ]);
    expect(changed.definition.sections[0]?.questions.map(({ type, joined }) => [type, joined])).toEqual([
      ["multiple", "list"],
      ["short-text", null],
    ]);
  });

  it("come back under their id after they were deleted, and no other question takes it", () => {
    const { db, studyId } = openStudy();
    const { id, version } = createQuestionnaire(db, { studyId, input: { definition: one(color, why) } });
    const ref = { studyId, questionnaireId: id };
    reply(db, { ...ref, cells: { color001: "Red" } });
    const without = updateQuestionnaire(db, { ...ref, version, patch: { definition: one(why) } });
    const other = { ...why, id: color.id };
    expect(() => updateQuestionnaire(db, { ...ref, version: without.version, patch: { definition: one(why, other) } })).toThrow(
      /belonged to a question/,
    );
    expect(updateQuestionnaire(db, { ...ref, version: without.version, patch: { definition: one(why, color) } }).version).toBe(3);
  });

  it("are refused with each place where they are none", () => {
    const { db, studyId } = openStudy();
    const bad = { ...color, options: [] };
    expect(() => createQuestionnaire(db, { studyId, input: { definition: one(bad) } })).toThrow(/no options to choose from/);
  });
});

describe("the file of a questionnaire", () => {
  it("makes the same questionnaire in another study, and one with ids of its own in the same", () => {
    const { db, studyId } = openStudy();
    const { id } = createQuestionnaire(db, { studyId, input: { template: "pmf-check", product: "Larkfield" } });
    const file = exportQuestionnaire(db, { studyId, questionnaireId: id });
    const elsewhere = openStudy();
    const there = importQuestionnaire(elsewhere.db, { studyId: elsewhere.studyId, file });
    expect(exportQuestionnaire(elsewhere.db, { studyId: elsewhere.studyId, questionnaireId: there.id })).toEqual(file);
    const here = importQuestionnaire(db, { studyId, file });
    expect(here.definition).not.toEqual(file.definition);
    expect(here.definition.sections.map(({ questions }) => questions.map(({ text }) => text))).toEqual(
      file.definition.sections.map(({ questions }) => questions.map(({ text }) => text)),
    );
  });

  it("is what duplicating takes: the same questions, a draft without a link", () => {
    const { db, studyId } = openStudy();
    const { id, version } = createQuestionnaire(db, { studyId, input: { title: "Colours", definition: one(color) } });
    updateQuestionnaire(db, { studyId, questionnaireId: id, version, patch: { status: "open" } });
    expect(duplicateQuestionnaire(db, { studyId, questionnaireId: id })).toMatchObject({
      title: "Colours (copy)",
      status: "draft",
      token: null,
    });
  });
});
