import type { Database } from "better-sqlite3";
import SqliteDatabase from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { forgetSenders } from "@/app/_server/forms/limits";
import { upload } from "@/app/_server/imports/testing";
import { pageRequest } from "@/app/_server/testing";
import { POST as REPLY } from "@/app/api/forms/[token]/route";
import { GET as READ, PATCH as SAVE } from "@/app/api/studies/[studyId]/documents/[itemId]/route";
import { recountTexts } from "@/db/check/recount";
import { logicalHash } from "@/db/file/testing";
import { createInterview } from "@/db/interviews/create";
import { makeQuestionnaire, questionOf } from "@/db/responses/testing";
import * as schema from "@/db/schema";
import { createStudy } from "@/db/studies";
import { driven } from "@/db/survey-imports/driven";
import { goOnStoring } from "@/db/survey-imports/show";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";

const TOKEN = "the-public-token";
const SENTENCE = "The disk is full, so nothing was saved. Free some space and try again.";
const held = globalThis as typeof globalThis & { verbatimTestDb?: Db };
/** Pages that are free yet when the disk fills up: the fault falls on another statement with each. */
const ROOMS = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144];

let image: Buffer;
let studyId = "";
let documentId = "";

function makeImage(): Buffer {
  const { db, sqlite } = openTestDb();
  held.verbatimTestDb = db;
  studyId = createStudy(db, { input: { name: "Full", journeyPreset: "lifecycle" } }).id;
  const interview = createInterview(db, {
    studyId,
    input: { title: "A call", participantIds: [], date: "2026-05-14", notes: "They had no budget.", status: "done", inherited: false },
  });
  documentId = interview.documents[0]?.id ?? "";
  const questions = [questionOf({ id: "why00000", type: "long-text", text: "Why?" })];
  makeQuestionnaire(db, studyId, {
    definition: { sections: [{ id: "first000", title: "", about: "", questions, branches: [] }] },
    status: "open",
    token: TOKEN,
  });
  return sqlite.serialize();
}

/** A copy of the made study on a disk with this much room left, in pages of 4 KiB. */
function onDisk(room: number): { db: Db; sqlite: Database; free: () => void } {
  const sqlite = new SqliteDatabase(image);
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("secure_delete = ON");
  const used = Number(sqlite.pragma("page_count", { simple: true }));
  sqlite.pragma(`max_page_count = ${used + room}`);
  const db = drizzle(sqlite, { schema });
  held.verbatimTestDb = db;
  return { db, sqlite, free: () => sqlite.pragma("max_page_count = 1000000") };
}

const document = { params: Promise.resolve({ studyId: "", itemId: "" }) };
/** But for the numbers already given out, which leave a gap. */
function everything(sqlite: Database): string {
  sqlite.exec("update studies set last_response_number = 0");
  return logicalHash(sqlite);
}

const long = (words: number) => Array.from({ length: words }, (_, at) => `word${at} again`).join(" ");
const read = () => READ(pageRequest("GET", `/api/studies/${studyId}/documents/${documentId}`), document);
const save = () =>
  SAVE(
    pageRequest("PATCH", `/api/studies/${studyId}/documents/${documentId}`, { body: { text: long(20_000) }, headers: { "if-match": "1" } }),
    document,
  );
const reply = () =>
  REPLY(pageRequest("POST", `/api/forms/${TOKEN}`, { body: { answers: { why00000: long(350) } } }), {
    params: Promise.resolve({ token: TOKEN }),
  });
const transcripts = () =>
  upload(
    studyId,
    Array.from({ length: 4 }, (_, at) => ({ name: "files", value: `INTERVIEWER: Why?\n\nANA: ${long(3000)}\n`, file: `call-${at}.txt` })),
  );
const answers = () => {
  const rows = Array.from(
    { length: 1100 },
    (_, at) => `2026/03/02 9:${String(at % 60).padStart(2, "0")}:04 am CET,"Because ${at} ${long(6)}",${at % 11}`,
  );
  return upload(studyId, [
    {
      name: "files",
      value: `Timestamp,Why did you leave?,How likely are you to recommend Acme?\n${rows.join("\n")}\n`,
      file: "export.csv",
    },
  ]);
};

describe("a disk that fills up", () => {
  beforeAll(() => {
    image = makeImage();
    document.params = Promise.resolve({ studyId, itemId: documentId });
  });
  afterAll(() => {
    held.verbatimTestDb = undefined;
  });

  it.each([
    ["a note is saved", save],
    ["a reply comes in", reply],
    ["transcripts are imported", transcripts],
    ["answers are imported", answers],
  ])("while %s: a 507 with its sentence, nothing of it stored, reading goes on, and it is stored once there is room", async (_, act) => {
    const said = vi.spyOn(console, "error");
    let refused = 0;
    for (const room of ROOMS) {
      const { db, sqlite, free } = onDisk(room);
      const before = everything(sqlite);
      forgetSenders();
      const answer = await act();
      if (answer.ok) {
        sqlite.close();
        continue;
      }
      refused += 1;
      expect([room, answer.status]).toEqual([room, 507]);
      expect((await answer.json()).detail).toBe(SENTENCE);
      expect((await read()).status).toBe(200);
      free();
      forgetSenders();
      await driven(goOnStoring(db));
      expect([room, everything(sqlite)]).toEqual([room, before]);
      expect((await act()).ok).toBe(true);
      expect(sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
      expect(recountTexts(db, sqlite).wrong).toEqual([]);
      sqlite.close();
    }
    expect(refused).toBeGreaterThan(2);
    expect(said).not.toHaveBeenCalled();
  });
});
