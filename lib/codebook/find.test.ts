import { expect, test } from "vitest";
import { rankCodes } from "./find";
import type { Code } from "./schema";

function code(name: string, highlights = 0): Code {
  const record = { id: name, version: 1, createdAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-01-01T00:00:00.000Z" };
  return {
    ...record,
    name,
    kind: "theme",
    parentId: null,
    definition: "",
    whenToUse: "",
    whenNot: "",
    example: "",
    color: null,
    key: null,
    position: 0,
    highlights,
    people: 0,
    respondents: 0,
  };
}

const codes = [code("Price per head", 2), code("Fear of blame", 9), code("No proof of value", 4), code("Proof first")];
const names = (query: string) => rankCodes(codes, query).map((found) => found.name);

test("nothing typed lists the most used codes first", () => {
  expect(names("")).toEqual(["Fear of blame", "No proof of value", "Price per head", "Proof first"]);
});

test("a name that begins with the letters comes before one with such a word", () => {
  expect(names("proof")).toEqual(["Proof first", "No proof of value"]);
});

test("letters in order are enough, letters out of order are not", () => {
  expect(names("pch")).toEqual(["Price per head"]);
  expect(names("hcp")).toEqual([]);
});

test("codes used lately come before those used more, but never before a better fit", () => {
  const recent = ["No proof of value", "Price per head"];
  expect(rankCodes(codes, "", { recent }).map(({ name }) => name)).toEqual([...recent, "Fear of blame", "Proof first"]);
  expect(rankCodes(codes, "pro", { recent })[0]?.name).toBe("Proof first");
});
