import { describe, expect, it } from "vitest";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { GET as coverageRoute } from "@/app/api/studies/[studyId]/coverage/route";
import { GET as gridRoute } from "@/app/api/studies/[studyId]/grid/route";
import { GET as overviewRoute } from "@/app/api/studies/[studyId]/overview/route";
import { GET as quotesRoute } from "@/app/api/studies/[studyId]/themes/quotes/route";
import { GET as summaryRoute } from "@/app/api/studies/[studyId]/themes/summary/route";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { createParticipant } from "@/db/participants/create";
import { createStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { GET } from "./route";

function makeStudy(db: Db): string {
  const { id: studyId } = createStudy(db, { input: { name: "Trial", journeyPreset: "lifecycle" } });
  const person = createParticipant(db, { studyId, input: { audience: "customer" } });
  const input = {
    participantIds: [person.id],
    status: "done" as const,
    inherited: false,
    notes: "=1+1 is what she typed into the cell first.",
  };
  const documentId = createInterview(db, { studyId, input }).documents[0]?.id ?? "";
  createHighlight(db, { studyId, input: { documentId, start: 0, end: 20, stage: "onboarding", point: "failure" } });
  return studyId;
}
const ask = (route: typeof GET, studyId: string, path: string) =>
  route(pageRequest("GET", `/api/studies/${studyId}/${path}`), { params: Promise.resolve({ studyId }) });

describe("taking highlights away", () => {
  const { db } = useTestDb();
  it("gives a CSV file to save, safe to open in a spreadsheet", async () => {
    const response = await ask(GET, makeStudy(db()), "export?format=csv&what=highlights");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="highlights-\d{4}-\d\d-\d\d\.csv"$/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const [head, row] = (await response.text()).split("\r\n");
    expect(head).toContain("highlight,source,interview,date");
    expect(row).toContain(",'=1+1 is what she typ,");
  });

  it.each(["themes", "coverage"])("gives %s as Markdown", async (what) => {
    const response = await ask(GET, makeStudy(db()), `export?format=md&what=${what}`);
    expect(response.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(await response.text()).toMatch(/^# (Themes|Coverage)/);
  });

  it("refuses what does not exist yet, and says what does", async () => {
    const response = await ask(GET, makeStudy(db()), "export?format=xlsx&what=people");
    expect(response.status).toBe(422);
    expect((await response.json()).detail).toBe(
      "There is no people as xlsx yet. There are answers as csv, xlsx and json, highlights as csv, and themes, coverage and memos as md.",
    );
  });
});

describe("reading what was heard over HTTP", () => {
  const { db } = useTestDb();
  it("answers summary, quotes, grid, coverage and overview of one study", async () => {
    const studyId = makeStudy(db());
    const summary = await (await ask(summaryRoute, studyId, "themes/summary?persona=none&stage=onboarding")).json();
    expect(summary.items).toMatchObject([
      { personaId: null, of: 1, stages: [{ stage: "onboarding", failures: [{ codeId: null, people: 1 }] }] },
    ]);
    const quotes = await (await ask(quotesRoute, studyId, "themes/quotes?point=failure&code=none")).json();
    expect(quotes).toMatchObject({ people: 1, items: [{ participantCode: "P-001", verbatim: false }] });
    expect(await (await ask(gridRoute, studyId, "grid")).json()).toMatchObject({ cells: [{ stage: "onboarding", people: 1 }] });
    expect(await (await ask(coverageRoute, studyId, "coverage")).json()).toMatchObject({ items: [], unassigned: { noPersona: 1 } });
    expect(await (await ask(overviewRoute, studyId, "overview")).json()).toMatchObject({ nextStep: { kind: "persona" } });
  });

  it("refuses a filter it does not know", async () => {
    expect((await ask(summaryRoute, makeStudy(db()), "themes/summary?persona=x&colour=red")).status).toBe(400);
  });
});
