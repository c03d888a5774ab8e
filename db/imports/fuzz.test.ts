import fc from "fast-check";
import { expect, test } from "vitest";
import { listInterviews } from "@/db/interviews/list";
import { imports } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import { workClock } from "@/lib/testing";
import { damagedFile } from "./damage/testing";
import { importUpload } from "./import-upload";
import { fileOf, newStudy } from "./testing";

test("files damaged in any way are stored or refused in a sentence, each within two seconds; what is refused leaves nothing", async () => {
  const { db } = openTestDb();
  await fc.assert(
    fc.asyncProperty(damagedFile, async ({ name, content }) => {
      const studyId = newStudy(db);
      const worked = workClock();
      const report = await importUpload(db, { studyId, files: [fileOf(name, content)], options: {} });
      expect(worked()).toBeLessThan(2000);
      // what has lost its head may be a table that asks something: then it is no interview
      const stored = report.files.filter(({ status, kind }) => status === "stored" && kind !== "responses" && kind !== "accounts");
      for (const { status, reason } of report.files) if (status === "refused") expect(reason).toMatch(/^[A-Z].{10,}[.!?]$/s);
      expect(listInterviews(db, { studyId })).toHaveLength(stored.length);
    }),
    { numRuns: 250 },
  );
  expect(db.select().from(imports).all().length).toBeGreaterThan(0);
});

test("bytes of any kind under any name are a text, a table or a refusal", async () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const names = fc.constantFrom("a.docx", "a.pdf", "a.json", "a", "a.rtf", "a.tsv", "__proto__", "a.zip");
  const heads = fc.constantFrom("", "PK\x03\x04", "%PDF-1.7\n", "{\\rtf1", "WEBVTT\n\n", "[", "{", "start\tend\ttext\n", "<?xml ");
  await fc.assert(
    fc.asyncProperty(names, heads, fc.uint8Array({ maxLength: 400 }), async (name, head, rest) => {
      const content = Uint8Array.from([...new TextEncoder().encode(head), ...rest]);
      const { files } = await importUpload(db, { studyId, files: [fileOf(name, content)], options: { dryRun: true } });
      expect(files.length).toBeGreaterThan(0);
      for (const { status, reason } of files) expect(status !== "refused" || /^[A-Z].{10,}[.!?]$/s.test(reason ?? "")).toBe(true);
    }),
    { numRuns: 300 },
  );
});
