import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createCode } from "@/db/codebook/write";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { createParticipant } from "@/db/participants/create";
import { participants } from "@/db/schema";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { getCodeGroups } from "./code-groups";
import { keepCodes, reconsiderCodes } from "./kept";

const PRICE = [
  "The price is too high for a branch of our size.",
  "We cannot pay that price for every branch.",
  "A high price for each branch stops the purchase.",
  "The branch says the price is too high to pay.",
  "Nobody in the branch would pay a price that high.",
];
const SCANNER = [
  "The scanner loses its signal behind the freezer.",
  "Behind the freezer there is no signal for the scanner.",
  "Our scanner has no signal in the freezer room.",
  "The signal of the scanner drops near the freezer.",
  "In the freezer room the scanner waits for a signal.",
];

const ELSEWHERE = [
  "My colleague drew a template on the back of an envelope.",
  "Christmas doubles every order and nobody sleeps.",
  "A lawyer wants the contract in two languages.",
  "The new warehouse has windows that leak in autumn.",
  "Invoices arrive folded and the machine refuses them.",
  "Training took an afternoon and half a cake.",
  "Somebody rang twice about the missing pallets.",
  "Our director reads reports on Sunday evenings.",
  "The driver leaves keys under the second flowerpot.",
  "Temps learn the labels from a poster by the lift.",
  "A customs form went to the wrong harbour.",
  "Old colleagues still trust the blue ledger.",
  "The app forgets my password during inventory.",
  "Stickers fall off boxes once they thaw.",
  "Accounting closes the month before we do.",
  "Apprentices count faster than the foreman.",
  "That supplier changed owners without telling us.",
  "Music in the hall keeps the packers awake.",
];

let db: Db;
let studyId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = createStudy(db, { input: { name: "Count", journeyPreset: "lifecycle" } }).id;
});

const code = (name: string, parentId?: string) => createCode(db, { studyId, input: { name, ...(parentId && { parentId }) } }).id;

/** One person's note, a sentence of which each list of codes is put on. */
function note(said: readonly { words: string; codeIds: string[] }[], quoteConsent: "internal" | "refused" = "internal") {
  const { id } = createParticipant(db, { studyId, input: { audience: "customer" } });
  db.update(participants).set({ quoteConsent }).where(eq(participants.id, id)).run();
  const notes = said.map(({ words }) => words).join("\n\n");
  const input = { participantIds: [id], status: "done" as const, inherited: false, date: "2026-03-02", notes };
  const documentId = createInterview(db, { studyId, input }).documents[0]?.id ?? "";
  for (const { words, codeIds } of said) {
    const start = notes.indexOf(words);
    createHighlight(db, { studyId, input: { documentId, start, end: start + words.length, codeIds } });
  }
}
const groups = () => getCodeGroups(db, { studyId });
const pairs = () => groups().merges.map(({ from, into }) => [from.codeId, into.codeId].sort().join());

describe("codes that may be one", () => {
  it("are those called the same, with what each has and both share; a parent and its child are not", () => {
    const [needs, more] = [code("Zaps"), code("Quibbles")];
    const [one, other] = [code("Waits for a signature", needs), code("Waiting for signatures", more)];
    note([{ words: "It waits three weeks.", codeIds: [one] }]);
    note([{ words: "The signature comes late.", codeIds: [one, other] }]);
    const found = groups().merges.filter(({ reasons }) => reasons.includes("name"));
    expect(found).toMatchObject([
      {
        from: { codeId: other, highlights: 1, people: 1 },
        into: { codeId: one, highlights: 2, people: 2 },
        ...{ shared: { both: 1, of: 1 }, people: { both: 1, of: 1 }, between: null },
      },
    ]);
    expect(found[0]?.into.quotes.map(({ quote }) => quote)).toEqual(["It waits three weeks."]);
    const child = code("Waits for a signature at noon", one);
    expect(pairs()).not.toContain([one, child].sort().join());
  });

  it("are those that coders put on the same words", () => {
    const [one, other] = [code("Cost"), code("Money")];
    for (const words of PRICE.slice(0, 3)) note([{ words, codeIds: [one, other] }]);
    expect(groups().merges).toMatchObject([{ reasons: ["overlap"], shared: { both: 3, of: 3 } }]);
  });

  it("are proposed no more once kept apart, by either of the two, until that is taken back; a deleted study is not found", () => {
    const [one, other] = [code("Late shift"), code("Late shifts")];
    expect(pairs()).toEqual([[one, other].sort().join()]);
    keepCodes(db, { studyId, input: { codeId: other, otherId: one } });
    keepCodes(db, { studyId, input: { codeId: one, otherId: other } });
    expect(groups()).toMatchObject({ merges: [], kept: [{ other: {} }] });
    reconsiderCodes(db, { studyId, input: { codeId: other, otherId: one } });
    expect(pairs()).toHaveLength(1);
    expect(() => keepCodes(db, { studyId, input: { codeId: one, otherId: "nothing" } })).toThrow(/no code/);
  });
});

describe("a code that may be several", () => {
  it("holds quotes of two kinds by several people each; its groups are named by their words, and refused words are not shown", () => {
    const [mixed, price, scanner, other] = [code("Trouble"), code("Charges"), code("Devices"), code("Rota")];
    const elsewhere = ["Seasons", "Helpers", "Papers"].map((name) => code(name));
    PRICE.forEach((words, at) => {
      const mine = at % 2 ? price : mixed;
      note(
        [
          { words, codeIds: [mixed, mine] },
          { words: SCANNER[at] ?? "", codeIds: [mixed, at % 2 ? scanner : mixed] },
        ],
        at === 4 ? "refused" : "internal",
      );
      note([
        { words: `The rota of week ${at} hangs in the kitchen.`, codeIds: [other] },
        { words, codeIds: [price] },
        { words: SCANNER[at] ?? "", codeIds: [scanner] },
      ]);
    });
    ELSEWHERE.forEach((words, at) => {
      note([{ words, codeIds: [elsewhere[at % elsewhere.length] ?? ""] }]);
    });
    const [split] = groups().splits;
    expect(split?.code).toMatchObject({ codeId: mixed, highlights: 10, people: 5 });
    expect(split?.groups.map(({ highlightIds, people }) => [highlightIds.length, people])).toEqual([
      [5, 5],
      [5, 5],
    ]);
    const words = split?.groups.map((group) => group.words.join(" ")).sort();
    expect(words?.[0]).toMatch(/branch|price/);
    expect(words?.[1]).toMatch(/freezer|scanner|signal/);
    const shown = split?.groups.flatMap(({ quotes }) => quotes.map(({ participantCode }) => participantCode)) ?? [];
    expect(shown).not.toContain("P-009");
    keepCodes(db, { studyId, input: { codeId: mixed } });
    expect(groups()).toMatchObject({ splits: [], kept: [{ code: { id: mixed }, other: null }] });
  });

  it("is not proposed in an empty study", () => {
    expect(groups()).toMatchObject({ merges: [], splits: [], kept: [] });
  });
});
