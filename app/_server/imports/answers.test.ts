import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { useTestDb as freshDatabase } from "@/app/_server/testing";
import { newStudy } from "@/db/imports/testing";
import type { ImportReport, ReportFile } from "@/lib/import/schema";
import * as examples from "@/lib/survey-import/fixtures/examples";
import { upload } from "./testing";

const testDb = freshDatabase();
const FORM = `Timestamp,Why did you leave?,How likely are you to recommend Acme?
2026/03/02 9:15:04 am CET,"Too slow, and dear",3
2026/03/02 9:16:04 am CET,,9
`;
const STORED = ["responses", "documents", "passages", "questionnaires", "personas", "accounts", "participants", "response_updates", "jobs"];

type Sent = { name?: string; mapping?: object };

async function send(studyId: string, content: string | Uint8Array, { name = "export.csv", mapping }: Sent = {}): Promise<ReportFile> {
  const options = mapping ? [{ name: "options", value: JSON.stringify({ mapping }) }] : [];
  const answer = await upload(studyId, [{ name: "files", value: content, file: name }, ...options]);
  expect(answer.status).toBe(201);
  const { files }: ImportReport = await answer.json();
  const [file] = files;
  if (!file) throw new Error("an import reports each file");
  return file;
}

/** All that an import may store, row by row. */
function dump(): string {
  return JSON.stringify(STORED.map((table) => testDb.db().all(sql.raw(`select * from ${table}`))));
}

const counted = (where: string) => testDb.db().all<{ n: number }>(sql.raw(`select count(*) as n from responses where ${where}`))[0]?.n;

test("each example export is stored whole, and stored again as unchanged", async () => {
  for (const [tool, content] of Object.entries(examples)) {
    if (typeof content !== "string" || tool.includes("UNQUOTED")) continue;
    const studyId = newStudy(testDb.db());
    const name = content.startsWith("[") ? "export.json" : "export.csv";
    const first = await send(studyId, content, { name });
    expect([tool, first.status, first.reason]).toEqual([tool, "stored", undefined]);
    const again = await send(studyId, content, { name });
    expect([tool, again.rows]).toEqual([tool, { ...first.rows, stored: 0, unchanged: first.rows?.stored }]);
  }
});

const WIDE = Array.from({ length: 10_001 }, (_, at) => `Why is ${at} so?`).join(",");

test.each([
  ["an unclosed quotation mark", `${FORM}2026/03/02 9:17:04 am CET,"never closed,5\n`, /line 4/i],
  ["every row ragged", "Timestamp,Why did you leave?\na,b,c,d\ne,f,g\n", /./],
  ["NUL bytes", FORM.replaceAll("slow", "sl\0\0ow").replaceAll(",,9", ",\0,9"), /./],
  ["10,001 columns", `${WIDE}\n${"x,".repeat(10_000)}x\n`, /columns/],
  ["a header only", FORM.slice(0, FORM.indexOf("\n")), /./],
  ["nothing", "", /empty/i],
  [
    "a summary in place of answers",
    "Customer survey\n\nQ1. Why did you cancel?\nAnswer Choices,Response Percent,Responses\nPrice,40%,4\n",
    /./,
  ],
])("%s is refused in a sentence, and nothing is stored", async (_what, content, reason) => {
  const studyId = newStudy(testDb.db());
  const before = dump();
  const file = await send(studyId, content);
  expect([file.status, file.rows?.stored ?? 0]).toEqual(["refused", 0]);
  const said = [file.reason, ...file.rejected.map((one) => `line ${one.line}: ${one.reason}`)].join(" ");
  expect(said).toMatch(reason);
  expect(file.reason).toMatch(/^[A-Z].{10,}[.!?]$/s);
  expect(dump()).toBe(before);
});

test("a ragged row among others refuses the file with its line, until somebody leaves it out, and two delimiters do not shift columns in silence", async () => {
  const studyId = newStudy(testDb.db());
  const content = `${FORM}2026/03/02 9:17:04 am CET,a,b,c,d\n`;
  const before = dump();
  const ragged = await send(studyId, content);
  expect(ragged).toMatchObject({ status: "refused", reason: expect.stringMatching(/^Line 4 is damaged/), rejected: [{ line: 4 }] });
  expect(dump()).toBe(before);
  const rest = await send(studyId, content, { mapping: { leaveOutFaulty: true } });
  expect(rest).toMatchObject({ status: "stored", rows: { read: 3, stored: 2, rejected: 1 }, rejected: [{ line: 4 }] });
  const mixed = await send(studyId, "Response ID;Why did you leave?;Plan\n1;slow;Pro\n2,dear,Free\n3;gone;Pro\n");
  expect([mixed.status, mixed.reason]).toEqual(["refused", expect.stringMatching(/line 3/i)]);
});

const SEEDS = Object.values(examples).filter((one): one is string => typeof one === "string");
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom("flip", "cut", "insert", "repeat", "drop"),
  byte: fc.oneof(fc.constantFrom(0, 9, 10, 13, 34, 39, 44, 59, 91, 93, 123, 124, 255), fc.integer({ min: 0, max: 255 })),
  length: fc.integer({ min: 1, max: 80 }),
});

function changed(file: Uint8Array, { at, kind, byte, length }: { at: number; kind: string; byte: number; length: number }): Uint8Array {
  const place = Math.floor(at * file.length);
  const [before, after] = [[...file.subarray(0, place)], [...file.subarray(place)]];
  if (kind === "cut") return Uint8Array.from(before);
  if (kind === "insert") return Uint8Array.from([...before, ...Array<number>(length).fill(byte), ...after]);
  if (kind === "repeat") return Uint8Array.from([...before, ...after.slice(0, length), ...after]);
  if (kind === "drop") return Uint8Array.from([...before, ...after.slice(length)]);
  return Uint8Array.from([...before, byte, ...after.slice(1)]);
}

test("exports damaged in any way are stored whole or leave nothing: never a 5xx, never half an import", async () => {
  const studyId = newStudy(testDb.db());
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SEEDS), fc.array(change, { minLength: 1, maxLength: 4 }), async (seed, changes) => {
      const [before, visible] = [dump(), counted("deleted_at is null") ?? 0];
      const file = await send(studyId, changes.reduce(changed, new TextEncoder().encode(seed)));
      expect(counted("deleted_at = ''")).toBe(0);
      if (file.kind !== "responses") return;
      const { read, ...others } = file.rows ?? { read: 0, stored: 0 };
      expect(Object.values(others).reduce((sum, one) => sum + one, 0)).toBe(read);
      if (file.status === "refused") expect(dump()).toBe(before);
      expect(counted("deleted_at is null")).toBe(visible + (file.rows?.stored ?? 0));
    }),
    { numRuns: 120 },
  );
}, 60_000);
