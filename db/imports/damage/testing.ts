import fc from "fast-check";
import { docxOf, odtOf, paragraph, pdfOf, run, zipOf } from "@/db/imports/containers/testing";
import { talk } from "@/db/imports/testing";

const bytes = (text: string) => new TextEncoder().encode(text);
const ANA = talk("Ana Díaz", "The spreadsheet broke twice in one month.");
const CUES = ["Mel: Why now?", "Ana: The audit – it was due.", "Mel: I see.", "Ana: Yes."];
const clock = (index: number, comma = ".") => `00:00:0${index}${comma}000`;

/** For tests: a valid file of each form. */
export const SEEDS: [string, Uint8Array][] = [
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

/** For tests: a valid file to which one to four faults happened, in its bytes or, of a document, in the XML inside a sound archive. */
export const damagedFile: fc.Arbitrary<{ name: string; content: Uint8Array }> = fc
  .tuple(fc.constantFrom(...SEEDS), fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([[name, seed], changes, inside]) => {
    const [first] = changes;
    const isXml = inside && first !== undefined && (name === "a.docx" || name === "a.odt");
    return { name, content: isXml ? xmlWithFault(name, first) : changes.reduce(changed, seed) };
  });
