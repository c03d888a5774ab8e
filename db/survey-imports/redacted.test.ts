import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newStudy } from "@/db/imports/testing";
import { redactDocument } from "@/db/privacy/redact";
import { listResponses } from "@/db/responses/list";
import { questionnaires } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { importOne, keyedExport } from "./testing";

const HEADERS = ["Why did you cancel?", "How likely are you to recommend Acme to a friend?", "Status", "Asked by"];
const options = {
  mapping: {
    columns: [
      { column: 0, role: "key" as const },
      { column: 3, role: "status" as const },
      { column: 4, role: "field" as const },
    ],
  },
};

function replies(db: Db, studyId: string, questionnaireId: string | null | undefined) {
  const page = listResponses(db, { studyId, questionnaireId: questionnaireId ?? "", filter: {}, page: { limit: 100 } });
  return page.items.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

test("a redacted name does not come back with a newer export, in no field and no cell that is no option", async () => {
  const said = ["r1", "Ask Quiddlemora, she was never told", "3 as Quiddlemora says", "partial", "Quiddlemora"] as const;
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const rows = [said, ["r2", "Budget moved to another team", "8", "completed", "Team lead"]] as const;
  const { questionnaireId } = await importOne(db, { studyId, content: keyedExport(rows, HEADERS), options });
  const [home] = db.select().from(questionnaires).all();
  const sections = home?.definition.sections.map((one) => ({
    ...one,
    questions: one.questions.map((asked) => ({ ...asked, options: [] })),
  }));
  db.update(questionnaires)
    .set({ definition: { sections: sections ?? [] } })
    .where(eq(questionnaires.id, home?.id ?? ""))
    .run();
  const { documentId = "", text = "" } = replies(db, studyId, questionnaireId)[0]?.texts[0] ?? {};
  const start = text.indexOf("Quiddlemora");
  const spans = [{ start, end: start + "Quiddlemora".length, placeholder: "[name]" }];
  redactDocument(db, { studyId, documentId, version: 1, spans });
  const [before] = replies(db, studyId, questionnaireId);
  expect(before).toMatchObject({ fields: { "Asked by": "[name]" }, texts: [{ text: "Ask [name], she was never told" }] });
  const newer = keyedExport([["r1", said[1], said[2], "completed", said[4]], rows[1]], HEADERS);
  expect(await importOne(db, { studyId, content: newer, options })).toMatchObject({ rows: { updated: 1, unchanged: 1 } });
  const [after] = replies(db, studyId, questionnaireId);
  expect(after).toMatchObject({ status: "complete", cells: before?.cells, fields: before?.fields, texts: before?.texts });
  expect(JSON.stringify(before?.cells)).toContain("3 as [name] says");
});
