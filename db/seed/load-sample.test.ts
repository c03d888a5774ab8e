import { and, count, countDistinct, eq, isNotNull, ne } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { beforeEach, describe, expect, it } from "vitest";
import * as schema from "@/db/schema";
import { deleteStudy, listStudies } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { Study } from "@/lib/studies/schema";
import { loadSample } from "./load-sample";
import { parseSampleText } from "./markup";
import { sampleStudy } from "./sample-study";

const { interviews, participants, participantNames, speakers, documents, turns, highlights, highlightParticipants, codes } = schema;
const marked = sampleStudy.interviews.flatMap((interview) => parseSampleText(interview.text).highlights);
const answers = sampleStudy.questionnaires.flatMap(({ replies }) =>
  replies.flatMap(({ texts }) => Object.values(texts).map((text) => parseSampleText(text))),
);

describe("loading the sample study", () => {
  let db: Db;
  let study: Study;
  let documentIds: string[];
  beforeEach(() => {
    db = openTestDb().db;
    ({ study, documentIds } = loadSample(db, { today: sampleStudy.writtenOn }));
  });
  const rows = (table: SQLiteTable) => db.select({ n: count() }).from(table).get()?.n;

  it("asks sixty people in two waves, and codes what they wrote", () => {
    const replies = sampleStudy.questionnaires.flatMap((questionnaire) => questionnaire.replies);
    expect(replies).toHaveLength(60);
    expect(rows(schema.responses)).toBe(60);
    expect(new Set(replies.map(({ wave }) => wave))).toEqual(new Set(["Spring", "Autumn"]));
    expect(rows(schema.responseContacts)).toBe(replies.filter(({ contact }) => contact !== null).length);
    const said = db
      .select({ text: documents.text })
      .from(documents)
      .where(eq(documents.kind, "answer"))
      .all()
      .map(({ text }) => text);
    expect(said.toSorted()).toEqual(answers.map(({ text }) => text).toSorted());
  });

  it("stores all it promises: 19 interviews and 3 planned, 121 highlights, its own codes and no others", () => {
    expect(study).toMatchObject({ sample: true, target: { min: 15, max: 20 }, journeyPreset: "lifecycle" });
    expect(documentIds).toHaveLength(19);
    expect(rows(interviews)).toBe(22);
    expect(rows(documents)).toBe(19 + answers.length);
    expect(marked).toHaveLength(121);
    const coded = [...marked, ...answers.flatMap((answer) => answer.highlights)];
    expect(rows(highlights)).toBe(coded.length);
    expect(rows(schema.highlightCodes)).toBe(coded.flatMap((highlight) => highlight.codeSlugs).length);
    expect(db.select({ name: codes.name }).from(codes).all()).toEqual(sampleStudy.codes.map(({ name }) => ({ name })));
    expect(rows(schema.accounts)).toBe(sampleStudy.accounts.length);
  });

  it("brings a guide with what was asked, and a memo on each kind of thing", () => {
    expect(rows(schema.guideQuestions)).toBe(11);
    expect(rows(schema.guideTicks)).toBe(37);
    expect(
      db
        .select({ subject: schema.memos.subject })
        .from(schema.memos)
        .all()
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual(["code", "interview", "participant", "study"]);
  });

  it("hears 22 people in the coverage's audiences, 13, 7 and 2 of each persona, and gives every highlight to somebody", () => {
    const heard = db
      .select({ persona: schema.personas.name, people: countDistinct(participants.id) })
      .from(schema.interviewParticipants)
      .innerJoin(interviews, and(eq(interviews.id, schema.interviewParticipants.interviewId), eq(interviews.status, "done")))
      .innerJoin(participants, and(eq(participants.id, schema.interviewParticipants.participantId), ne(participants.audience, "internal")))
      .innerJoin(schema.personas, eq(schema.personas.id, participants.personaId))
      .groupBy(schema.personas.id)
      .orderBy(schema.personas.position)
      .all();
    expect(heard.map(({ people }) => people)).toEqual([13, 7, 2]);
    const owned = db
      .select({ n: countDistinct(highlightParticipants.highlightId) })
      .from(highlightParticipants)
      .get();
    expect(owned?.n).toBe(121);
  });

  it("keeps names apart: people stand under codes from P-001, and no label of a transcript is a name", () => {
    const people = db.select({ code: participants.code }).from(participants).orderBy(participants.code).all();
    expect(people[0]?.code).toBe("P-001");
    expect(people).toHaveLength(sampleStudy.people.length);
    expect(rows(participantNames)).toBe(sampleStudy.people.length);
    const labels = db.selectDistinct({ label: speakers.label }).from(speakers).all();
    expect(labels.filter(({ label }) => label !== "Interviewer" && !/^P-\d{3}$/.test(label))).toEqual([]);
  });

  it("keeps each text as it was written, its turns whole and its quotes in their place", () => {
    const texts = new Map(
      db
        .select()
        .from(documents)
        .all()
        .map((document) => [document.id, document.text]),
    );
    for (const { documentId, start, end, quote, before, after } of db.select().from(highlights).all()) {
      const text = texts.get(documentId) ?? "";
      expect(text.slice(start, end)).toBe(quote);
      expect(text.slice(start - before.length, end + after.length)).toBe(before + quote + after);
    }
    const spoken = db.select({ n: count() }).from(turns).get();
    expect(spoken?.n).toBe(sampleStudy.interviews.flatMap((interview) => parseSampleText(interview.text).turns).length);
  });

  it("remembers the audience of the day where it was another, and what waits to be coded", () => {
    const lorna = db
      .select({ audience: schema.interviewParticipants.audience })
      .from(schema.interviewParticipants)
      .innerJoin(interviews, eq(interviews.id, schema.interviewParticipants.interviewId))
      .innerJoin(participantNames, eq(participantNames.participantId, schema.interviewParticipants.participantId))
      .where(eq(participantNames.displayName, sampleStudy.people.find((person) => person.key === "lorna")?.displayName ?? ""))
      .orderBy(interviews.date)
      .all();
    expect(lorna.map(({ audience }) => audience)).toEqual(["customer", "churned"]);
    const coded = db.select({ n: count() }).from(interviews).where(isNotNull(interviews.codedAt)).get();
    expect(coded?.n).toBe(sampleStudy.interviews.filter((interview) => interview.coded).length);
  });

  it("is there once: loading it again answers the one that is there, until it is deleted", () => {
    const again = loadSample(db, { today: "2027-01-01" });
    expect(again).toEqual({ study, documentIds: [] });
    deleteStudy(db, { studyId: study.id, version: study.version });
    const anew = loadSample(db, { today: "2027-01-01" });
    expect(anew.study.id).not.toBe(study.id);
    expect(listStudies(db)).toHaveLength(1);
  });

  it("moves every date by the days since it was written, over the ends of months and years", () => {
    const later = openTestDb().db;
    loadSample(later, { today: "2027-01-01" });
    const dates = (of: Db) => of.select({ date: interviews.date }).from(interviews).orderBy(interviews.title).all();
    const moved = dates(db).map(({ date }) => Date.parse(date ?? "") + 42 * 86_400_000);
    expect(dates(later).map(({ date }) => Date.parse(date ?? ""))).toEqual(moved);
  });
});
