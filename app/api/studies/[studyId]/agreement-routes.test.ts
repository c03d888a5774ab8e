import { beforeEach, describe, expect, it } from "vitest";
import { pageRequest, useTestDb as routesOnTestDb } from "@/app/_server/testing";
import { makeTalk } from "@/db/agreement/testing";
import { listActivity } from "@/db/audit/list";
import { recordConsent } from "@/db/consent/records";
import type { DisagreementList, Round } from "@/lib/agreement/schema";
import { auditQuery } from "@/lib/audit/schema";
import { POST as TAKE } from "./agreement/[roundId]/agreed/route";
import { GET as DISAGREEMENTS } from "./agreement/[roundId]/disagreements/route";
import { POST as DONE } from "./agreement/[roundId]/done/route";
import { GET as EXPORT } from "./agreement/[roundId]/export/route";
import { GET as FIGURES } from "./agreement/[roundId]/figures/route";
import { PATCH as CHANGE_MARK, DELETE as DELETE_MARK } from "./agreement/[roundId]/marks/[itemId]/route";
import { POST as MARK } from "./agreement/[roundId]/marks/route";
import { DELETE, GET, PATCH } from "./agreement/[roundId]/route";
import { DELETE as REOPEN } from "./agreement/[roundId]/settlements/[itemId]/route";
import { POST as SETTLE } from "./agreement/[roundId]/settlements/route";
import { GET as TEXT } from "./agreement/[roundId]/texts/[itemId]/route";
import { GET as LIST, POST } from "./agreement/route";

const { db } = routesOnTestDb();
let talk: ReturnType<typeof makeTalk>;
let round: Round;

beforeEach(async () => {
  talk = makeTalk(db());
  talk.mark("import failed", { point: "failure", codeIds: [talk.codes.import] });
  const body = {
    name: "First look",
    sample: { by: "hand", interviewIds: [talk.interviewId] },
    codeIds: [talk.codes.import],
    withPoint: true,
    withStage: false,
  };
  const answer = await POST(request("POST", body), { params: Promise.resolve({ studyId: talk.studyId }) });
  expect(answer.status).toBe(201);
  round = await answer.json();
});

function request(method: string, body?: unknown, version?: number, query = ""): Request {
  return pageRequest(method, `/api/studies/s/agreement${query}`, {
    body,
    ...(version === undefined ? {} : { headers: { "if-match": String(version) } }),
  });
}

const ref = (itemId?: string) => ({
  params: Promise.resolve({ studyId: talk.studyId, roundId: round.id, ...(itemId === undefined ? {} : { itemId }) }),
});
const mark = (words: string, more: object = {}) => MARK(request("POST", { ...talk.place(words), ...more }), ref());

describe("a round over the interface", () => {
  it("is coded blind, opened, measured and settled", async () => {
    expect((await (await LIST(request("GET"), { params: Promise.resolve({ studyId: talk.studyId }) })).json()).items).toHaveLength(1);
    expect((await FIGURES(request("GET"), ref())).status).toBe(409);
    expect((await DISAGREEMENTS(request("GET"), ref())).status).toBe(409);
    expect((await EXPORT(request("GET"), ref())).status).toBe(409);
    const made = await mark("import failed", { point: "trigger" });
    expect(made.status).toBe(201);
    const { id } = await made.json();
    expect((await (await TEXT(request("GET"), ref(talk.text.id))).json()).marks).toHaveLength(1);
    expect((await (await CHANGE_MARK(request("PATCH", { codeIds: [talk.codes.import] }, 1), ref(id))).json()).version).toBe(2);
    expect((await DONE(request("POST", { done: true }), ref())).status).toBe(200);
    expect((await mark("Nobody answered")).status).toBe(409);
    expect((await (await FIGURES(request("GET"), ref())).json()).dimensions.length).toBeGreaterThan(3);
    const { items }: DisagreementList = await (await DISAGREEMENTS(request("GET"), ref())).json();
    expect(items).toHaveLength(1);
    const marks = [...(items[0]?.first ?? []), ...(items[0]?.second ?? [])].map((one) => one.id);
    expect((await SETTLE(request("POST", { marks, outcome: "edited" }), ref())).status).toBe(400);
    const settled = await SETTLE(request("POST", { marks, outcome: "second" }), ref());
    expect(settled.status).toBe(201);
    expect((await REOPEN(request("DELETE"), ref((await settled.json()).id))).status).toBe(204);
    expect((await TAKE(request("POST"), ref())).status).toBe(409);
    const csv = await EXPORT(request("GET", undefined, undefined, "?what=disagreements"), ref());
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(await csv.text()).toContain("import failed");
  });

  it("leaves words out of the file whose consent ended since the last answer", async () => {
    await mark("import failed", { point: "trigger" });
    await DONE(request("POST", { done: true }), ref());
    const { studyId, personId: participantId } = talk;
    const given = { how: "spoken", quote: "public", contact: "yes", note: "", expiresOn: "2020-06-01" } as const;
    recordConsent(db(), { studyId, participantId, day: "2020-01-01", input: { ...given, scopes: [] } });
    const csv = await EXPORT(request("GET", undefined, undefined, "?what=disagreements"), ref());
    expect(csv.status).toBe(200);
    expect(await csv.text()).not.toContain("import failed");
  });

  it("takes a mark away, is renamed and deleted, each by its version", async () => {
    const { id } = await (await mark("import failed")).json();
    expect((await DELETE_MARK(request("DELETE"), ref(id))).status).toBe(428);
    expect((await DELETE_MARK(request("DELETE", undefined, 1), ref(id))).status).toBe(204);
    expect((await PATCH(request("PATCH", { name: "Second look" }, 9), ref())).status).toBe(409);
    expect((await (await PATCH(request("PATCH", { name: "Second look" }, 1), ref())).json()).name).toBe("Second look");
    expect((await DELETE(request("DELETE", undefined, 2), ref())).status).toBe(204);
    expect((await GET(request("GET"), ref())).status).toBe(404);
  });

  it("is in the activity of the interview whose words were settled, blind marks under their round", async () => {
    const at = (method: string, rest: string, body?: unknown) =>
      pageRequest(method, `/api/studies/${talk.studyId}/agreement/${round.id}/${rest}`, { body });
    await MARK(at("POST", "marks", { ...talk.place("Nobody answered"), point: "trigger" }), ref());
    await DONE(at("POST", "done", { done: true }), ref());
    const { items }: DisagreementList = await (await DISAGREEMENTS(request("GET"), ref())).json();
    const marks = items[0]?.first.map((one) => one.id) ?? [];
    const { id } = await (await SETTLE(at("POST", "settlements", { marks, outcome: "neither" }), ref())).json();
    await REOPEN(at("DELETE", `settlements/${id}`), ref(id));
    const told = (thing: string) =>
      listActivity(db(), { studyId: talk.studyId, query: auditQuery.parse({ thing }) }).items.map(({ action }) => action);
    expect(told(talk.interviewId)).toEqual(["reopen disagreement", "settle disagreement"]);
    expect(told(round.id)).toEqual(["finish second coding", "add mark of a second coder", "add second coding"]);
  });

  it("of another study is not there", async () => {
    const other = makeTalk(db());
    const elsewhere = { params: Promise.resolve({ studyId: other.studyId, roundId: round.id }) };
    for (const read of [GET, FIGURES, DISAGREEMENTS, EXPORT]) expect((await read(request("GET"), elsewhere)).status).toBe(404);
    expect((await MARK(request("POST", talk.place("import failed")), elsewhere)).status).toBe(404);
    expect(
      (await TEXT(request("GET"), { params: Promise.resolve({ studyId: talk.studyId, roundId: round.id, itemId: other.text.id }) })).status,
    ).toBe(404);
  });
});
