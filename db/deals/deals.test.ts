import { beforeEach, describe, expect, test } from "vitest";
import { createAccount, deleteAccount, getAccount, updateAccount } from "@/db/accounts";
import { listCodes } from "@/db/codebook/list";
import { mergeCodes } from "@/db/codebook/merge";
import { linkQuotes, listLinks } from "@/db/findings/links";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, spanOf } from "@/db/interviews/testing";
import { getParticipant } from "@/db/participants/list";
import { mergeParticipants } from "@/db/participants/merge";
import { splitParticipant } from "@/db/participants/split";
import { updateParticipant } from "@/db/participants/update";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { AccountInput } from "@/lib/accounts/schema";
import { listDealAccounts } from "./accounts";
import { competitorList, mergeCompetitors } from "./competitors";
import { consideredList } from "./considered";
import { getDeals, winsAndLosses } from "./deals";
import { driverList } from "./drivers";
import { getDealSheet } from "./sheet";

let db: Db;
let studyId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = createStudy(db, { input: { name: "Why schools leave", journeyPreset: "lifecycle" } }).id;
});

const account = (input: Partial<AccountInput> = {}) => createAccount(db, { studyId, input: { name: "Harbour School", ...input } }).id;
const competitor = (name: string, codeId: string | null = null) => competitorList.create(db, { studyId, input: { name, codeId } }).id;
const consider = (input: Parameters<typeof consideredList.create>[1]["input"]) => consideredList.create(db, { studyId, input });

function personOf(accountId: string): string {
  const participantId = makePerson(db, studyId).id;
  const { version } = getParticipant(db, { studyId, participantId });
  updateParticipant(db, { studyId, participantId, version, patch: { accountId } });
  return participantId;
}

describe("a lost account", () => {
  test("keeps where it was stuck, when it ended and its post-mortem, by version", () => {
    const accountId = account({ outcome: "churned", lastStep: "renewal" });
    const postMortem = { timeline: "May: no log-ins.", firstSign: "", reasons: "", fixable: "fixable" as const, lesson: "" };
    const patch = { stuckStep: "set-up" as const, endedOn: "2026-05-01", postMortem };
    expect(updateAccount(db, { studyId, accountId, version: 1, patch })).toMatchObject({ ...patch, version: 2 });
    expect(updateAccount(db, { studyId, accountId, version: 2, patch: { postMortem: null } }).postMortem).toBeNull();
  });

  test("stands behind the numbers of the page, with how whole its post-mortem is", () => {
    account({ name: "Small", outcome: "churned", lastStep: "renewal", contractValue: 10 });
    account({ name: "Large", outcome: "churned", lastStep: "leave", contractValue: 900 });
    account({ name: "Blank", outcome: "churned", lastStep: "leave" });
    account({ name: "Won", outcome: "won", lastStep: "leave" });
    const list = (query: Parameters<typeof listDealAccounts>[1]["query"], limit = 10) =>
      listDealAccounts(db, { studyId, query, page: { limit } });
    const found = list({ class: "churned", stage: "retention" }, 2);
    expect([found.total, found.items.map(({ name }) => name)]).toEqual([3, ["Large", "Small"]]);
    expect(found.items[0]?.completeness).toEqual({ filled: 1, of: 8 });
    expect(list({ q: "won" }).items).toMatchObject([{ name: "Won", completeness: null, participants: 0 }]);
    expect(getDeals(db, { studyId }).churn.churned).toEqual({ accounts: 3, sum: 910, average: 455, blank: 1 });
  });

  test("shows its people and what they said, failures first, and withholds a refused person's words", () => {
    const NOTES = "The import failed twice. A colleague made us try it. So we left.";
    const accountId = account({ outcome: "churned" });
    const people = [personOf(accountId), personOf(accountId), makePerson(db, studyId).id];
    for (const participantId of people) {
      const { documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: [participantId], notes: NOTES }) });
      const mark = (words: string, point: "failure" | "trigger") =>
        createHighlight(db, { studyId, input: { documentId: documents[0]?.id ?? "", ...spanOf(NOTES, words), point } });
      mark("A colleague made us try it", "trigger");
      mark("The import failed twice", "failure");
    }
    const read = () => getDealSheet(db, { studyId, itemId: accountId });
    expect(read().people.map(({ quotes }) => quotes)).toEqual([2, 2]);
    expect(read().quotes.map(({ point, quote }) => [point, quote])).toEqual([
      ["failure", "The import failed twice"],
      ["failure", "The import failed twice"],
      ["trigger", "A colleague made us try it"],
      ["trigger", "A colleague made us try it"],
    ]);
    const { id: participantId, version } = getParticipant(db, { studyId, participantId: people[0] ?? "" });
    updateParticipant(db, { studyId, participantId, version, patch: { consent: { quote: "refused" } } });
    expect([read().quotes.length, read().withheld, read().quotesInAll]).toEqual([2, 2, 4]);
  });
});

describe("the reasons of a deal", () => {
  test("are given once by each side, one of them primary", () => {
    const accountId = account({ outcome: "lost-competitor" });
    const say = (source: "buyer" | "seller", driver: "price" | "risk", rest = {}) =>
      driverList.create(db, { studyId, input: { accountId, source, driver, ...rest } });
    const price = say("buyer", "price", { isPrimary: true });
    say("seller", "price", { isPrimary: true });
    const risk = say("buyer", "risk");
    expect(say("buyer", "price", { note: "Twice what they had." }).id).toBe(price.id);
    driverList.update(db, { studyId, itemId: risk.id, version: risk.version, patch: { isPrimary: true } });
    expect(
      getDealSheet(db, { studyId, itemId: accountId }).drivers.map(({ source, driver, isPrimary, note }) => [
        source,
        driver,
        isPrimary,
        note,
      ]),
    ).toEqual([
      ["buyer", "price", false, "Twice what they had."],
      ["seller", "price", true, ""],
      ["buyer", "risk", true, ""],
    ]);
    expect(winsAndLosses(db, { studyId }).agreement).toMatchObject({ agreed: { count: 1, of: 1 } });
    expect(winsAndLosses(db, { studyId }).reasons.lost).toMatchObject({ accounts: 1, told: { buyer: 1, seller: 1 } });
  });

  test("lose their quotes when they are deleted", () => {
    const { documents } = createInterview(db, {
      studyId,
      input: interviewOf({ participantIds: [makePerson(db, studyId).id], notes: "Too dear." }),
    });
    const { highlight } = createHighlight(db, { studyId, input: { documentId: documents[0]?.id ?? "", start: 0, end: 8 } });
    const { id, version } = driverList.create(db, { studyId, input: { accountId: account(), source: "buyer", driver: "price" } });
    linkQuotes(db, { studyId, input: { subject: "driver", subjectId: id, highlightIds: [highlight.id] } });
    driverList.remove(db, { studyId, itemId: id, version });
    expect(listLinks(db, { studyId, subject: "driver" }).size).toBe(0);
  });
});

describe("competitors", () => {
  test("are weighed by accounts and by people, once each", () => {
    const [accountId, participantId, competitorId] = [
      account({ outcome: "lost-competitor" }),
      makePerson(db, studyId).id,
      competitor("Brackish"),
    ];
    consider({ competitorId, accountId, standing: "considered" });
    consider({ competitorId, accountId, standing: "chosen", step: "approval" });
    consider({ competitorId, participantId, standing: "aware" });
    expect(winsAndLosses(db, { studyId }).competition).toMatchObject({
      items: [{ accounts: { aware: 1, considered: 1, chosen: 1 }, people: { aware: 1, considered: 0 }, lost: 1 }],
      lostTo: [{ competitorId, step: "approval", accounts: 1, people: 0 }],
    });
    expect(() => consider({ competitorId: "nobody", accountId, standing: "aware" })).toThrow(expect.objectContaining({ code: "REFUSED" }));
    expect(() => consider({ competitorId, participantId: "nobody", standing: "aware" })).toThrow(
      expect.objectContaining({ code: "REFUSED" }),
    );
    competitorList.remove(db, { studyId, itemId: competitorId, version: 1 });
    expect(winsAndLosses(db, { studyId }).competition).toMatchObject({ items: [], lostTo: [] });
    expect(getDealSheet(db, { studyId, itemId: accountId }).considered).toEqual([]);
    competitorList.restore(db, { studyId, itemId: competitorId });
    expect(getDealSheet(db, { studyId, itemId: accountId }).considered).toHaveLength(1);
  });

  test("made one keep of two standings the further one, and the code of the other where they have none", () => {
    const [code] = listCodes(db, { studyId });
    const [stays, goes] = [competitor("Brackish"), competitor("brackish ltd", code?.id)];
    const [one, two] = [account(), account()];
    consider({ competitorId: stays, accountId: one, standing: "aware" });
    consider({ competitorId: goes, accountId: one, standing: "chosen" });
    consider({ competitorId: goes, accountId: two, standing: "aware" });
    expect(mergeCompetitors(db, { studyId, itemId: goes, into: stays })).toMatchObject({
      name: "Brackish",
      codeId: code?.id,
      mentions: { people: 0 },
    });
    expect(
      consideredList.list(db, { studyId }).map(({ competitorId, accountId, standing }) => [competitorId, accountId, standing]),
    ).toEqual([
      [stays, one, "chosen"],
      [stays, two, "aware"],
    ]);
    expect(() => mergeCompetitors(db, { studyId, itemId: stays, into: stays })).toThrow(expect.objectContaining({ code: "REFUSED" }));
  });

  test("are mentioned by people under their code, also once that code is merged into another", () => {
    const [from, into] = listCodes(db, { studyId });
    if (!from || !into) throw new Error("the starter codebook has codes");
    const competitorId = competitor("Brackish", from.id);
    const { documents } = createInterview(db, {
      studyId,
      input: interviewOf({ participantIds: [makePerson(db, studyId).id], notes: "Brackish is nicer." }),
    });
    createHighlight(db, { studyId, input: { documentId: documents[0]?.id ?? "", start: 0, end: 8, codeIds: [from.id] } });
    mergeCodes(db, { studyId, codeId: from.id, into: into.id });
    expect(competitorList.get(db, { studyId, itemId: competitorId })).toMatchObject({
      codeId: into.id,
      mentions: { people: 1, respondents: 0 },
    });
  });
});

describe("what hangs on people and accounts", () => {
  test("moves with a merged person, and back when they are split", () => {
    const [from, into] = [makePerson(db, studyId).id, makePerson(db, studyId).id];
    const [only, both] = [competitor("Only theirs"), competitor("Both")];
    consider({ competitorId: only, participantId: from, standing: "considered" });
    consider({ competitorId: both, participantId: from, standing: "chosen" });
    consider({ competitorId: both, participantId: into, standing: "aware" });
    const people = () => winsAndLosses(db, { studyId }).competition.items.map((one) => one.people);
    mergeParticipants(db, { studyId, participantId: from, into });
    expect(people()).toEqual([
      { aware: 1, considered: 1, chosen: 0 },
      { aware: 1, considered: 0, chosen: 0 },
    ]);
    splitParticipant(db, { studyId, participantId: from });
    expect(consideredList.list(db, { studyId }).map(({ participantId }) => participantId)).toEqual([from, from, into]);
  });

  test("goes with the people of an account that is deleted, where the other has none such", () => {
    const [from, to, competitorId] = [account(), account(), competitor("Brackish")];
    personOf(from);
    const say = (accountId: string, driver: "price" | "risk") =>
      driverList.create(db, { studyId, input: { accountId, source: "buyer", driver, isPrimary: true } });
    say(from, "price");
    say(to, "risk");
    consider({ competitorId, accountId: from, standing: "chosen" });
    deleteAccount(db, { studyId, accountId: from, version: getAccount(db, { studyId, accountId: from }).version, moveTo: to });
    const { drivers, considered, people } = getDealSheet(db, { studyId, itemId: to });
    expect(drivers.map(({ driver, isPrimary }) => [driver, isPrimary])).toEqual([
      ["price", false],
      ["risk", true],
    ]);
    expect([considered.length, people.length]).toEqual([1, 1]);
  });

  test("joins a reason that both accounts gave: its quotes go along, and it is primary where the other side had none", () => {
    const [from, to] = [account(), account()];
    const notes = "The price came up twice. It was too high.";
    const { documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: [personOf(from)], notes }) });
    const [once = "", twice = ""] = [0, 25].map((start) => {
      const input = { documentId: documents[0]?.id ?? "", start, end: start + 16, point: "failure" as const };
      return createHighlight(db, { studyId, input }).highlight.id;
    });
    const say = (accountId: string, isPrimary: boolean, highlightIds: string[]) => {
      const { id } = driverList.create(db, { studyId, input: { accountId, source: "buyer", driver: "price", isPrimary } });
      linkQuotes(db, { studyId, input: { subject: "driver", subjectId: id, highlightIds } });
      return id;
    };
    say(from, true, [once, twice]);
    const stays = say(to, false, [once]);
    expect(() => deleteAccount(db, { studyId, accountId: from, version: 1 })).toThrow(
      "reasons and competitors of its deal go along, for good",
    );
    deleteAccount(db, { studyId, accountId: from, version: 1, moveTo: to });
    expect(getDealSheet(db, { studyId, itemId: to }).drivers).toMatchObject([{ id: stays, isPrimary: true }]);
    const links = listLinks(db, { studyId, subject: "driver" });
    expect([...links].map(([id, quotes]) => [id, quotes.map(({ highlightId }) => highlightId)])).toEqual([[stays, [once, twice]]]);
  });
});
