import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { recordConsent } from "@/db/consent/records";
import { plantPerson } from "@/db/erasure/testing";
import { getParticipant } from "@/db/participants/list";
import { auditEntries, participants } from "@/db/schema";
import { GET as getTexts, POST as postText } from "./consent-texts/route";
import { GET as foretellName, POST as takeOutName } from "./former-names/[itemId]/erasure/route";
import { GET as getKeptNames } from "./former-names/route";
import { GET as getConsents, POST as postConsent } from "./participants/[itemId]/consents/route";
import { POST as withdraw } from "./participants/[itemId]/consents/withdraw/route";
import { POST as erase, GET as foretell } from "./participants/[itemId]/erasure/route";
import { GET as exportPerson } from "./participants/[itemId]/export/route";
import { GET as getRetention, PUT as putRetention } from "./retention/route";

// biome-ignore lint/correctness/useHookAtTopLevel: it sets up the tests of this file, and is no hook of React
const { db } = useTestDb();

function planted() {
  const { studyId, participantId, code } = plantPerson(db());
  const at = `/api/studies/${studyId}/participants/${participantId}`;
  return {
    studyId,
    participantId,
    code,
    at,
    item: { params: Promise.resolve({ studyId, itemId: participantId }) },
    study: { params: Promise.resolve({ studyId }) },
  };
}

const actions = () =>
  db()
    .select()
    .from(auditEntries)
    .all()
    .map(({ action }) => action)
    .filter((action) => action !== "change participants");

test("a consent is written down and taken back, each with one entry in the audit", async () => {
  const { studyId, participantId, at, item, study } = planted();
  const text = { name: "Interviews", text: "We take notes.", months: 24 };
  const made = await (await postText(pageRequest("POST", `/api/studies/${studyId}/consent-texts`, { body: text }), study)).json();
  const given = { textId: made.id, how: "spoken", givenOn: "2026-05-01", quote: "public", contact: "yes", scopes: ["notes"] };
  const recorded = await (await postConsent(pageRequest("POST", `${at}/consents`, { body: given }), item)).json();
  expect(recorded.records[0]).toMatchObject({ standing: "holds", expiresOn: "2028-05-01", text: { name: "Interviews", edition: 1 } });
  const { items } = await (await getTexts(pageRequest("GET", `/api/studies/${studyId}/consent-texts`), study)).json();
  expect(items).toMatchObject([{ edition: 1, people: 1 }]);
  await withdraw(pageRequest("POST", `${at}/consents/withdraw`, { body: { note: "by telephone" } }), item);
  const { records } = await (await getConsents(pageRequest("GET", `${at}/consents`), item)).json();
  expect(records[0].standing).toBe("withdrawn");
  expect(getParticipant(db(), { studyId, participantId }).consent.quote).toBe("refused");
  expect(actions()).toEqual(["add consent text", "write consent", "withdraw consent"]);
});

test("everything about a person is one file: a page to read and data, and taking it leaves an entry", async () => {
  const { at, item } = planted();
  const response = await exportPerson(pageRequest("GET", `${at}/export`), item);
  expect(response.headers.get("content-disposition")).toMatch(/filename="P-001-.*\.zip"/);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  expect(Object.keys(files)).toEqual(["person.html", "person.json"]);
  expect(JSON.parse(strFromU8(files["person.json"] ?? new Uint8Array())).code).toBe("P-001");
  expect(actions()).toEqual(["export everything about a person"]);
});

test("a consent that ended since the last answer is ended in what is handed to the person", async () => {
  const { studyId, participantId, at, item } = planted();
  const input = { how: "spoken", quote: "public", contact: "yes", scopes: [], note: "", expiresOn: "2020-06-01" } as const;
  recordConsent(db(), { studyId, participantId, day: "2020-01-01", input: { ...input, scopes: [] } });
  const files = unzipSync(new Uint8Array(await (await exportPerson(pageRequest("GET", `${at}/export`), item)).arrayBuffer()));
  const { rows } = JSON.parse(strFromU8(files["person.json"] ?? new Uint8Array()));
  expect(rows.participants[0]).toMatchObject({ quoteConsent: "refused", contactConsent: "no", consentDate: "2020-06-01" });
});

test("a person is foretold and then erased, with the code typed, and one entry that says how", async () => {
  const { studyId, at, item } = planted();
  const foretold = await (await foretell(pageRequest("GET", `${at}/erasure?mode=anonymise`), item)).json();
  expect(foretold).toMatchObject({ code: "P-001", mode: "anonymise", counts: { interviews: 1, shared: 1, replies: 1 } });
  const refused = await erase(pageRequest("POST", `${at}/erasure`, { body: { mode: "erase", confirm: "P-002" } }), item);
  expect(refused.status).toBe(422);
  expect(actions()).toEqual([]);
  const done = await (await erase(pageRequest("POST", `${at}/erasure`, { body: { mode: "erase", confirm: "p-001" } }), item)).json();
  expect(done.counts).toMatchObject({ interviews: 1, shared: 1, replies: 1 });
  expect(actions()).toEqual(["erase person"]);
  expect(
    db()
      .select()
      .from(participants)
      .all()
      .map(({ code }) => code),
  ).not.toContain("P-001");
  expect(
    (await getRetention(pageRequest("GET", `/api/studies/${studyId}/retention`), { params: Promise.resolve({ studyId }) })).status,
  ).toBe(200);
});

test("retention is looked at before it is set", async () => {
  const { studyId, study } = planted();
  const path = `/api/studies/${studyId}/retention`;
  const looked = await (await getRetention(pageRequest("GET", `${path}?months=6&mode=erase`), study)).json();
  expect(looked.due.length).toBeGreaterThan(0);
  expect((await (await getRetention(pageRequest("GET", path), study)).json()).months).toBeNull();
  const put = (months: number, version?: number) =>
    putRetention(
      pageRequest("PUT", path, {
        body: { months, mode: "erase" },
        ...(version !== undefined && { headers: { "if-match": String(version) } }),
      }),
      study,
    );
  const set = await (await put(6, looked.version)).json();
  expect(set).toMatchObject({ months: 6, mode: "erase", due: looked.due });
  expect((await put(1)).status).toBe(428);
  const late = await put(1, looked.version);
  expect([late.status, (await late.json()).current.months]).toEqual([409, 6]);
  expect((await (await getRetention(pageRequest("GET", path), study)).json()).months).toBe(6);
});

test("a name that is kept to be hidden is told where it is asked for, foretold, and taken out with one entry", async () => {
  const { studyId, study } = planted();
  const path = `/api/studies/${studyId}/former-names`;
  const list = async (query: string) => (await (await getKeptNames(pageRequest("GET", path + query), study)).json()).items;
  expect(JSON.stringify(await list(""))).not.toContain("Brindlewick");
  expect(actions()).toEqual([]);
  const [kept] = await list("?names=true");
  expect(kept).toMatchObject({ code: "P-001", name: "Quiddlemora Brindlewick" });
  const item = { params: Promise.resolve({ studyId, itemId: kept.id }) };
  const foretold = await (await foretellName(pageRequest("GET", `${path}/${kept.id}/erasure`), item)).json();
  expect(foretold.examples).toContainEqual(expect.stringContaining("Brindlewick, I see"));
  const response = await takeOutName(pageRequest("POST", `${path}/${kept.id}/erasure`, { body: {} }), item);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ texts: foretold.texts, fields: foretold.fields });
  expect(await list("?names=true")).toEqual([]);
  expect((await takeOutName(pageRequest("POST", `${path}/${kept.id}/erasure`, { body: {} }), item)).status).toBe(404);
  expect(actions()).toEqual(["reveal names of people", "take out name kept to be hidden"]);
});
