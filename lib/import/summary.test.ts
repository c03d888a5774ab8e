import { expect, test } from "vitest";
import type { ReportDocument, ReportFile } from "./schema";
import { summarizeImport } from "./summary";

function file(name: string, more: Partial<ReportFile>): ReportFile {
  const blank = {
    bytes: 1,
    sha256: name,
    encoding: "utf-8",
    format: null,
    warnings: [],
    documents: [],
    rows: null,
    rejected: [],
    columns: null,
  };
  return { name, kind: "transcript", status: "stored", ...blank, ...more };
}

function document(
  people: { label: string; code: string | null; name: string | null; isNew: boolean }[],
  date: string | null,
): ReportDocument {
  const speakers = people.map(({ label, ...participant }) => ({
    label,
    role: "participant" as const,
    words: 9,
    participantId: null,
    participant,
  }));
  const asking = { label: "Q", role: "interviewer" as const, words: 3, participantId: null, participant: null };
  return {
    id: null,
    interviewId: null,
    title: "t",
    words: 12,
    turns: 2,
    opening: [],
    date,
    persona: "Planner",
    speakers: [asking, ...speakers],
  };
}

test("a person in several files is counted once, generic labels once per file, the interviewer never", () => {
  const ana = { label: "ANA", code: null, name: "Ana", isNew: true };
  const guest = { label: "Guest", code: null, name: null, isNew: true };
  const known = { label: "Ben", code: "P-004", name: "Ben", isNew: false };
  const files = [
    file("1.txt", { documents: [document([ana, guest], "2026-01-02")] }),
    file("2.txt", { documents: [document([{ ...ana, label: "Ana" }, guest, known], null)] }),
    file("3.txt", { status: "unchanged", documents: [document([known], null)] }),
    file("4.png", { status: "refused", kind: null }),
    file("people.csv", { kind: "attributes" }),
    file("answers.csv", {
      kind: "responses",
      status: "updated",
      rows: { read: 9, stored: 4, updated: 2, unchanged: 1, skipped: 1, rejected: 1 },
    }),
  ];
  expect(summarizeImport({ files })).toEqual({
    interviews: 2,
    people: 4,
    newPeople: 3,
    personas: ["Planner"],
    undated: 1,
    updated: 0,
    rowsUpdated: 0,
    replies: 4,
    repliesUpdated: 2,
    accounts: 0,
    unchanged: 1,
    refused: 1,
  });
});
