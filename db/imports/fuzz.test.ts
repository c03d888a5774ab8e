import fc from "fast-check";
import { expect, test } from "vitest";
import { listInterviews } from "@/db/interviews/list";
import { imports } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import { workClock } from "@/lib/testing";
import { docxOf, odtOf, paragraph, pdfOf, run, zipOf } from "./containers/testing";
import { importUpload } from "./import-upload";
import { fileOf, newStudy, talk } from "./testing";

const bytes = (text: string) => new TextEncoder().encode(text);
const ANA = talk("Ana Díaz", "The spreadsheet broke twice in one month.");
const CUES = ["Mel: Why now?", "Ana: The audit – it was due.", "Mel: I see.", "Ana: Yes."];
const clock = (index: number, comma = ".") => `00:00:0${index}${comma}000`;

/** A valid file of each form. */
const SEEDS: [string, Uint8Array][] = [
  ["a.txt", bytes(ANA)],
  [
    "a.vtt",
    bytes(
      `WEBVTT\n\n${CUES.map((cue, index) => `${index}\n${clock(index)} --> ${clock(index + 1)}\n<v ${cue.replace(": ", ">")}</v>`).join("\n\n")}`,
    ),
  ],
  ["a.srt", bytes(CUES.map((cue, index) => `${index + 1}\n${clock(index, ",")} --> ${clock(index + 1, ",")}\n${cue}`).join("\n\n"))],
  ["a.json", bytes(JSON.stringify({ segments: CUES.map((text, start) => ({ id: start, start, end: start + 1, text, tokens: [1, 2] })) }))],
  ["a.tsv", bytes(`start\tend\ttext\n${CUES.map((text, index) => `${index}000\t${index + 1}000\t${text}`).join("\n")}`)],
  ["a.csv", bytes("file,participant,status\na.txt,Ana Díaz,customer\n")],
  ["a.lrc", bytes(CUES.map((text, index) => `[00:0${index}.000]${text}`).join("\n\n"))],
  ["a.rtf", bytes(`{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}${CUES.map((cue) => `{\\b ${cue.replace(": ", ":} ")}\\par `).join("\n")}}`)],
  [
    "a.docx",
    docxOf(CUES.map((cue) => paragraph(`<w:commentRangeStart w:id="1"/>${run(cue)}<w:commentRangeEnd w:id="1"/>`)).join(""), {
      comments: '<w:comment w:id="1"><w:p><w:r><w:t>price</w:t></w:r></w:p></w:comment>',
    }),
  ],
  ["a.odt", odtOf(CUES.map((cue) => `<text:p>${cue}</text:p>`).join(""))],
  ["a.pdf", pdfOf([CUES.map((text, index) => ({ x: 72, y: 700 - index * 28, text }))])],
  ["a.zip", zipOf({ "a.txt": ANA, "b/c.txt": ANA.replaceAll("Ana", "Ben") })],
];

type Change = { at: number; kind: "flip" | "cut" | "insert" | "repeat" | "drop"; byte: number; length: number };
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom("flip", "cut", "insert", "repeat", "drop"),
  byte: fc.oneof(fc.constantFrom(0, 10, 13, 34, 38, 58, 60, 62, 92, 123, 125, 255), fc.integer({ min: 0, max: 255 })),
  length: fc.integer({ min: 1, max: 60 }),
});

function changed(file: Uint8Array, { at, kind, byte, length }: Change): Uint8Array {
  const place = Math.floor(at * file.length);
  const before = [...file.subarray(0, place)];
  const after = [...file.subarray(place)];
  if (kind === "cut") return Uint8Array.from(before);
  if (kind === "insert") return Uint8Array.from([...before, ...Array<number>(length).fill(byte), ...after]);
  if (kind === "repeat") return Uint8Array.from([...before, ...after.slice(0, length), ...after]);
  if (kind === "drop") return Uint8Array.from([...before, ...after.slice(length)]);
  return Uint8Array.from([...before, byte, ...after.slice(1)]);
}

/** A fault inside the XML of a document, packed as a sound archive: the archive's own sums would catch any other. */
function xmlWithFault(seed: string, fault: Change): Uint8Array {
  const body = CUES.map((cue) => (seed === "a.odt" ? `<text:p>${cue}</text:p>` : paragraph(run(cue)))).join("");
  const broken = new TextDecoder().decode(changed(bytes(body), fault));
  return seed === "a.odt" ? odtOf(broken) : docxOf(broken);
}

test("files damaged in any way are stored or refused in a sentence, each within two seconds; what is refused leaves nothing", async () => {
  const { db } = openTestDb();
  const fault = fc.tuple(fc.constantFrom(...SEEDS), fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fault, async ([[name, seed], changes, inside]) => {
      const [first] = changes;
      const isXml = inside && first !== undefined && (name === "a.docx" || name === "a.odt");
      const damaged = isXml ? xmlWithFault(name, first) : changes.reduce(changed, seed);
      const studyId = newStudy(db);
      const worked = workClock();
      const report = await importUpload(db, { studyId, files: [fileOf(name, damaged)], options: {} });
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
      const content = Uint8Array.from([...bytes(head), ...rest]);
      const { files } = await importUpload(db, { studyId, files: [fileOf(name, content)], options: { dryRun: true } });
      expect(files.length).toBeGreaterThan(0);
      for (const { status, reason } of files) expect(status !== "refused" || /^[A-Z].{10,}[.!?]$/s.test(reason ?? "")).toBe(true);
    }),
    { numRuns: 300 },
  );
});
