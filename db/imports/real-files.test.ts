import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ReadFile, readImportFile } from "@/lib/import/read-file";
import { openFiles } from "./containers/open-files";
import { zipOf } from "./containers/testing";
import { fileOf, hasRealData, REAL_DATA, realFiles } from "./testing";

type Text = Extract<ReadFile, { kind: "text" }>;

async function readAll(folder: string, wanted?: (name: string) => boolean): Promise<Map<string, ReadFile>> {
  const files = await openFiles(realFiles(folder, wanted));
  return new Map(files.map((file) => [file.name, readImportFile(file)]));
}

function textOf(files: Map<string, ReadFile>, name: string): Text {
  const file = files.get(name);
  if (file?.kind !== "text") throw new Error(`${name}: ${JSON.stringify(file)}`);
  return file;
}

const fold = (text: string) => text.replace(/\s+/g, " ").trim();

/** Who says what, white space folded, labels in small letters: what every form of one talk has in common. */
function spoken({ parsed }: Text): [string, string][] {
  return parsed.turns.map(({ start, end, label }) => [(label ?? "").toLowerCase(), fold(parsed.text.slice(start, end))]);
}

/** What one file of the folder of strange ones becomes: its kind, speakers and turns, or the words of its refusal. */
function outcome(file: ReadFile | undefined): string {
  if (!file) return "absent";
  if (file.kind === "refused") return `refused: ${file.reason.split(/[:.]/)[0]}`;
  if (file.kind === "table") return `table of ${file.table.headers.length}`;
  const speakers = new Set(file.parsed.turns.map(({ label }) => label ?? "-"));
  return `${file.parsed.kind} ${file.parsed.format} ${file.encoding ?? "-"} ${file.words} ${file.parsed.turns.length} ${[...speakers].join(",")}`;
}

const TALK = (encoding: string) => `transcript labelled-text ${encoding} 1570 44 MEL,DONALD`;
const STRANGE: Record<string, string> = {
  "bom-only.txt": "refused: The file is empty",
  "csv-formula-injection.csv": "table of 2",
  "csv-header-only.csv": "table of 4",
  "csv-semicolon-cp1252-bom.csv": "table of 3",
  "csv-unclosed-quote.csv": "table of 4",
  "docx-named-txt.txt": "transcript docx - 4846 39 MEL,NICK",
  "double-encoded-mojibake.txt": TALK("utf-8"),
  "emoji-speaker-labels.txt": "transcript labelled-text utf-8 680 30 🎤 Mel,👨‍💻 Donald 🇺🇸",
  "empty-zip.docx": "refused: This is an empty archive",
  "empty.txt": "refused: The file is empty",
  "html-and-script-in-text.md": "transcript labelled-text utf-8 317 8 MEL,DONALD",
  "invalid-utf8-bytes.txt": TALK("utf-8"),
  "mac-roman-cr.txt": TALK("macintosh"),
  "mixed-line-ends.txt": TALK("utf-8"),
  "nfd-decomposed.txt": TALK("utf-8"),
  "nul-bytes.txt": TALK("utf-8"),
  "one-huge-line-with-labels.txt": "transcript labelled-text utf-8 9896 89 MEL,TERRI",
  "one-huge-line.txt": "notes plain-text utf-8 106430 0 ",
  "rtl-speaker-labels.txt": "transcript labelled-text utf-8 680 30 מל,دونالد",
  "srt-with-dots-and-missing-index.srt": "transcript srt utf-8 525 14 Mel,Jackie",
  "text-named-docx.docx": TALK("utf-8"),
  "truncated.docx": "refused: This archive is damaged or cut off and cannot be unpacked",
  "utf16be-bom.txt": TALK("utf-16be"),
  "utf16le-bom.txt": TALK("utf-16le"),
  "utf16le-nobom.txt": TALK("utf-16le"),
  "utf8-bom-crlf.txt": TALK("utf-8"),
  "vtt-no-header.vtt": "transcript zoom-vtt utf-8 513 14 Mel,Jackie",
  "vtt-note-style-region.vtt": "transcript zoom-vtt utf-8 104 6 Mel,Jackie",
  "vtt-out-of-order-and-overlap.vtt": "transcript zoom-vtt utf-8 224 10 Mel,Jackie",
  "vtt-truncated-mid-cue.vtt": "transcript zoom-vtt utf-8 657 14 Mel,Jackie",
  "whitespace-only.md": "refused: The file is empty",
  "windows-1252.txt": TALK("windows-1252"),
  "zero-width-and-nbsp.txt": TALK("utf-8"),
};

describe.skipIf(!hasRealData)(`real files of every form (passed over where ${REAL_DATA} is absent)`, () => {
  test("every form of one talk has the turns of its table, times with them", async () => {
    const files = await readAll("derived", (name) => name.startsWith("jackie"));
    const lines = readFileSync(`${REAL_DATA}/derived/jackie-1-speaker-turns.csv`, "utf8").trim().split(/\r?\n/).slice(1);
    const truth = spoken(textOf(files, "jackie-1-speaker-turns.csv"));
    const words = lines.map((line) => fold(line.split(";").slice(3).join(";"))).join(" ");
    expect(
      truth
        .map(([, said]) => said)
        .join(" ")
        .replaceAll('"', ""),
    ).toBe(words.replaceAll('"', ""));
    for (const name of files.keys()) expect([name, spoken(textOf(files, name))]).toEqual([name, truth]);
    for (const [name, file] of files) {
      const timed = file.kind === "text" && file.parsed.turns.every(({ startMs }) => startMs !== undefined);
      expect([name, timed]).toEqual([name, !name.includes("meet")]);
    }
  });

  test("Word, OpenDocument, rich text and PDF give the turns of the texts they were made from", async () => {
    const files = await readAll("derived", (name) => !name.startsWith("jackie"));
    const originals = await readAll("mismatches-pypi", (name) => name.endsWith(".md"));
    expect(files.size).toBe(6);
    for (const name of files.keys()) {
      const original = spoken(textOf(originals, `${name.split("-").slice(0, 2).join("-")}-full.md`));
      expect([name, spoken(textOf(files, name))]).toEqual([name, original]);
    }
  });

  test("seven containers of one talk hold the same words, six of them with the same times", async () => {
    const files = await readAll("hitsave-one-interview-many-formats", (name) => name.startsWith("Goodboy"));
    expect(files.size).toBe(7);
    const words = fold(textOf(files, "Goodboy-Galaxy---Rik-Nicol.json").parsed.text);
    for (const name of files.keys()) expect([name, fold(textOf(files, name).parsed.text) === words]).toEqual([name, true]);
    const timed = [...files.keys()].filter((name) => !name.endsWith(".text"));
    for (const name of timed) expect([name, textOf(files, name).parsed.turns[0]?.startMs]).toEqual([name, 43_810]);
    expect([...files.values()].map((file) => (file.kind === "text" ? file.parsed.format : ""))).toEqual([
      ...["whisper-json", "lrc", "srt", "plain-text", "tsv", "whisper-text", "vtt"],
    ]);
    const otter = textOf(await readAll("hitsave-one-interview-many-formats", (name) => name.startsWith("otter")), "otter-export-style.md");
    expect(outcome(otter)).toBe("transcript otter utf-8 8072 75 Jonas Rosland,Alex Rushdy");
  });

  test("an oral history with open voice tags is two people taking turns", async () => {
    const { parsed } = textOf(await readAll("vtt-voice-tags"), "bruce-perens.vtt");
    expect([...new Set(parsed.turns.map(({ label }) => label))]).toEqual(["Heather Meeker", "Bruce Perens"]);
    expect(parsed.turns.every(({ label }, index) => label !== parsed.turns[index - 1]?.label)).toBe(true);
    expect(parsed.text).not.toMatch(/<\/?v|-->/);
  });

  test("summaries and plans of usability tests are notes, word for word", async () => {
    const files = await readAll("open-forest-usability");
    for (const [name, file] of files) {
      expect([name, file.kind === "text" ? file.parsed.kind : outcome(file)]).toEqual([name, "notes"]);
      const source = readFileSync(`${REAL_DATA}/open-forest-usability/${name}`, "utf8").replace(/[\u00a0\u200b\ufeff]/g, " ");
      expect([name, fold(textOf(files, name).parsed.text) === fold(source.normalize("NFC"))]).toEqual([name, true]);
    }
  });

  test("another program's examples: notes in Word and OpenDocument, a group with labels in brackets, tables", async () => {
    const files = await readAll("qualcoder-examples");
    expect(outcome(files.get("ID1.docx"))).toBe("notes docx - 117 0 ");
    expect(outcome(files.get("ID2.odt"))).toBe("notes odt - 68 0 ");
    expect(outcome(files.get("transcript.txt"))).toBe("transcript labelled-text utf-8 163 7 id1,id2,id3");
    expect(outcome(files.get("survey789.xlsx"))).toBe("refused: No sheet of this workbook is a table of answers or of accounts");
  });

  test("each strange file becomes what it should", async () => {
    const files = await readAll("weird");
    expect(Object.fromEntries([...files].map(([name, file]) => [name, outcome(file)]))).toEqual(STRANGE);
  });

  test("a folder of them packed as one archive reads as they do by themselves", async () => {
    const folder = realFiles("derived");
    const archive = fileOf("all.zip", zipOf(Object.fromEntries(folder.map(({ name, bytes }) => [`round 1/${name}`, bytes]))));
    const inside = (await openFiles([archive])).map((file) => outcome(readImportFile(file)));
    const alone = (await openFiles(folder)).map((file) => outcome(readImportFile(file)));
    expect(inside).toEqual(alone);
  });
});
