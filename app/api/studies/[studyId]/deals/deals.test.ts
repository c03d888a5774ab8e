import { beforeEach, describe, expect, test } from "vitest";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { POST as MERGE } from "@/app/api/studies/[studyId]/competitors/[itemId]/merge/route";
import { POST as COMPETE } from "@/app/api/studies/[studyId]/competitors/route";
import { POST as CONSIDER } from "@/app/api/studies/[studyId]/considered/route";
import { POST as REASON } from "@/app/api/studies/[studyId]/drivers/route";
import { createAccount } from "@/db/accounts";
import { createStudy } from "@/db/studies";
import { GET as SHEET } from "./accounts/[itemId]/route";
import { GET as ACCOUNTS } from "./accounts/route";
import { GET as CSV } from "./csv/route";
import { GET } from "./route";

// biome-ignore lint/correctness/useHookAtTopLevel: a test set-up, not a React hook
const world = useTestDb();
let studyId: string;
let accountId: string;

beforeEach(() => {
  studyId = createStudy(world.db(), { input: { name: "Why schools leave", journeyPreset: "lifecycle" } }).id;
  const input = { name: "=Harbour", outcome: "churned" as const, lastStep: "renewal" as const, contractValue: 900 };
  accountId = createAccount(world.db(), { studyId, input }).id;
});

const ask = (handler: typeof GET, method: string, more: { itemId?: string; body?: unknown; query?: string } = {}) => {
  const { itemId, query = "", ...sent } = more;
  return handler(pageRequest(method, `/api/studies/${studyId}/deals${query}`, sent), {
    params: Promise.resolve({ studyId, ...(itemId && { itemId }) }),
  });
};
const read = async (handler: typeof GET, query = "") => (await ask(handler, "GET", { query })).json();

describe("the deals of a study over HTTP", () => {
  test("are churn by stage, wins and losses and competitors in one answer; each number opens its accounts", async () => {
    const deals = await read(GET);
    expect(deals).toMatchObject({
      churn: { accounts: 1, churned: { accounts: 1, sum: 900 } },
      wins: { all: { rate: { of: 0, share: null } } },
      competitors: [],
    });
    expect(await read(ACCOUNTS, "?class=churned&stage=retention&limit=5")).toMatchObject({ total: 1, items: [{ name: "=Harbour" }] });
    expect((await ask(ACCOUNTS, "GET", { query: "?class=gone" })).status).toBe(400);
  });

  test("take reasons, and how far an account or a person got with a competitor, but not both at once", async () => {
    const competitor = await (await ask(COMPETE, "POST", { body: { name: "Brackish" } })).json();
    const other = await (await ask(COMPETE, "POST", { body: { name: "Brackish Ltd" } })).json();
    const said = { competitorId: other.id, standing: "chosen", step: "renewal" };
    expect((await ask(CONSIDER, "POST", { body: { ...said, accountId } })).status).toBe(201);
    expect([400, 422]).toContain((await ask(CONSIDER, "POST", { body: said })).status);
    expect([400, 422]).toContain((await ask(CONSIDER, "POST", { body: { ...said, accountId, participantId: "p" } })).status);
    expect((await ask(REASON, "POST", { body: { accountId, source: "buyer", driver: "price", isPrimary: true } })).status).toBe(201);
    expect((await ask(REASON, "POST", { body: { accountId, source: "rumour", driver: "price" } })).status).toBe(400);
    expect((await ask(MERGE, "POST", { itemId: other.id, body: { into: competitor.id } })).status).toBe(200);
    const sheet = await (await ask(SHEET, "GET", { itemId: accountId })).json();
    expect(sheet).toMatchObject({
      drivers: [{ driver: "price", isPrimary: true }],
      considered: [{ competitorId: competitor.id, step: "renewal" }],
      people: [],
      quotes: [],
    });
  });

  test("leave as CSV that runs in no spreadsheet", async () => {
    for (const what of ["churn", "wins", "reasons", "competitors"]) {
      const answer = await ask(CSV, "GET", { query: `/csv?what=${what}` });
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    }
    expect(await (await ask(CSV, "GET", { query: "?what=churn" })).text()).toContain("Retention,1,900,900,0,1");
  });
});
