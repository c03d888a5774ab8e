import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { useTestDb } from "@/app/_server/testing";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy } from "@/db/interviews/testing";
import { CANARIES, CANARY, teamOfTwo } from "./testing";
import { type Answer, type Headers, sendTo } from "./testing-send";

// biome-ignore lint/correctness/useHookAtTopLevel: not a React hook: it sets up the tests of this file
const held = useTestDb();
const STUDY = "/api/studies/{studyId}";
const NAME = `${CANARY.first} ${CANARY.last}`;
const NOTES = `${NAME} disliked the glasswort. Will Tanaka left. They will pay for glasswort later, will they not?`;

let studyId = "";
let documentId = "";
let people: string[] = [];
let owner: Headers = {};
let editor: Headers = {};

beforeEach(() => {
  const db = held.db();
  studyId = makeStudy(db);
  people = [NAME, "Will Tanaka"].map((displayName) => {
    const { id } = makePerson(db, studyId);
    db.run(sql`update participant_names set display_name = ${displayName} where participant_id = ${id}`);
    return id;
  });
  const { documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: people, notes: NOTES, title: "First call" }) });
  documentId = documents[0]?.id ?? "";
  ({ owner, member: editor } = teamOfTwo(db, { studyId, role: "editor" }));
});

const get = (list: string, query: string, headers = editor) => sendTo(studyId, `GET ${STUDY}/${list}`, { headers, query });
const tellsNames = ({ body }: Answer) => CANARIES.some((word) => body.toLowerCase().includes(word.toLowerCase()));

async function hits(q: string) {
  const { status, json } = await get("search", `q=${encodeURIComponent(q)}`);
  expect(status, q).toBe(200);
  return { total: json.total, more: json.more, marks: (json.items as { marks: unknown[] }[]).map(({ marks }) => marks.length) };
}

test("a search answers as if the hidden words were not there", async () => {
  // a name is not known to be one by what is left out because of it, or found beside it
  for (const q of ["glasswort -#", "glasswort OR #", "# glasswort", "#", "glasswort -#k"])
    for (const name of ["Quokkaberg", "quokka", NAME])
      expect(await hits(q.replace("#", name)), `${q} ${name}`).toEqual(
        await hits(q.replace("#", name === NAME ? "Nobody Atall" : "Nobodyhere")),
      );
  // of a name that is a word too, the word is found
  expect(await hits("Will")).toEqual(await hits("will"));
  expect((await hits("Will")).total).toBe(1);
  expect(await hits("glasswort -Will")).toEqual(await hits("glasswort -will"));
});

test("sentences that are found by a name are coded by nobody who does not see it", async () => {
  const code = (q: string, headers: Headers) =>
    sendTo(studyId, `POST ${STUDY}/search/code`, { headers, body: { q, filter: {}, point: "trigger" } });
  expect((await code("quokkaberg", editor)).json).toMatchObject({ made: 0, added: 0, skipped: 0 });
  // notes about several people ask whose they are: they were found, and skipped
  expect((await code("quokkaberg", owner)).json).toMatchObject({ skipped: 1 });
});

test("lists find words where they are seen", async () => {
  const db = held.db();
  db.run(sql`update interviews set title = ${`Call with ${NAME}`}, conductor = 'Ines' where study_id = ${studyId}`);
  db.run(sql`insert into memos (id, version, created_at, updated_at, study_id, subject, subject_id, text)
    values ('m1', 1, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', ${studyId}, 'study', ${studyId}, ${`Ask ${NAME} again.`})`);
  for (const [list, seen] of [
    ["interviews", "Call"],
    ["remarks", "again"],
  ] as const) {
    for (const q of ["zani", "an", NAME])
      expect((await get(list, `q=${encodeURIComponent(q)}&limit=1`)).json, q).toMatchObject({ items: [], total: 0, nextCursor: null });
    expect((await get(list, `q=${seen}`)).json.total, list).toBe(1);
    expect((await get(list, "q=zani", owner)).json.total, list).toBe(1);
  }
});

test("a refusal says back what was sent, known or not", async () => {
  for (const name of [NAME, "Nobody Atall"]) {
    const { status, body } = await get("themes/summary", `stage=${encodeURIComponent(name)}`);
    expect([status, body.includes(name)]).toEqual([422, true]);
  }
});

test("a stretch that ends within a name tells no part of it", async () => {
  const headers = editor;
  const cut = { documentId, start: 2, end: NAME.length + 9 };
  const participantIds = (held.db().values<[string]>(sql`select id from participants where study_id = ${studyId} limit 1`)[0] ??
    []) as string[];
  const made = await sendTo(studyId, `POST ${STUDY}/highlights`, { headers, body: { ...cut, participantIds, point: "trigger" } });
  expect([made.status, made.body.includes("nira")]).toEqual([403, false]);
  const kept = await sendTo(studyId, `POST ${STUDY}/highlights`, { headers: owner, body: { ...cut, participantIds, point: "trigger" } });
  expect(kept.body).toContain("nira");
  for (const list of ["highlights", "evidence-links/quotes"]) {
    const answer = await get(list, "");
    expect(answer.body, list).toContain("disliked");
    expect(answer.body, list).not.toContain("nira");
    expect(tellsNames(answer)).toBe(false);
  }
});

test("a title that is the name of a file gives way in files that are taken away too", async () => {
  const db = held.db();
  const words = { documentId, start: NOTES.indexOf("They"), end: NOTES.length, comment: "Why?", participantIds: people };
  expect((await sendTo(studyId, `POST ${STUDY}/highlights`, { headers: owner, body: words })).status).toBe(201);
  const wanted = ["format=csv&what=highlights", "format=md&what=memos"];
  for (const [name = "", file] of [
    ["marek_d", "marek_d.txt"],
    ["Call QuokkabergZ 2025", "one.txt"],
  ]) {
    db.run(sql`update interviews set title = ${name} where study_id = ${studyId}`);
    db.run(sql`update documents set file_name = ${file}, title = ${name} where study_id = ${studyId}`);
    const tell = async (headers: Headers) => {
      const files = await Promise.all(wanted.map((query) => get("export", query, headers)));
      return files.map(({ status, body }) => [status, body.replaceAll("\\", "").includes(name)]);
    };
    expect(await tell(owner)).toEqual([
      [200, true],
      [200, true],
    ]);
    expect(await tell(editor)).toEqual([
      [200, false],
      [200, false],
    ]);
  }
});
