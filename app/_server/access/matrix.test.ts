import { beforeAll, describe, expect, it } from "vitest";
import type { Handler } from "@/app/_server/handle";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import type { Right } from "@/lib/team/vocabulary";
import { NO_STUDY } from "./admit";
import { POLICY } from "./policy";
import { CALLERS, type CallerKind, castOf, routeHandlers } from "./testing";

type Verdict = "in" | "sign in first" | "no" | "not there";
type Row = Record<CallerKind, Verdict>;

const OUTSIDE = {
  anonymous: "sign in first",
  "revoked session": "sign in first",
  "disabled person": "sign in first",
  "expired token": "sign in first",
} as const;

const everybody = (verdict: Verdict): Row => Object.fromEntries(CALLERS.map((caller) => [caller, verdict])) as Row;

const SIGNED_IN: Row = { ...everybody("in"), ...OUTSIDE };
const NO_TOKENS = {
  "read token": "no",
  "write token": "no",
  "token of another study": "no",
  "viewer's write token": "no",
  "admin's token": "no",
} as const;
const NEXT_DOOR = { "owner of another study": "not there", "token of another study": "not there" } as const;

/** Who gets in where, for each right: reading, and writing where that is not the same. */
const READ: Record<Right, Row> = {
  anyone: everybody("in"),
  "signed-in": SIGNED_IN,
  self: { ...SIGNED_IN, ...NO_TOKENS },
  admin: { ...everybody("no"), ...OUTSIDE, admin: "in" },
  view: { ...SIGNED_IN, ...NEXT_DOOR },
  edit: { ...SIGNED_IN, ...NEXT_DOOR, viewer: "no", "viewer's write token": "no" },
  own: { ...SIGNED_IN, ...NEXT_DOOR, viewer: "no", editor: "no", "viewer's write token": "no" },
};
/** A token for one study opens none. */
const BOUND = { "write token": "no", "token of another study": "no" } as const;
const WRITE: Record<Right, Row> = {
  ...READ,
  "signed-in": { ...READ["signed-in"], "read token": "no", ...BOUND },
  view: { ...READ.view, "read token": "no" },
  edit: { ...READ.edit, "read token": "no" },
  own: { ...READ.own, "read token": "no" },
};

/** No route has such a field: whoever is let in is told so before anything is done, and the matrix leaves everything as it is. */
const STRAY = "?there-is-no-such-field=1";

function asked(line: string, { contract }: Handler, who: { headers: Record<string, string>; studyId: string }) {
  const [method = "", address = ""] = line.split(" ");
  const values: Record<string, string | string[]> = { studyId: who.studyId, path: ["nothing", "here"] };
  const names = [...address.matchAll(/\{(?:\.\.\.)?(\w+)\}/g)].map(([, name = ""]) => name);
  const params = Object.fromEntries(names.map((name) => [name, values[name] ?? "missing"]));
  const path = address.replace(/\{(?:\.\.\.)?(\w+)\}/g, (_, name) => [params[name]].flat().join("/"));
  const type = contract?.accepts === "multipart" ? "multipart/form-data; boundary=x" : "application/json";
  const sent = method === "GET" ? {} : { body: {} };
  const headers = method === "GET" ? who.headers : { ...who.headers, "content-type": type };
  return { request: pageRequest(method, path + STRAY, { ...sent, headers }), params };
}

async function verdictOf(answer: Response): Promise<Verdict> {
  if (answer.status === 401) return "sign in first";
  if (answer.status === 403) return "no";
  if (answer.status !== 404 || !answer.headers.get("content-type")?.includes("problem")) return "in";
  const { detail }: { detail: string } = await answer.json();
  return detail === NO_STUDY ? "not there" : "in";
}

describe("who may what", () => {
  const workspace = useTestDb();
  let handlers: Map<string, Handler>;
  beforeAll(async () => {
    handlers = await routeHandlers();
  });

  /** What a route answers, as status and body without the request's own id. */
  async function answerOf(line: string, { headers, params, body }: { headers?: Record<string, string>; params: object; body?: unknown }) {
    const [method = "", address = ""] = line.split(" ");
    const path = address.replace(/\{(\w+)\}/g, (_, name) => String(new Map(Object.entries(params)).get(name)));
    const answer = await handlers.get(line)?.(pageRequest(method, path, { headers, body }), { params: Promise.resolve({ ...params }) });
    const { requestId: _, ...told } = await (answer ?? Response.json({})).json();
    return { status: answer?.status, told };
  }

  it("every method of every route lets in whom the policy lets in, and nobody else", async () => {
    const cast = await castOf(workspace.db());
    const differing: string[] = [];
    let cells = 0;
    for (const [line, handler] of handlers) {
      const right = POLICY[line];
      if (right === undefined) continue;
      const row = (line.startsWith("GET ") ? READ : WRITE)[right];
      for (const caller of CALLERS) {
        const { request, params } = asked(line, handler, { headers: cast.headers[caller], studyId: cast.ours });
        const verdict = await verdictOf(await handler(request, { params: Promise.resolve(params) }));
        cells += 1;
        if (verdict !== row[caller]) differing.push(`${line} for ${caller}: ${verdict}, due ${row[caller]}`);
      }
    }
    expect(differing).toEqual([]);
    expect(cells).toBeGreaterThan(300 * CALLERS.length);
  });

  it("tells a study that is not there and one that is not theirs alike", async () => {
    const { headers, theirs } = await castOf(workspace.db());
    const told = (studyId: string) => answerOf("GET /api/studies/{studyId}", { headers: headers.viewer, params: { studyId } });
    expect(await told(theirs)).toEqual(await told("00000000-0000-7000-8000-000000000000"));
    expect(await told(theirs)).toMatchObject({ status: 404, told: { code: "NOT_FOUND", detail: NO_STUDY } });
  });

  it("asks nobody for anything without a team", async () => {
    const { told } = await answerOf("POST /api/studies", { params: {}, body: { name: "Mine", journeyPreset: "lifecycle" } });
    const access = await answerOf("GET /api/studies/{studyId}/access", { params: { studyId: told.id } });
    expect(access.told).toMatchObject({
      team: false,
      me: { id: "local" },
      role: "owner",
      mayEdit: true,
      mayOwn: true,
      seesIdentities: true,
    });
  });

  it("keeps the keys of changes apart by person: another's same key is another key", async () => {
    const { headers } = await castOf(workspace.db());
    const sent = { params: {}, body: { name: "Mine", journeyPreset: "lifecycle" } };
    const open = (who: CallerKind) => answerOf("POST /api/studies", { ...sent, headers: { ...headers[who], "idempotency-key": "same" } });
    const first = await open("viewer");
    expect((await open("viewer")).told.id).toBe(first.told.id);
    expect((await open("editor")).told.id).not.toBe(first.told.id);
  });
});
