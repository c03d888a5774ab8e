import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { useTestDb } from "@/app/_server/testing";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { loadSample } from "@/db/seed/load-sample";
import { CANARIES, CANARY, teamOfTwo } from "./testing";
import { type Answer, type Headers, type Sent, sendTo } from "./testing-send";

// biome-ignore lint/correctness/useHookAtTopLevel: not a React hook: it sets up the tests of this file
const held = useTestDb();
const PERSON = "/api/studies/{studyId}/participants/{itemId}";
const TEXT = "/api/studies/{studyId}/documents/{itemId}";
const NAME = `${CANARY.first} ${CANARY.last}`;

let studyId = "";
let documentId = "";
let interviewId = "";
let personId = "";
let owner: Headers = {};
let editor: Headers = {};

const send = (method: "GET" | "PATCH" | "POST", pattern: string, sent: Sent) => sendTo(studyId, `${method} ${pattern}`, sent);

function one<T extends unknown[]>(statement: ReturnType<typeof sql>): T {
  const [row] = held.db().values<T>(statement);
  if (!row) throw new Error("there is such a row");
  return row;
}

const versionOf = (table: "participants" | "documents" | "interviews", id: string) =>
  one<[number]>(sql`select version from ${sql.identifier(table)} where id = ${id}`)[0];
const nameStored = () => one<[string]>(sql`select display_name from participant_names where participant_id = ${personId}`)[0];
const refuse = () => held.db().run(sql`update participants set quote_consent = 'refused' where id = ${personId}`);
const tellsNames = ({ body }: Answer) => CANARIES.some((word) => body.toLowerCase().includes(word.toLowerCase()));

beforeEach(async () => {
  const db = held.db();
  studyId = loadSample(db, { today: "2026-06-01" }).study.id;
  ({ owner, member: editor } = teamOfTwo(db, { studyId, role: "editor" }));
  let version = 0;
  let text = "";
  [documentId, interviewId, personId, version, text] = one<[string, string, string, number, string]>(sql`
    select d.id, d.interview_id, ip.participant_id, d.version, d.text from documents d
    join interview_participants ip on ip.interview_id = d.interview_id join participants p on p.id = ip.participant_id
    where d.study_id = ${studyId} and d.kind = 'notes' and p.quote_consent <> 'refused' limit 1`);
  await send("PATCH", PERSON, {
    headers: owner,
    params: { itemId: personId },
    version: versionOf("participants", personId),
    body: { displayName: NAME },
  });
  await send("PATCH", TEXT, {
    headers: owner,
    params: { itemId: documentId },
    version,
    body: { text: `${text}\n${NAME} disliked the glasswort; so quokkaberg left.` },
  });
});

describe("an import", () => {
  const IMPORTS = "/api/studies/{studyId}/imports";
  const upload = (text: string, options: unknown) => {
    const form = new FormData();
    form.append("files", new File([text], "one.txt", { type: "text/plain" }));
    form.append("options", JSON.stringify(options));
    return send("POST", IMPORTS, { headers: editor, form });
  };

  test("takes no place of a text whose words are hidden, and tells none of them", async () => {
    refuse();
    const before = one<[string]>(sql`select text from documents where id = ${documentId}`);
    for (const options of [
      { dryRun: true, replaceDocumentId: documentId },
      { replaceDocumentId: documentId },
      { files: [{ file: "one.txt", replaces: documentId }] },
    ]) {
      const answer = await upload("Nothing of it at all.", options);
      expect(answer.status).toBe(403);
      expect(answer.body).toContain("owner of this study");
    }
    expect(one<[string]>(sql`select text from documents where id = ${documentId}`)).toEqual(before);
  });

  test("takes no text with marks in place of words", async () => {
    expect((await upload("███████ said that it was slow, and left.", {})).status).toBe(403);
  });

  test("tells what it resembles without names, and its own files with theirs", async () => {
    held.db().run(sql`update interviews set title = ${`Call with ${NAME}`} where id = ${interviewId}`);
    held.db().run(sql`update documents set file_name = 'one.txt' where id = ${documentId}`);
    const [text] = one<[string]>(sql`select text from documents where id = ${documentId}`);
    const answer = await upload(`${text}\nAnd one more line.`, { dryRun: true });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('"one.txt"');
    expect(answer.body).toContain('"resembles"');
    expect(tellsNames(answer)).toBe(false);
  });
});

describe("who people are stays with whoever sees it", () => {
  test("a name is neither forgotten nor changed by somebody who does not see it", async () => {
    for (const displayName of [null, "Somebody Else"]) {
      const asked = { params: { itemId: personId }, version: versionOf("participants", personId), body: { displayName } };
      expect((await send("PATCH", PERSON, { headers: editor, ...asked })).status).toBe(403);
    }
    expect(nameStored()).toBe(NAME);
    expect(tellsNames(await send("GET", TEXT, { headers: editor, params: { itemId: documentId } }))).toBe(false);
  });

  test("fields that were withheld stay where the others are saved", async () => {
    const fields = { "E-mail": CANARY.mail, Note: `met ${NAME}`, Team: "South" };
    held.db().run(sql`update participants set fields = ${JSON.stringify(fields)} where id = ${personId}`);
    const asked = { params: { itemId: personId }, version: versionOf("participants", personId), body: { fields: { Team: "North" } } };
    const answer = await send("PATCH", PERSON, { headers: editor, ...asked });
    expect(answer.status).toBe(200);
    expect(tellsNames(answer)).toBe(false);
    const [stored] = one<[string]>(sql`select fields from participants where id = ${personId}`);
    expect(JSON.parse(stored)).toEqual({ ...fields, Team: "North" });
  });

  test("nobody who speaks becomes an interviewer, whose name is hidden from nobody", async () => {
    const [speakerId, itemId] = one<[string, string]>(
      sql`select id, document_id from speakers where study_id = ${studyId} and role = 'participant' limit 1`,
    );
    const asked = { params: { itemId, speakerId }, version: versionOf("documents", itemId), body: { role: "interviewer" } };
    expect((await send("PATCH", `${TEXT}/speakers/{speakerId}`, { headers: editor, ...asked })).status).toBe(403);
    expect((await send("PATCH", `${TEXT}/speakers/{speakerId}`, { headers: owner, ...asked })).status).toBe(200);
  });
});

describe("a refusal is lifted by nobody from whom it hides", () => {
  const ask = (headers: Headers) => ({ headers, params: { itemId: personId } });

  test("by no consent, however it is written down", async () => {
    refuse();
    const body = { consent: { quote: "internal" } };
    expect((await send("PATCH", PERSON, { ...ask(editor), version: versionOf("participants", personId), body })).status).toBe(403);
    expect((await send("POST", `${PERSON}/consents`, { ...ask(editor), body: { quote: "public" } })).status).toBe(403);
    expect((await send("PATCH", PERSON, { ...ask(owner), version: versionOf("participants", personId), body })).status).toBe(200);
  });

  test("by no other person behind the interview, the voice or the stretch", async () => {
    refuse();
    const [speakerId, itemId, who] = one<[string, string, string]>(
      sql`select id, document_id, participant_id from speakers where study_id = ${studyId} and role = 'participant' and participant_id is not null limit 1`,
    );
    held.db().run(sql`update participants set quote_consent = 'refused' where id = ${who}`);
    const [other] = one<[string]>(
      sql`select id from participants where study_id = ${studyId} and quote_consent <> 'refused' and merged_into is null limit 1`,
    );
    const speaker = { params: { itemId, speakerId }, version: versionOf("documents", itemId) };
    for (const body of [{ participantId: other }, { participantId: null }, { role: "other" }])
      expect((await send("PATCH", `${TEXT}/speakers/{speakerId}`, { headers: editor, ...speaker, body })).status).toBe(403);
    const interview = { params: { itemId: interviewId }, version: versionOf("interviews", interviewId), body: { participantIds: [other] } };
    expect((await send("PATCH", "/api/studies/{studyId}/interviews/{itemId}", { headers: editor, ...interview })).status).toBe(403);
    const stretch = { documentId, start: 0, end: 20, participantIds: [other] };
    expect((await send("POST", "/api/studies/{studyId}/highlights", { headers: editor, body: stretch })).status).toBe(403);
  });
});

describe("a question tells no name by what is found", () => {
  test("of words that are sought, whole, begun or left out", async () => {
    held.db().run(sql`update interviews set title = ${`Call with ${NAME}`} where id = ${interviewId}`);
    const found = async (list: string, q: string) => {
      const { status, json } = await send("GET", `/api/studies/{studyId}/${list}`, {
        headers: editor,
        query: `q=${encodeURIComponent(q)}`,
      });
      expect(status).toBe(200);
      return [json.total ?? null, (json.items as unknown[]).length];
    };
    for (const q of ["Quokkaberg", "quokka", NAME, "zani"]) {
      expect(await found("search", q), q).toEqual(await found("search", "nobodyhere"));
      expect(await found("interviews", q), q).toEqual(await found("interviews", "nobodyhere"));
    }
    expect(await found("search", "glasswort")).toEqual([1, 1]);
    expect(await found("search", "glasswort -quokk")).toEqual([1, 1]);
    const whole = await send("GET", "/api/studies/{studyId}/search", { headers: owner, query: "q=quokka" });
    expect(whole.json.total).toBe(1);
  });

  test("of columns in which people left who they are", async () => {
    const db = held.db();
    const { id: itemId } = makeQuestionnaire(db, studyId, { questions: [questionOf({ id: "abcdefgh" })] });
    for (const fields of [
      { "Full name": NAME, Person: NAME, Phone: "0301234567" },
      { "Full name": "Marek Dudek", Person: "0307654321", Phone: "0307654321" },
    ])
      makeResponse(db, { studyId, questionnaireId: itemId, texts: { abcdefgh: "Too slow." }, fields });
    const results = "/api/studies/{studyId}/questionnaires/{itemId}/results";
    const all = await send("GET", results, { headers: editor, params: { itemId } });
    expect(all.status).toBe(200);
    for (const word of [...CANARIES, "Marek", "0301234567", "0307654321"]) expect(all.body).not.toContain(word);
    const ask = { headers: editor, params: { itemId, questionId: "abcdefgh" } };
    for (const query of ["by=f:Full name", "where=f:Full name=Marek Dudek", "where=f:Person=0307654321"])
      expect((await send("GET", `${results}/{questionId}`, { ...ask, query: encodeURI(query) })).status, query).toBe(403);
    const found = (query: string) => send("GET", `${results}/{questionId}`, { ...ask, query: encodeURI(query) });
    // a name that the study knows finds what one finds that nobody has
    for (const query of [`where=f:Person=${NAME}`, "where=f:Person=quokkaberg", `where=f:${NAME}=x`, `wave=${NAME}`])
      expect(await found(query), query).toEqual(await found(query.replace(/zanira quokkaberg|quokkaberg/i, "Nobody Atall")));
    const cut = await send("GET", `${results}/{questionId}`, { ...ask, query: "by=f:Person" });
    expect(cut.status).toBe(200);
    for (const word of [...CANARIES, "0307654321"]) expect(cut.body).not.toContain(word);
  });
});

test("an answer that is sent again holds no more than its reader may see by now", async () => {
  held.db().run(sql`update memberships set sees_identities = 1 where study_id = ${studyId}`);
  const sent = { params: { itemId: personId }, version: versionOf("participants", personId), body: { displayName: NAME } };
  const headers = { ...editor, "idempotency-key": "once" };
  expect(tellsNames(await send("PATCH", PERSON, { headers, ...sent }))).toBe(true);
  held.db().run(sql`update memberships set sees_identities = 0 where user_id = 'second-person'`);
  const again = await send("PATCH", PERSON, { headers, ...sent });
  expect(again.status).toBe(403);
  expect(tellsNames(again)).toBe(false);
});

test("a colleague who is called like somebody of the study goes by their name in the activity", async () => {
  held.db().run(sql`update users set name = ${NAME} where id = 'second-person'`);
  await send("PATCH", PERSON, {
    headers: editor,
    params: { itemId: personId },
    version: versionOf("participants", personId),
    body: { role: null },
  });
  for (const path of ["audit", "audit/csv", "members"])
    expect((await send("GET", `/api/studies/{studyId}/${path}`, { headers: editor })).body, path).toContain(NAME);
});

test("a title that is the name of a file gives way to people's codes", async () => {
  held.db().run(sql`update interviews set title = 'marek_d' where id = ${interviewId}`);
  held.db().run(sql`update documents set file_name = 'marek_d.txt' where id = ${documentId}`);
  const asked = { params: { itemId: interviewId } };
  const shown = await send("GET", "/api/studies/{studyId}/interviews/{itemId}", { headers: editor, ...asked });
  expect(shown.json.title).toMatch(/^P-\d+/);
  expect((await send("GET", "/api/studies/{studyId}/interviews/{itemId}", { headers: owner, ...asked })).json.title).toBe("marek_d");
});
