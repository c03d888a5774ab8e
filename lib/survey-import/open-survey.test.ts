import { describe, expect, it } from "vitest";
import { GOOGLE_DOWNLOAD, LIMESURVEY, QUALTRICS, TYPEFORM_UNQUOTED_HEADER } from "./fixtures/examples";
import { bytesOf, openedSheet, problemsOf, refusalOf, rowsOf } from "./fixtures/reading";
import { openSurvey } from "./open-survey";

const PLAIN = "Why did you leave?,Plan,Score\nToo slow,Pro,3\n,Free,4\n";

function plainWith(...lines: string[]): string {
  return `${PLAIN}${lines.join("\n")}\n`;
}

describe("rows", () => {
  it("are told with their line, as often as they are asked for", () => {
    const sheet = openedSheet(`What else is there?,b\n"two\nlines",x\n\n"a ""quoted"" word",y\n`);
    expect(rowsOf(sheet)).toEqual([
      { line: 2, cells: ["two\nlines", "x"] },
      { line: 5, cells: ['a "quoted" word', "y"] },
    ]);
    expect(problemsOf(sheet)).toEqual([{ line: 4, outcome: "skipped", reason: "The row is empty." }]);
    expect([...sheet.rows()]).toEqual([...sheet.rows()]);
  });

  it("that do not fit the header are rejected with line and counts, the others read", () => {
    const sheet = openedSheet(plainWith("one,two", "Slow,Pro,1,more", "Fine,Pro,1,,", ",,", "No\0thing,Pro,5"), { format: "csv:generic" });
    expect(rowsOf(sheet).map(({ line, cells }) => [line, cells.length])).toEqual([
      [2, 3],
      [3, 3],
      [6, 3],
    ]);
    expect(problemsOf(sheet)).toEqual([
      { line: 4, outcome: "rejected", reason: "The row has 2 cells, the header 3: it cannot be told which are which." },
      { line: 5, outcome: "rejected", reason: "The row has 4 cells, the header 3: it cannot be told which are which." },
      { line: 7, outcome: "skipped", reason: "The row is empty." },
      { line: 8, outcome: "rejected", reason: "This row holds NUL characters: it is damaged." },
    ]);
  });

  it("lose the apostrophe that guards spreadsheets, and no other", () => {
    const sheet = openedSheet("What did they say?,b\n'=1+1,'+49 30\n'tis so,it's\n");
    expect(rowsOf(sheet).map(({ cells }) => cells)).toEqual([
      ["=1+1", "+49 30"],
      ["'tis so", "it's"],
    ]);
  });

  it("of a long file come slice by slice, words over many lines kept whole, and those beyond reason rejected", () => {
    const long = "very long words, over and over\n".repeat(10_000);
    const endless = "no end of words\n".repeat(90_000);
    const lines = Array.from({ length: 40_000 }, (_, at) => `"${at}, so",Pro,${at % 7}`);
    const sheet = openedSheet(`${PLAIN}"${long}",Pro,5\n"${endless}",Pro,5\n${lines.join("\r\n")}\r\n`);
    const rows = rowsOf(sheet);
    expect(rows).toHaveLength(40_003);
    expect(rows[2]?.cells[0]).toBe(long.trim());
    expect(problemsOf(sheet)).toEqual([
      {
        line: 4 + 10_001,
        outcome: "rejected",
        reason: "A cell of this row has more than 500,000 characters: a quotation mark may be missing.",
      },
    ]);
    expect(rows[3]).toEqual({ line: 4 + 10_001 + 90_001, cells: ["0, so", "Pro", "0"] });
    expect(rows.at(-1)).toEqual({ line: 4 + 10_001 + 90_001 + 39_999, cells: ["39999, so", "Pro", String(39_999 % 7)] });
  });
});

describe("encodings", () => {
  it("are found: UTF-8, UTF-16, Windows-1252, and what was garbled before", () => {
    const text = "Was würden Sie ändern?;Größe\nMüßte schneller sein;groß\nnichts – gar nichts;größer\n";
    const latin = Uint8Array.from(text.replace("–", "\u0096"), (char) => char.charCodeAt(0));
    const garbled = String.fromCharCode(...bytesOf(text.replace("–", "-")));
    expect(rowsOf(openedSheet(text))[0]?.cells).toEqual(["Müßte schneller sein", "groß"]);
    for (const bytes of [bytesOf(`\uFEFF${text}`), bytesOf(text, "utf-16le"), latin])
      expect(rowsOf(openedSheet(bytes)).map(({ cells }) => cells)).toEqual(rowsOf(openedSheet(text)).map(({ cells }) => cells));
    expect(openedSheet(latin).encoding).toBe("windows-1252");
    expect(rowsOf(openedSheet(garbled))[0]?.cells).toEqual(["Müßte schneller sein", "groß"]);
  });

  it("that lost letters are warned of by cell, and do not stop anything", () => {
    const sheet = openedSheet(plainWith("Caf\uFFFD,Pro,1", "\uFFFD\uFFFD,Pro,2", "fine,Pro,3"));
    expect(sheet.warnings).toEqual(["2 cells contain U+FFFD: letters that an earlier program had lost."]);
    expect(rowsOf(sheet)[2]?.cells[0]).toBe("Caf");
  });
});

describe("headers", () => {
  it("of one text stay apart by their place, blank ones are called by it, empty columns are let be", () => {
    const sheet = openedSheet("What else?,What else?,,\na,b,c,\nd,e,f,\n");
    expect(sheet.columns.map(({ column, header, role }) => [column, header, role])).toEqual([
      [0, "What else?", null],
      [1, "What else?", null],
      [2, "Column 3", null],
      [3, "Column 4", "ignore"],
    ]);
  });

  it("may be said to be otherwise: the format and the number of header rows", () => {
    const sheet = openedSheet("x,y\nWhy?,How?\na,b\n", { format: "csv:generic", headerRows: 2 });
    expect(sheet.columns.map(({ header }) => header)).toEqual(["Why?", "How?"]);
    expect(rowsOf(sheet)).toHaveLength(1);
    expect(openedSheet(GOOGLE_DOWNLOAD, { format: "csv:generic" })).toMatchObject({ format: "csv:generic", confidence: 1 });
  });

  it("may be one alone, in a file that is called a table", () => {
    expect(rowsOf(openedSheet("Why did you leave?\nToo slow\nToo dear, by far\n")).map(({ cells }) => cells.length)).toEqual([1]);
    expect(rowsOf(openedSheet("Why did you leave?\nToo slow\nToo dear\n"))).toHaveLength(2);
  });

  it("may be preceded by a line that tells the delimiter", () => {
    const sheet = openedSheet("sep=;\nWhy, if at all?;How?\na;b\n");
    expect(sheet).toMatchObject({ delimiter: ";" });
    expect(rowsOf(sheet)).toEqual([{ line: 3, cells: ["a", "b"] }]);
  });
});

describe("a file is refused as a whole", () => {
  it("for a quotation mark that is never closed", () => {
    expect(refusalOf(`${PLAIN}"Too slow,Pro,3\nFine,Pro,5\n`)).toMatch(/^A quotation mark that is opened on line 4 is never closed/);
    expect(refusalOf(`${PLAIN}"Too slow,Pro,3\n"Fine",Pro,5\n`)).toMatch(/^A quotation mark that is opened on line 4 is never closed/);
    expect(openedSheet(`${PLAIN}"A 5" screen",Pro,3\n`).warnings).toEqual([
      "Quotation marks inside quoted cells are not doubled (line 4): they were read as they stand.",
    ]);
  });

  it("for two delimiters, in the header or further down", () => {
    expect(refusalOf("What now?,b,c\n1;2;3\n4;5;6\n")).toMatch(/the header is parted by commas, line 2 by semicolons/);
    expect(refusalOf(plainWith("Slow;Pro;5"))).toMatch(/the header is parted by commas, line 4 by semicolons/);
  });

  it("for more columns than are read", () => {
    const wide = Array.from({ length: 10_000 }, (_, at) => `What about ${at}?`);
    expect(refusalOf(`${wide.join(",")}\n${wide.map(() => "x").join(",")}\n`)).toBe(
      "Line 1 has 10,000 columns; at most 5,000 are read. Nothing was stored.",
    );
  });

  it("for a comma in a heading that stands without quotation marks: nothing is shifted", () => {
    expect(refusalOf(TYPEFORM_UNQUOTED_HEADER)).toMatch(/^Line 1: the header has 14 columns, most rows have 13/);
  });

  it("for a damaged heading", () => {
    expect(refusalOf(PLAIN.replace("Why", "Wh\0y"))).toMatch(/^Line 1, a heading: This row holds NUL/);
  });

  it("for answers of nobody: a header alone, previews alone, empty rows alone", () => {
    const [header = "", , , , ...rest] = QUALTRICS.split("\n");
    expect(refusalOf(`${GOOGLE_DOWNLOAD.split("\n")[0]}\n`)).toMatch(/a header and no answers/);
    expect(refusalOf(`${QUALTRICS.split("\n").slice(0, 3).join("\n")}\n${rest.join("\n")}`)).toMatch(
      /^No respondent .* a preview or a test/,
    );
    expect(refusalOf(`${LIMESURVEY.split("\n")[0]}\n,,,,,,,,,\n`)).toMatch(/no answers|No respondent/);
    expect(header).toContain("StartDate");
  });

  it("for being a summary: how often each answer was given, not by whom", () => {
    const summary =
      "Customer survey 2026\n\nQ1. Why did you cancel?\nAnswer Choices,Response Percent,Responses\nPrice,40.0%,4\nOther,60.0%,6\n,Answered,10\n";
    expect(refusalOf(summary)).toMatch(/^Line \d: This is a summary/);
    expect(refusalOf("Answer,Count,Percent\nYes,270,80\nNo,18,5\n")).toMatch(/^Line 1: This is a summary/);
  });
});

describe("what is no export of answers", () => {
  it("is left to the other readers: tables about people and files, transcripts, texts, JSON of other kinds", () => {
    const others: [string, string][] = [
      ["people.csv", "name,email,persona\nAna,a@example.org,IT admin\n"],
      ["attributes.csv", "file,participant,What do they want?\na.txt,Ana,more\n"],
      ["turns.csv", "Speaker;Start;End;Text\nMel;00:00:00;00:00:02;What do you think?\n"],
      ["quotes.csv", "speaker,quote\nMel,What do you think?\n"],
      ["cases.csv", "Case,Age,Gender,Interest,freetext\nID4,24,f,shopping,I lost interest.\n"],
      ["notes.txt", "What do you think, then? Is it good, or not?\nNo, I said, it is not.\nWhy, I asked, is that so?\n"],
      ["whisper.json", '[{"start":0,"end":1.5,"text":"Hello?"}]'],
      ["segments.json", '{"text":"Hello","segments":[{"start":0,"end":1,"text":"Hello"}]}'],
      ["empty.csv", ""],
      ["broken.json", '[{"a":1'],
      ["prose.csv", "Dear all\nhow are you?\n"],
    ];
    for (const [name, text] of others) expect([name, openSurvey({ name, bytes: bytesOf(text) })]).toEqual([name, { kind: "not-a-survey" }]);
  });

  it("is not a container or a picture", () => {
    expect(openSurvey({ name: "x.csv", bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 44, 63, 10) })).toEqual({ kind: "not-a-survey" });
  });
});

describe("workbooks", () => {
  it("open as the first sheet that holds answers", () => {
    const rows = GOOGLE_DOWNLOAD.trim()
      .split("\n")
      .map((line) => line.slice(1, -1).split('","'));
    const opened = openSurvey({
      name: "answers.xlsx",
      sheets: [
        { name: "About", rows: [["made", "2026"]] },
        { name: "Form responses 1", rows },
      ],
    });
    expect(opened).toMatchObject({ kind: "sheet", sheet: { format: "xlsx:google-forms", title: null, encoding: null, delimiter: null } });
  });
});
