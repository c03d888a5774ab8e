import { sql } from "drizzle-orm";
import Papa from "papaparse";
import readWorkbook from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { createCode } from "@/db/codebook/write";
import { createHighlight } from "@/db/highlights/write";
import { makePerson, makeStudy } from "@/db/interviews/testing";
import { createPersona } from "@/db/personas";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import type { Db } from "@/db/types";
import { GET } from "./route";

const used = questionOf({
  type: "multiple",
  text: "Which did you use?",
  joined: "list",
  writeIn: "Other",
  options: ["Docs", "Live chat; phone"].map((label, at) => ({ value: `v${at}`, label })),
});
const why = questionOf({ text: "Why?" });

describe("taking answers away", () => {
  const { db } = useTestDb();
  const take = (studyId: string, query: string) =>
    GET(pageRequest("GET", `/api/studies/${studyId}/export?what=answers&${query}`), { params: Promise.resolve({ studyId }) });
  const rowsOf = async (studyId: string, query = "format=csv"): Promise<Record<string, string>[]> =>
    Papa.parse<Record<string, string>>((await (await take(studyId, query)).text()).replace("\uFEFF", ""), {
      header: true,
      skipEmptyLines: true,
    }).data;

  function fill(tx: Db) {
    const studyId = makeStudy(tx);
    const { id: questionnaireId } = makeQuestionnaire(tx, studyId, { questions: [used, why] });
    const persona = createPersona(tx, { studyId, input: { name: "IT admin" } });
    const code = createCode(tx, { studyId, input: { name: "Units; differ" } });
    const reply = {
      studyId,
      questionnaireId,
      personaId: persona.id,
      audience: "customer" as const,
      step: "trial" as const,
      wave: "Spring",
    };
    const first = makeResponse(tx, {
      ...reply,
      cells: { [used.id]: '["v0","v1"]' },
      texts: { [why.id]: "=It broke", [`${used.id}.other`]: "my peer" },
      fields: { plan: "Team" },
      submittedAt: "2026-03-02T09:15:04.000Z",
    });
    createHighlight(tx, {
      studyId,
      input: { documentId: first.documents[why.id] ?? "", start: 1, end: 9, stage: "onboarding", point: "failure", codeIds: [code.id] },
    });
    makeResponse(tx, { studyId, questionnaireId, wave: "Autumn" });
    return { studyId, questionnaireId, responseId: first.id };
  }

  it("links to our own address, whatever name the request came by", async () => {
    const { studyId } = fill(db());
    const { headers } = pageRequest("GET", "/");
    const asked = new Request(`http://elsewhere.example/api/studies/${studyId}/export?what=answers&format=csv`, { headers });
    const text = await (await GET(asked, { params: Promise.resolve({ studyId }) })).text();
    expect(text).toContain("http://127.0.0.1:3000/studies/");
    expect(text).not.toContain("elsewhere.example");
  });

  it("gives one row a reply: who said it, its address, labels, own words, and codes beside the open answers", async () => {
    const { studyId, questionnaireId, responseId } = fill(db());
    const [first, second] = await rowsOf(studyId);
    expect(first).toMatchObject({
      "Verbatim response": "R-001",
      Link: `http://127.0.0.1:3000/studies/${studyId}/questionnaires/${questionnaireId}/answers?response=${responseId}`,
      Persona: "IT admin",
      Audience: "customer",
      Stage: "Trial",
      Wave: "Spring",
      Submitted: "2026-03-02T09:15:04.000Z",
      "Field: plan": "Team",
      "Which did you use?": 'Docs; "Live chat; phone"',
      "Which did you use? · Other": "my peer",
      "Why?": "'=It broke",
      "Why? · codes": '"Units; differ"',
      "Why? · points": "failure",
      "Why? · stages": "Onboarding",
    });
    expect(second).toMatchObject({ "Verbatim response": "R-002", Wave: "Autumn", "Why?": "" });
  });

  it("takes only what is under the filter, of the questionnaire that is named", async () => {
    const { studyId, questionnaireId } = fill(db());
    expect((await rowsOf(studyId, "format=csv&wave=Autumn")).map((row) => row["Verbatim response"])).toEqual(["R-002"]);
    makeQuestionnaire(db(), studyId);
    expect((await take(studyId, "format=csv")).status).toBe(422);
    expect(await rowsOf(studyId, `format=csv&questionnaire=${questionnaireId}`)).toHaveLength(2);
    expect((await take(studyId, "format=csv&questionnaire=nowhere")).status).toBe(404);
  });

  it("leaves out the words of somebody who refused to be quoted, not what they were coded with", async () => {
    const { studyId, responseId } = fill(db());
    const person = makePerson(db(), studyId);
    db().run(sql`update participants set quote_consent = 'refused' where id = ${person.id}`);
    db().run(sql`update responses set participant_id = ${person.id} where id = ${responseId}`);
    const [first] = await rowsOf(studyId);
    expect(first).toMatchObject({ "Why?": "", "Why? · codes": '"Units; differ"', Participant: "P-001" });
  });

  it("is a workbook too, and JSON", async () => {
    const { studyId } = fill(db());
    const [sheet] = await readWorkbook(Buffer.from(await (await take(studyId, "format=xlsx")).arrayBuffer()));
    const [head, first] = sheet?.data ?? [];
    expect(head?.[0]).toBe("Verbatim response");
    expect(first?.[head?.indexOf("Why?") ?? -1]).toBe("=It broke");
    expect(first?.[head?.indexOf("Submitted") ?? -1]).toEqual(new Date("2026-03-02T09:15:04.000Z"));
    const json = await (await take(studyId, "format=json")).json();
    expect(json.items).toMatchObject([{ code: "R-001", fields: { plan: "Team" } }, { code: "R-002" }]);
    expect(json.items[0].answers).toContainEqual({ questionId: why.id, column: "Why?", value: "=It broke" });
  });
});
