import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import { definitionErrors } from "@/lib/questionnaires/check-definition";
import { renewIds } from "@/lib/questionnaires/renew-ids";
import { questionnaireFile } from "@/lib/questionnaires/schema";
import { anyDefinition } from "@/lib/questionnaires/testing";
import { createQuestionnaire } from "./create";
import { exportQuestionnaire, importQuestionnaire } from "./file";

function openStudy() {
  const { db } = openTestDb();
  return { db, studyId: createStudy(db, { input: { name: "Files", journeyPreset: "lifecycle" } }).id };
}

describe("any questionnaire", () => {
  it("comes out of its file as it went in, word for word and id for id", () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        expect(definitionErrors(definition)).toEqual([]);
        const one = openStudy();
        const made = createQuestionnaire(one.db, {
          studyId: one.studyId,
          input: { title: "Any", definition, thanks: "Thanks", language: "de" },
        });
        expect(made.definition).toEqual(definition);
        const file = exportQuestionnaire(one.db, { studyId: one.studyId, questionnaireId: made.id });
        const read = questionnaireFile.parse(JSON.parse(JSON.stringify(file)));
        const other = openStudy();
        const there = importQuestionnaire(other.db, { studyId: other.studyId, file: read });
        expect(exportQuestionnaire(other.db, { studyId: other.studyId, questionnaireId: there.id })).toEqual(file);
      }),
      { numRuns: 60 },
    );
  });

  it("gets other ids, and no other change, in a study that has it already", () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        const { db, studyId } = openStudy();
        const first = createQuestionnaire(db, { studyId, input: { definition } });
        const file = exportQuestionnaire(db, { studyId, questionnaireId: first.id });
        const again = importQuestionnaire(db, { studyId, file }).definition;
        const ids = again.sections.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]);
        expect(renewIds(definition, () => ids.shift() ?? "")).toEqual(again);
        expect(again).not.toEqual(definition);
      }),
      { numRuns: 30 },
    );
  });
});
