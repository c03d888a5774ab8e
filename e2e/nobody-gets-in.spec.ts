import { POLICY } from "../app/_server/access/policy";
import { expect, test } from "./fixtures";
import { builtRoutes } from "./interface";
import { sendRaw } from "./raw-request";
import { EDITOR, OWNER } from "./team";

test.use({ dataName: "nobody-gets-in" });

/** Stands in the names and texts of the study that nobody else may read. */
const CANARY = "Quillon canary";

type Door = { path: string; headers?: Record<string, string> };

/** One address in all the ways that it may be written or asked for. */
function doorsTo(path: string): Door[] {
  const [first = "", ...rest] = path.slice(1).split("/");
  const codeOf = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`;
  const joined = (...parts: string[]) => parts.filter((part) => part !== "").join("/");
  return [
    { path },
    { path: `${path}/` },
    { path: `/${path}` },
    { path: path.replaceAll("/", "//") },
    { path: `/${joined(first.toUpperCase(), ...rest)}` },
    { path: `/${joined(codeOf(first.charAt(0) || "s") + first.slice(1), ...rest)}` },
    { path: `/${joined(first, ...rest.map((part) => codeOf(part.charAt(0)) + part.slice(1)))}` },
    { path: `/nowhere/..${path}` },
    { path: `/.${path}` },
    { path: `${path}.rsc` },
    { path: `${path}.json` },
    { path: `${path}.segments/_tree.segment.rsc` },
    { path: `/_next/data/build${path}.json` },
    { path: `${path}?_rsc=1`, headers: { RSC: "1" } },
    { path: `${path}?_rsc=2`, headers: { RSC: "1", "Next-Router-Prefetch": "1" } },
    { path: `${path}?_rsc=3`, headers: { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" } },
    { path: `${path}?_rsc=4`, headers: { RSC: "1", "Next-Router-State-Tree": encodeURIComponent('["",{}]') } },
    { path, headers: { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" } },
    { path, headers: { "x-middleware-prefetch": "1", Purpose: "prefetch" } },
    { path, headers: { "X-HTTP-Method-Override": "GET", "X-Original-URL": "/sign-in", "X-Rewrite-URL": "/sign-in" } },
    { path, headers: { "X-Path": "/sign-in" } },
    { path, headers: { Cookie: "verbatim=none.none" } },
    { path, headers: { Authorization: "Bearer vbt_none" } },
  ];
}

const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";

test("the build has the addresses that the policy has, and no other", () => {
  const { api, pages } = builtRoutes();
  const inPolicy = (of: (address: string) => boolean) =>
    [...new Set(Object.keys(POLICY).map((line) => line.split(" ")[1] ?? ""))].filter(of).sort();
  const asWritten = (addresses: string[]) => addresses.map((path) => path.replace(/\[(\w+)\]/g, "{$1}")).sort();
  const isPage = (address: string) => `PAGE ${address}` in POLICY;
  expect(asWritten(pages)).toEqual(inPolicy(isPage));
  expect(asWritten(api)).toEqual(inPolicy((address) => address.startsWith("/api/") && !address.includes("{...")));
});

type Sent = { body?: unknown; cookie?: string };

async function send(url: string, method: string, { body, cookie = "" }: Sent): Promise<Response> {
  const headers = { "Content-Type": "application/json", Cookie: cookie };
  const answer = await fetch(url, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  expect(answer.ok, `${method} ${url}: ${answer.status}`).toBe(true);
  return answer;
}

type Workspace = { owner: string; stranger: string; pages: string[]; routes: string[] };

/** A team with one study of its owner's, and somebody of the same team who is no member of it: their cookies, and what is in the study. */
async function makeWorkspace(url: string): Promise<Workspace> {
  const owner = cookieOf(await send(`${url}/api/team`, "POST", { body: OWNER }));
  const made = async (path: string, body: unknown) => (await send(url + path, "POST", { body, cookie: owner })).json();
  const study = await made("/api/studies", { name: `${CANARY} study` });
  const inStudy = `/api/studies/${study.id}`;
  const person = await made(`${inStudy}/participants`, { displayName: `${CANARY} name`, audience: "customer" });
  const interview = await made(`${inStudy}/interviews`, { title: `${CANARY} interview`, status: "done", participantIds: [person.id] });
  const { address } = await made("/api/team/invites", { email: EDITOR.email });
  const { name, password } = EDITOR;
  const joined = await send(`${url}/api/invites/${new URL(address).pathname.split("/").at(-1)}`, "POST", { body: { name, password } });
  const pages = ["", "/interviews", `/interviews/${interview.id}`, "/people", "/settings", "/reports"];
  const routes = ["", "/interviews", `/interviews/${interview.id}`, "/participants", "/overview", "/access", "/members"];
  return {
    owner,
    stranger: cookieOf(joined),
    pages: pages.map((path) => `/studies/${study.id}${path}`),
    routes: routes.map((path) => inStudy + path),
  };
}

/** What leaked, of one address asked for in every way. */
async function leaksOf(path: string, { port, cookie }: { port: number; cookie: string }): Promise<string[]> {
  const leaks: string[] = [];
  for (const { path: written, headers = {} } of doorsTo(path)) {
    const { status, body, headers: told } = await sendRaw({ port, method: "GET", path: written, headers: { Cookie: cookie, ...headers } });
    const said = body + JSON.stringify(told);
    if (status >= 500 || said.includes(CANARY)) leaks.push(`${cookie && "stranger "}${written} ${JSON.stringify(headers)}: ${status}`);
  }
  return leaks;
}

test("however an address is written or asked for, nobody and no stranger gets what lies behind it", async ({ server }) => {
  const { url, port } = server;
  const { owner, stranger, pages, routes } = await makeWorkspace(url);
  const asked = (path: string, cookie: string) => sendRaw({ port, method: "GET", path, headers: { Cookie: cookie } });

  const leaks: string[] = [];
  for (const path of [...pages, ...routes]) {
    for (const cookie of ["", stranger]) leaks.push(...(await leaksOf(path, { port, cookie })));
  }
  expect(leaks).toEqual([]);

  for (const path of [...pages, "/", "/studies/new"]) {
    const { status, headers } = await asked(path, "");
    expect(`${path}: ${status} ${headers.location}`).toBe(`${path}: 307 /sign-in?next=${encodeURIComponent(path)}`);
  }
  for (const path of pages) {
    expect((await asked(path, stranger)).status, path).toBe(404);
    expect(await asked(path, owner), path).toMatchObject({ status: 200, body: expect.stringContaining(CANARY) });
  }
  for (const path of routes) {
    expect((await asked(path, "")).status, path).toBe(401);
    expect((await asked(path, stranger)).status, path).toBe(404);
    expect((await asked(path, owner)).status, path).toBe(200);
  }
  const list = await asked("/", stranger);
  expect(list.status).toBe(200);
  expect(list.body).not.toContain(CANARY);
});
