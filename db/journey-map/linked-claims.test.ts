import { beforeEach, describe, expect, it } from "vitest";
import { linkQuotes } from "@/db/findings/links";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { createParticipant } from "@/db/participants/create";
import { createPersona } from "@/db/personas";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { Audience } from "@/lib/participants/vocabulary";
import { writeCells } from "./cells";
import { readMap } from "./read";

const NOTES = 'She said "it stopped at row 212", then asked a colleague for a template.';

let db: Db;
let studyId: string;
let personaId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = createStudy(db, { input: { name: "Trial to first count", journeyPreset: "lifecycle" } }).id;
  personaId = createPersona(db, { studyId, input: { name: "Floor lead" } }).id;
});

/** A highlight of somebody interviewed, of this persona unless another is named. */
function say({ audience = "customer", ofPersona = personaId, isInherited = false }: Saying = {}): string {
  const person = createParticipant(db, { studyId, input: { audience, personaId: ofPersona } });
  const facts = { participantIds: [person.id], status: "done" as const, inherited: isInherited, date: "2026-11-01", notes: NOTES };
  const documentId = createInterview(db, { studyId, input: facts }).documents[0]?.id ?? "";
  return createHighlight(db, { studyId, input: { documentId, start: 10, end: 30, stage: "onboarding" } }).highlight.id;
}
type Saying = { audience?: Audience; ofPersona?: string; isInherited?: boolean };

/** A highlight in what somebody nobody knows answered. */
function answer(): string {
  const asked = questionOf();
  const questionnaireId = makeQuestionnaire(db, studyId, { questions: [asked] }).id;
  const reply = { studyId, questionnaireId, personaId, audience: "customer" as const };
  const { documents } = makeResponse(db, { ...reply, texts: { [asked.id]: "It stopped at row 212." } });
  const documentId = documents[asked.id] ?? "";
  return createHighlight(db, { studyId, input: { documentId, start: 0, end: 10, stage: "onboarding" } }).highlight.id;
}

function claimBackedBy(highlightIds: string[], filter: Parameters<typeof readMap>[1]["filter"] = {}) {
  const claim = { personaId: null, step: "any-onboarding" as const, lane: "needs" as const, text: "A dry run" };
  const [written] = writeCells(db, { studyId, mapId: "existing", cells: [claim] }).cells;
  linkQuotes(db, { studyId, input: { subject: "cell", subjectId: written?.id ?? "", highlightIds } });
  return readMap(db, { studyId, filter }).cells.find(({ lane, column }) => lane === "needs" && column === "onboarding");
}

describe("a claim on the map", () => {
  it("is no better known for what our own people say, or for what was inherited", () => {
    const ids = [say({ audience: "internal" }), say({ audience: "internal" }), say({ audience: "internal" }), say({ isInherited: true })];
    expect(claimBackedBy(ids)).toMatchObject({ state: "assumption", backing: { for: 0, uncounted: 4 } });
  });

  it("counts the people under the filter alone", () => {
    const founder = createPersona(db, { studyId, input: { name: "Founder" } }).id;
    const ids = [say(), say({ ofPersona: founder }), say({ ofPersona: founder })];
    expect(claimBackedBy(ids)).toMatchObject({ state: "evidenced", backing: { for: 3 } });
    const own = readMap(db, { studyId, filter: { persona: [personaId] } }).cells.find((cell) => cell.general !== null);
    expect(own).toMatchObject({
      state: "partly",
      backing: { for: 1, uncounted: 2 },
      why: "Linked: said by 1 person of 1: too few to lean on.",
    });
  });

  it("takes replies of nobody known for respondents, each its own, beside the people", () => {
    const replies = [answer(), answer(), answer()];
    expect(claimBackedBy(replies)).toMatchObject({ state: "evidenced", backing: { for: 0, respondents: { for: 3 } } });
    say();
    const cell = readMap(db, { studyId, filter: {} }).cells.find(({ general, own }) => general !== null || own !== null);
    expect(cell).toMatchObject({ state: "partly", why: "Linked: said by 3 respondents, and by nobody of the 1 interviewed." });
  });
});
