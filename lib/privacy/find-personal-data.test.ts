import { describe, expect, it, test } from "vitest";
import { findPersonalData } from "./find-personal-data";
import { findWords } from "./find-words";
import { redactText } from "./redact-text";

const names = [
  { name: "Ana Berg", code: "P-001", isHere: true },
  { name: "Ana Costa", code: "P-002", isHere: false },
  { name: "Tom Reed", code: "P-003", isHere: false },
  { name: "Tom Vance", code: "P-004", isHere: false },
];

function redacted(text: string, companies: string[] = []): string {
  return redactText(text, findPersonalData({ text, names, companies })).text;
}

describe("placeholders", () => {
  it("are the same for the same thing, however it is spelled", () => {
    expect(redacted("a.b@example.org, A.B@Example.org, then c@example.org")).toBe("[email 1], [email 1], then [email 2]");
    expect(redacted("+49 30 23125 014 is 0049-30-23125-014")).toBe("[phone 1] is [phone 1]");
    expect(redacted("https://www.example.org/ and example.org")).toBe("[link 1] and [link 1]");
  });

  it("go on counting after those that stand in the text already", () => {
    expect(redacted("[email 2] wrote to d@example.org")).toBe("[email 2] wrote to [email 3]");
  });

  it("of a person are the code; a shared name is that of whoever is in this interview, else nobody's", () => {
    expect(redacted("Ana's list and Tom's list")).toBe("[P-001]'s list and [name 1]'s list");
    expect(redacted("Ana Costa, Costa, Tom Vance")).toBe("[P-002], [P-002], [P-004]");
  });

  it("stand for a company only where its whole name is written", () => {
    expect(redacted("Three Bridges Care, over three bridges", ["Three Bridges Care"])).toBe("[company 1], over three bridges");
  });
});

test("an address is one find, also where it holds a name or a number", () => {
  const text = "ana.berg@example.org and https://example.org/tel/+4930231250";
  expect(findPersonalData({ text, names }).map(({ kind }) => kind)).toEqual(["email", "link"]);
});

test("words of one's own are found whole and in any case, and no sign in them means anything", () => {
  expect(findWords("The Gull (west), the gull, seagull", "gull")).toHaveLength(2);
  expect(findWords("a+b is not aab", "a+b")).toEqual([{ start: 0, end: 3 }]);
  expect(findWords("over\nthree   bridges", "three bridges")).toHaveLength(1);
  expect(findWords("anything", "  ")).toEqual([]);
});
