import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Code } from "@/lib/codebook/schema";
import { codePath, codeTree, sameCodeName, treeRows } from "@/lib/codebook/tree";
import { CODE_COLORS, CODE_KINDS } from "@/lib/codebook/vocabulary";
import { joinPath, splitPath } from "./path";
import { planCodebook } from "./plan";
import { readCodebook } from "./read";
import { codebookCsv } from "./write";

const RECORD = {
  version: 1,
  createdAt: "2026-05-01T00:00:00.000Z",
  updatedAt: "2026-05-01T00:00:00.000Z",
  highlights: 0,
  people: 0,
  respondents: 0,
};
const EMPTY = { kind: "theme" as const, definition: "", whenToUse: "", whenNot: "", example: "", color: null, key: null };

function code(id: string, name: string, more: Partial<Code> = {}): Code {
  return { id, name, parentId: null, position: 0, ...RECORD, ...EMPTY, ...more };
}

function plan(text: string, book: Code[] = [], dotted = false) {
  return planCodebook(readCodebook(text, { dotted }), book);
}

const said = (text: string, book: Code[] = [], dotted = false) =>
  plan(text, book, dotted).rows.map(({ line, path, verdict }) => `${line} ${path.join("/")} ${verdict}`);

describe("a codebook as a table", () => {
  it("names each code with the path above it, and no cell is a formula", () => {
    const book = [code("a", "Needs"), code("b", "Time > money", { parentId: "a", definition: "=1+1", color: "moss", key: "p" })];
    expect(codebookCsv(book)).toBe(
      "\uFEFFname,parent,kind,definition,when_to_use,when_not,example,color,key\r\n" +
        "Needs,,theme,,,,,,\r\nTime > money,Needs,theme,'=1+1,,,,moss,p\r\n",
    );
  });

  it("is read back as it was written, whatever was typed into it", () => {
    const words = (maxLength: number) =>
      fc
        .string({
          unit: fc.oneof(fc.constantFrom(..."ab >\\,;\"'=+-@\n\r\t|:."), fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 })),
          maxLength,
        })
        .map((text) => text.trim());
    const name = words(20).filter((text) => text !== "");
    const entry = fc.record({
      name,
      under: fc.nat(30),
      kind: fc.constantFrom(...CODE_KINDS),
      definition: words(30),
      whenToUse: words(10),
      whenNot: words(10),
      example: words(10),
      color: fc.option(fc.constantFrom(...CODE_COLORS)),
      key: fc.constant(null),
      position: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (entries) => {
        const book: Code[] = [];
        for (const [index, { under, ...fields }] of entries.entries()) {
          const parentId = index === 0 || under % (index + 1) === index ? null : `c${under % index}`;
          const isFree = !book.some((other) => other.parentId === parentId && sameCodeName(other.name, fields.name));
          book.push({ ...code(`c${index}`, fields.name), ...fields, name: isFree ? fields.name : `${index}#${index}`, parentId });
        }
        const { codes, rows } = plan(codebookCsv(book));
        expect(rows.filter(({ verdict }) => verdict !== "new")).toEqual([]);
        const wanted = treeRows(codeTree(book)).map(({ code: { id, kind, definition, whenToUse, whenNot, example, color } }) => {
          return { path: codePath(book, id), kind, definition, whenToUse, whenNot, example, color };
        });
        const found = codes.map(({ path, fields }) => {
          const { kind = "theme", definition = "", whenToUse = "", whenNot = "", example = "", color = null } = fields;
          return { path, kind, definition, whenToUse, whenNot, example, color };
        });
        expect(found).toEqual(wanted);
        expect(said(codebookCsv(book), book).every((row) => row.endsWith(" unchanged"))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("tells what is new, changed, as it was, and refused, each with its line", () => {
    const book = [code("a", "Needs"), code("b", "Time", { parentId: "a", definition: "Old" }), code("c", "Price", { key: "p" })];
    const file = [
      "name,parent,kind,definition,key",
      "needs,,theme,,",
      'Time,Needs,,"New,',
      'in two lines",',
      "Plan,,,,p",
      "Rota,Planning,mood,,",
      "Shifts,Planning > Rota,,,",
      ",Needs,,,",
      "NEEDS,,,,",
      "Reach,Needs,,,r",
    ].join("\n");
    const { rows } = plan(file, book);
    expect(rows.map(({ line, verdict, changes, note }) => [line, verdict, changes.join(), note])).toEqual([
      [2, "unchanged", "", null],
      [3, "changed", "definition", null],
      [5, "refused", "", "P gives “Price” already. Choose another, or take it off that code first."],
      [6, "refused", "", "There is no kind “mood”."],
      [7, "refused", "", "The code it hangs under is refused on line 6."],
      [8, "refused", "", "It has no name."],
      [9, "refused", "", "Line 2 speaks of this code already."],
      [10, "new", "", null],
    ]);
  });
});

describe("codebooks of other tools", () => {
  it("reads Taguette's, its points parting levels only when asked", () => {
    const file = "tag,description,number of highlights\r\ninteresting,Look again,1\r\ninteresting.places,,1\r\n";
    expect(said(file)).toEqual(["2 interesting new", "3 interesting.places new"]);
    expect(said(file, [], true)).toEqual(["2 interesting new", "3 interesting/places new"]);
    expect(plan(file).codes[0]?.fields).toEqual({ definition: "Look again" });
  });

  it("reads lines with levels, making the parents that no line names, and semicolons between columns", () => {
    expect(said("Needs > Saving time\nNeeds >> Overview\n\nPrice, and what it buys")).toEqual([
      "1 Needs/Saving time new",
      "2 Needs/Overview new",
      "4 Price, and what it buys new",
    ]);
    expect(plan("Needs > Saving time").codes.map(({ path }) => path.join("/"))).toEqual(["Needs/Saving time", "Needs"].toReversed());
    expect(said("code;memo;color\nNeeds;What they need, want or miss;#ff0000")).toEqual(["2 Needs new"]);
  });

  it("refuses a table in which no column holds names, naming the columns there are", () => {
    expect(() => plan("theme,meaning\nNeeds,What\nPrice,Money")).toThrow(/Line 1 names the columns theme, meaning/);
    expect(() => plan("  \n")).toThrow(/empty/);
  });
});

describe("a path", () => {
  it("is taken apart as it was put together", () => {
    const names = fc.array(
      fc
        .string({ unit: fc.constantFrom("a", " ", ">", "\\", "é"), minLength: 1, maxLength: 8 })
        .map((text) => text.trim())
        .filter((text) => text !== ""),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(names, (path) => {
        expect(splitPath(joinPath(path))).toEqual(path);
      }),
    );
  });
});
