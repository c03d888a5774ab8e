import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { POLICY } from "@/app/_server/access/policy";
import { ROUTES } from "@/app/_server/openapi/routes";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { loadSample } from "@/db/seed/load-sample";
import type { Db } from "@/db/types";
import type { StudyRole } from "@/lib/team/vocabulary";
import { REVEAL } from "./reveal";
import { CANARIES, plantCanaries, teamOfTwo } from "./testing";

let db: () => Db;
let studyId = "";
let planted: string[] = [];
let refusedWords: string[] = [];

/** Makes the person with the most to say refuse, and answers pieces of their words. */
function refuse(): string[] {
  const [[who = ""] = []] = db().values<[string]>(sql`
    select s.participant_id from speakers s where s.study_id = ${studyId} and s.role = 'participant' and s.participant_id is not null
    order by s.words desc limit 1`);
  const [[noted = ""] = []] = db().values<[string]>(sql`
    select ip.participant_id from interview_participants ip join documents d on d.interview_id = ip.interview_id
    where ip.study_id = ${studyId} and d.kind = 'notes' and ip.participant_id <> ${who} order by d.words desc limit 1`);
  const [[answered = ""] = []] = db().values<[string]>(sql`
    select d.response_id from documents d where d.study_id = ${studyId} and d.response_id is not null order by d.words desc limit 1`);
  db().run(sql`update participants set quote_consent = 'refused' where id in (${who}, ${noted})`);
  db().run(sql`update responses set participant_id = ${who} where id = ${answered}`);
  const turns = db().values<[string]>(sql`
    select substr(d.text, t.start + 1, t.end - t.start) from turns t join speakers s on s.id = t.speaker_id join documents d on d.id = t.document_id
    where s.participant_id = ${who}`);
  const rest = db().values<[string]>(sql`
    select d.text from documents d where d.response_id = ${answered} or d.kind = 'notes' and d.interview_id in
      (select interview_id from interview_participants where participant_id = ${noted})`);
  return [...turns, ...rest].flatMap(([text]) => (text.length > 60 ? [text.slice(20, 50)] : [])).filter((piece) => !piece.includes("\n"));
}

/** Which query makes an address answer that asks for one. */
const QUERIES: Record<string, string> = {
  "/api/studies/{studyId}/search": "q=the",
  "/api/studies/{studyId}/similar": "q=the morning was long before seven",
  "/api/studies/{studyId}/export": "format=md&what=study",
  "/api/studies/{studyId}/themes/summary": "quotes=10",
  "/api/studies/{studyId}/themes/quotes": "limit=20",
  "/api/studies/{studyId}/keywords": "scope=study",
};
const MORE_EXPORTS = [
  "format=csv&what=highlights",
  "format=md&what=themes",
  "format=md&what=memos",
  "format=html&what=study",
  "format=csv&what=answers",
  "format=json&what=answers",
  "format=md&what=coverage",
];

type Answered = { line: string; status: number; body: string };

/** The first thing of each list, by which the addresses below it are asked for. */
async function idsFor(pattern: string, headers: Record<string, string>): Promise<Record<string, string> | null> {
  const params: Record<string, string> = { studyId };
  for (const [, list, name = ""] of pattern.matchAll(/\/([\w-]+)\/\{(\w+)\}/g)) {
    if (name === "studyId") continue;
    const id = await firstOf(pattern.slice(0, pattern.indexOf(`/{${name}}`)), { list: list ?? "", name, params, headers });
    if (id === null) return null;
    params[name] = id;
  }
  return params;
}

const SQL_LISTS: Record<string, string> = {
  documents: "select id from documents where study_id = $ and kind = 'transcript' order by words desc limit 1",
  maps: "select 'existing'",
  responses: "select id from responses where study_id = $ and participant_id is not null limit 1",
  interviews: "select id from interviews where study_id = $ and status = 'done' limit 1",
  suggestions: "select id from suggestions where study_id = $ limit 1",
  revisions: "select id from document_revisions where study_id = $ limit 1",
};
const FIXED: Record<string, string> = { field: "background", kind: "highlights", step: "felt-need" };

async function firstOf(
  path: string,
  of: { list: string; name: string; params: Record<string, string>; headers: Record<string, string> },
): Promise<string | null> {
  const { list, name, params, headers } = of;
  if (FIXED[name]) return FIXED[name] ?? null;
  if (name === "questionId") return questionId(params.itemId ?? "");
  const known = SQL_LISTS[list];
  if (known) {
    const [[id] = []] = db().values<[string]>(sql.raw(known.replaceAll("$", `'${studyId}'`)));
    return id ?? null;
  }
  const { status, body } = await get(path, params, headers);
  if (status !== 200) return null;
  const { items = [] } = JSON.parse(body) as { items?: { id?: string }[] };
  return items[0]?.id ?? null;
}

function questionId(questionnaireId: string): string | null {
  const [[definition = ""] = []] = db().values<[string]>(sql`select definition from questionnaires where id = ${questionnaireId}`);
  return /"id":"(\w{8})","type"/.exec(definition)?.[1] ?? /"questions":\[\{"id":"([^"]+)"/.exec(definition)?.[1] ?? null;
}

async function get(
  pattern: string,
  params: Record<string, string>,
  headers: Record<string, string>,
  query = QUERIES[pattern],
): Promise<Answered> {
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
  const file = await ROUTES[pattern]?.();
  if (!file?.GET) return { line: pattern, status: 0, body: "" };
  const names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const own = Object.fromEntries(names.map((name) => [name, params[name] ?? ""]));
  const response = await file.GET(pageRequest("GET", `${path}${query ? `?${query}` : ""}`, { headers }), { params: Promise.resolve(own) });
  return { line: pattern, status: response.status, body: await response.text() };
}

async function everything(rights: readonly string[], headers: Record<string, string>, owner: Record<string, string>): Promise<Answered[]> {
  const lines = Object.entries(POLICY).filter(([line, right]) => line.startsWith("GET /api/studies/{studyId}") && rights.includes(right));
  const all: Answered[] = [];
  for (const [line] of lines) {
    const pattern = line.slice("GET ".length);
    if (pattern.endsWith("/events") || !ROUTES[pattern]) continue;
    const params = await idsFor(pattern, owner);
    if (params === null) continue;
    all.push(await get(pattern, params, headers));
    if (pattern.endsWith("/export"))
      for (const query of MORE_EXPORTS) all.push({ ...(await get(pattern, params, headers, query)), line: `${pattern}?${query}` });
  }
  return all;
}

/** Every text of somebody who refused, with what is asked about one text. */
async function refusedTexts(headers: Record<string, string>): Promise<Answered[]> {
  const rows = db().values<[string]>(sql`
    select d.id from documents d left join interview_participants ip on ip.interview_id = d.interview_id left join responses r on r.id = d.response_id
    join participants p on p.id = coalesce(ip.participant_id, r.participant_id) where d.study_id = ${studyId} and p.quote_consent = 'refused'`);
  const all: Answered[] = [];
  for (const [itemId] of rows) {
    all.push(await get("/api/studies/{studyId}/documents/{itemId}", { studyId, itemId }, headers));
    for (const list of ["highlights", "suggestions"])
      all.push(await get(`/api/studies/{studyId}/${list}`, { studyId }, headers, `documentId=${itemId}`));
  }
  return all;
}

function leaks(answers: readonly Answered[], words: readonly string[]): string[] {
  return answers.flatMap(({ line, body }) =>
    words.flatMap((word) => {
      const at = body.indexOf(word);
      return at < 0 ? [] : [`${line}: …${body.slice(Math.max(0, at - 80), at + 60)}…`];
    }),
  );
}

const RIGHTS: Record<Exclude<StudyRole, "owner">, string[]> = { viewer: ["view"], editor: ["view", "edit"] };

describe("names, addresses and refused words", () => {
  const held = useTestDb();

  beforeEach(() => {
    db = held.db;
    studyId = loadSample(db(), { today: "2026-06-01" }).study.id;
    refusedWords = refuse();
    planted = plantCanaries(db(), studyId);
  });

  test.each(Object.keys(RIGHTS) as (keyof typeof RIGHTS)[])("reach no %s who does not see identities, by no route", async (role) => {
    const { owner, member } = teamOfTwo(db(), { studyId, role });
    const answers = [...(await everything(RIGHTS[role], member, owner)), ...(await refusedTexts(member))];

    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(role === "viewer" ? 60 : 80);
    expect(planted.length).toBeGreaterThan(40);
    expect(leaks(answers, CANARIES)).toEqual([]);
    expect(leaks(answers, refusedWords)).toEqual([]);
    if (role === "viewer") return;
    // whoever sees identities meets them all over: the canaries were where they can be met
    const whole = [...(await everything(RIGHTS[role], owner, owner)), ...(await refusedTexts(owner))];
    expect(leaks(whole, CANARIES).length).toBeGreaterThan(60);
    expect(leaks(whole, refusedWords).length).toBeGreaterThan(10);
  });
});

describe("who does not see identities", () => {
  const held = useTestDb();
  beforeEach(() => {
    db = held.db;
    studyId = loadSample(db(), { today: "2026-06-01" }).study.id;
    plantCanaries(db(), studyId);
  });

  async function send(
    method: "PATCH" | "GET",
    pattern: string,
    { itemId, body, query, headers }: { itemId: string; body?: unknown; query?: string; headers: Record<string, string> },
  ) {
    const path = `${pattern.replace("{studyId}", studyId).replace("{itemId}", itemId)}${query ?? ""}`;
    const file = await ROUTES[pattern]?.();
    const params = pattern.includes("{itemId}") ? { studyId, itemId } : { studyId };
    const response = await file?.[method]?.(pageRequest(method, path, { body, headers }), { params: Promise.resolve(params) });
    return { status: response?.status, body: await response?.text() };
  }

  test("reads no name in the list of studies either", async () => {
    const { member, owner } = teamOfTwo(db(), { studyId, role: "viewer" });
    const answer = await get("/api/studies", {}, member);
    expect(answer.body).toContain(studyId);
    expect(leaks([answer], CANARIES)).toEqual([]);
    expect(leaks([await get("/api/studies", {}, owner)], CANARIES)).not.toEqual([]);
  });

  test("asks for names and is refused, and is told who can change that", async () => {
    const { member, owner } = teamOfTwo(db(), { studyId, role: "viewer" });
    const asked = { itemId: "", query: "?names=true" };
    const refused = await send("GET", "/api/studies/{studyId}/participants", { ...asked, headers: member });
    expect(refused.status).toBe(403);
    expect(refused.body).toContain("owner of this study");
    for (const _time of [1, 2])
      expect((await send("GET", "/api/studies/{studyId}/participants", { ...asked, headers: owner })).body).toContain(CANARIES[0]);
    // whoever looked at names is written down, once an hour
    expect(db().values(sql`select study_id from audit_entries where action = ${REVEAL}`)).toEqual([[studyId]]);
  });

  test("writes no marks over what they stand for, and changes no text in which something is hidden", async () => {
    const { member } = teamOfTwo(db(), { studyId, role: "editor" });
    const [[itemId = "", version = 1] = []] = db().values<[string, number]>(
      sql`select id, version from documents where study_id = ${studyId} and kind = 'notes' limit 1`,
    );
    const pattern = "/api/studies/{studyId}/documents/{itemId}";
    const shown = JSON.parse((await send("GET", pattern, { itemId, headers: member })).body ?? "{}") as { text: string };
    const headers = { ...member, "if-match": String(version) };
    for (const text of [shown.text, shown.text.replaceAll("█", "x"), "Nothing of it"])
      expect((await send("PATCH", pattern, { itemId, body: { text }, headers })).status).toBe(403);
    const [[stored = ""] = []] = db().values<[string]>(sql`select text from documents where id = ${itemId}`);
    expect(stored).toContain(CANARIES[1]);
    expect((await send("PATCH", pattern, { itemId, body: { language: "en" }, headers })).status).toBe(200);
  });
});
