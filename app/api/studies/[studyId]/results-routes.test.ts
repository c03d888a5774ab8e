import { describe, expect, it } from "vitest";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { makeStudy } from "@/db/interviews/testing";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { GET as metrics } from "./metrics/route";
import { GET as fence } from "./questionnaires/[itemId]/fence/route";
import { GET as parts } from "./questionnaires/[itemId]/parts/route";
import { GET as question } from "./questionnaires/[itemId]/results/[questionId]/route";
import { GET as results } from "./questionnaires/[itemId]/results/route";
import { GET as said } from "./questionnaires/[itemId]/said/route";
import { GET as scores } from "./questionnaires/[itemId]/scores/route";

const likely = questionOf({ type: "recommendation", text: "How likely?", metric: "nps" });

describe("results over HTTP", () => {
  const { db } = useTestDb();
  type Asked = { route: typeof results; query?: string; more?: Record<string, string> };
  const ask = async ({ route, query = "", more = {} }: Asked) => {
    const answer = await route(pageRequest("GET", `/api/studies/s?${query}`), { params: Promise.resolve(more) });
    return { status: answer.status, body: await answer.json() };
  };
  function fill() {
    const studyId = makeStudy(db());
    const { id: itemId } = makeQuestionnaire(db(), studyId, { questions: [likely] });
    for (const [score, people] of [
      ["10", 20],
      ["8", 35],
      ["3", 45],
    ] as const)
      for (let at = 0; at < people; at += 1)
        makeResponse(db(), { studyId, questionnaireId: itemId, audience: "customer", cells: { [likely.id]: score } });
    return { studyId, itemId };
  }

  it("20 promoters, 35 passives and 45 detractors score -25.0, by audience too", async () => {
    const { studyId, itemId } = fill();
    const { body } = await ask({ route: metrics as typeof results, query: `questionId=${likely.id}&by=audience`, more: { studyId } });
    expect(body).toMatchObject({ metric: "nps", score: -25, n: 100, small: false, groups: [{ value: "customer", score: -25, n: 100 }] });
    expect((await ask({ route: scores as typeof results, more: { studyId, itemId } })).body.items).toHaveLength(1);
    expect((await ask({ route: results, query: "audience=churned", more: { studyId, itemId } })).body).toMatchObject({
      total: 0,
      people: 0,
    });
    const one = await ask({ route: question as typeof results, query: "by=audience", more: { studyId, itemId, questionId: likely.id } });
    expect(one.body).toMatchObject({ answered: 100, groups: [{ label: "customers", answered: 100 }] });
    expect((await ask({ route: said as typeof results, more: { studyId, itemId } })).body.bands[0]).toMatchObject({
      label: "0 to 6",
      people: 45,
    });
    expect((await ask({ route: parts as typeof results, more: { studyId, itemId } })).body).toMatchObject({ parts: [], weakest: null });
  });

  it("refuses what cannot be answered, in a sentence", async () => {
    const { studyId, itemId } = fill();
    const status = async (asked: Asked) => (await ask(asked)).status;
    expect(await status({ route: fence as typeof results, more: { studyId, itemId } })).toBe(422);
    expect(await status({ route: results, query: "by=persona", more: { studyId, itemId } })).toBe(400);
    expect(await status({ route: scores as typeof results, query: "by=nothing", more: { studyId, itemId } })).toBe(400);
    expect(await status({ route: scores as typeof results, query: "by=q:zzzzzzzz", more: { studyId, itemId } })).toBe(422);
    expect(await status({ route: results, more: { studyId, itemId: "nowhere" } })).toBe(404);
    expect(await status({ route: question as typeof results, more: { studyId, itemId, questionId: "nowhere1" } })).toBe(404);
  });
});
