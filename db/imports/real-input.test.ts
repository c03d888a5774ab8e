import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { getDocument } from "@/db/documents/get";
import { listInterviews } from "@/db/interviews/list";
import { listParticipants } from "@/db/participants/list";
import { listPersonas } from "@/db/personas";
import { documents } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { workClock } from "@/lib/testing";
import { zipOf } from "./containers/testing";
import { importFiles } from "./import-files";
import { importUpload } from "./import-upload";
import { fileOf, hasRealData, newStudy, REAL_DATA, realFiles } from "./testing";
import { undoImport } from "./undo";

const transcripts = () => realFiles("mismatches-pypi", (name) => name.endsWith(".md"));
const withTable = () => realFiles("mismatches-pypi");
const DERIVED = ["jackie-1-zoom-style.vtt", "jackie-1-teams-style.vtt", "jackie-1-speakers.srt"];

/** File name to the figures that its own table gives. */
function figures(): Map<string, { words: number; date: string }> {
  const [head = "", ...lines] = readFileSync(`${REAL_DATA}/mismatches-pypi/attributes.csv`, "utf8").trim().split("\n");
  const column = (name: string) => head.trim().split(",").indexOf(name);
  return new Map(
    lines.map((line) => {
      const cells = line.trim().split(",");
      return [cells[column("file")] ?? "", { words: Number(cells[column("words")]), date: cells[column("date")] ?? "" }];
    }),
  );
}

/** The transcript as it is read: who says what, turn by turn. */
function spoken(db: Db, studyId: string, documentId: string): { who: string; said: string; startMs: number | undefined }[] {
  const { text, turns } = getDocument(db, { studyId, documentId });
  return turns.map(({ role, start, end, startMs }) => ({ who: role, said: text.slice(start, end).replace(/\s+/g, " "), startMs }));
}

describe.skipIf(!hasRealData)(`real transcripts (passed over where ${REAL_DATA} is absent)`, () => {
  test("sixteen interviews with dates, six people, two personas, audience from the import's default", () => {
    const { db } = openTestDb();
    const studyId = newStudy(db);
    const worked = workClock();
    const report = importFiles(db, { studyId, files: withTable(), options: { defaults: { audience: "customer" } } });
    expect(worked()).toBeLessThan(5000);
    expect(report.files.filter(({ status }) => status === "stored")).toHaveLength(17);
    expect(report.processing).toEqual({ state: "running", done: 0, total: 16 });
    const held = listInterviews(db, { studyId });
    const known = figures();
    expect(held).toHaveLength(16);
    for (const { title, date, participants } of held) {
      expect(title).toBe(`${participants[0]?.code}, ${date}`);
      expect(participants.map(({ audience }) => audience)).toEqual(["customer"]);
    }
    for (const { name, documents: texts } of report.files.filter(({ kind }) => kind === "transcript")) {
      const { date } = held.find(({ id }) => id === texts[0]?.interviewId) ?? {};
      expect([name, date]).toEqual([name, known.get(name)?.date]);
    }
    const people = listParticipants(db, { studyId });
    expect(people).toHaveLength(6);
    expect(people.every(({ personaId, audience }) => personaId !== null && audience === "customer")).toBe(true);
    expect(listPersonas(db, { studyId })).toHaveLength(2);
  });

  test("the words of all speakers of a file are 2.0 to 4.1 % below its published figure; the preamble is no turn", () => {
    const { db } = openTestDb();
    const studyId = newStudy(db);
    const report = importFiles(db, { studyId, files: withTable(), options: {} });
    const known = figures();
    for (const { name, documents: texts } of report.files.filter(({ kind }) => kind === "transcript")) {
      const words = texts[0]?.speakers.reduce((sum, speaker) => sum + speaker.words, 0) ?? 0;
      const below = 1 - words / (known.get(name)?.words ?? 0);
      expect([name, below >= 0.02 && below <= 0.041]).toEqual([name, true]);
      const [first] = spoken(db, studyId, texts[0]?.id ?? "");
      expect([name, /licen[cs]e|creative commons/i.test(first?.said ?? "")]).toEqual([name, false]);
    }
    const others = report.files.flatMap(({ documents: [text] }) => text?.speakers.filter(({ role }) => role === "other") ?? []);
    expect(others.every(({ participantId }) => participantId === null)).toBe(true);
  });

  test("without the table it succeeds too, and people without an audience are listed", () => {
    const { db } = openTestDb();
    const studyId = newStudy(db);
    const report = importFiles(db, { studyId, files: transcripts(), options: {} });
    expect(report.files.map(({ status }) => status)).toEqual(Array(16).fill("stored"));
    expect(listParticipants(db, { studyId, filter: { audience: ["none"] } })).toHaveLength(6);
  });

  test("packed as one archive, the sixteen and the table about them are the same interviews", async () => {
    const { db } = openTestDb();
    const studyId = newStudy(db);
    const archive = zipOf(Object.fromEntries(withTable().map(({ name, bytes }) => [`round/${name}`, bytes])));
    const report = await importUpload(db, { studyId, files: [fileOf("all.zip", archive)], options: {} });
    expect(report.files.map(({ status }) => status)).toEqual(Array(17).fill("stored"));
    expect(listParticipants(db, { studyId })).toHaveLength(6);
    expect(listPersonas(db, { studyId })).toHaveLength(2);
  });

  test("the same files again store nothing; an undo takes all away", () => {
    const { db } = openTestDb();
    const studyId = newStudy(db);
    const first = importFiles(db, { studyId, files: withTable(), options: {} });
    const again = importFiles(db, { studyId, files: withTable(), options: {} });
    expect(new Set(again.files.map(({ status }) => status))).toEqual(new Set(["unchanged"]));
    expect(listInterviews(db, { studyId })).toHaveLength(16);
    undoImport(db, { studyId, importId: first.id ?? "" });
    expect(listInterviews(db, { studyId })).toEqual([]);
    expect(listParticipants(db, { studyId })).toEqual([]);
    expect(listPersonas(db, { studyId })).toEqual([]);
  });

  test("the same talk as Zoom and Teams WebVTT and as SRT has the same speakers and text, turn by turn, times kept", () => {
    const { db } = openTestDb();
    const studyId = newStudy(db);
    const original = realFiles("mismatches-pypi", (name) => name === "jackie-1-full.md");
    const report = importFiles(db, {
      studyId,
      files: [...original, ...realFiles("derived", (name) => DERIVED.includes(name))],
      options: {},
    });
    const [words, ...others] = report.files.map(({ documents: [text] }) => spoken(db, studyId, text?.id ?? ""));
    const without = (turns: typeof words) => turns?.map(({ who, said }) => ({ who, said }));
    expect(others).toHaveLength(3);
    for (const turns of others) {
      expect(without(turns)).toEqual(without(words));
      expect(turns.every(({ startMs }) => startMs !== undefined)).toBe(true);
    }
  });

  test("every strange file ends in a text that reads right or in a refusal that says why, each within five seconds", () => {
    for (const file of realFiles("weird")) {
      const { db } = openTestDb();
      const studyId = newStudy(db);
      const worked = workClock();
      const report = importFiles(db, { studyId, files: [file], options: {} });
      expect([file.name, worked() < 5000]).toEqual([file.name, true]);
      const [entry] = report.files;
      if (entry?.status === "refused") {
        expect([file.name, /^[A-Z].{20,}[.!?]$/s.test(entry.reason ?? "")]).toEqual([file.name, true]);
        expect([file.name, db.select().from(documents).all()]).toEqual([file.name, []]);
        continue;
      }
      const stored = db.select().from(documents).where(eq(documents.studyId, studyId)).get();
      expect([file.name, entry?.status]).toEqual([file.name, "stored"]);
      expect([file.name, /\S/.test(stored?.text ?? ""), /[\0\uFFFD]|Ã©|â€/.test(stored?.text ?? "")]).toEqual([file.name, true, false]);
    }
  });
});
