import { expect, test } from "vitest";
import { filterCodes } from "./filter";

const book = [
  { id: "needs", parentId: null, name: "Needs", definition: "", whenToUse: "", example: "" },
  { id: "time", parentId: "needs", name: "Saving time", definition: "A task takes less of the day.", whenToUse: "", example: "" },
  { id: "price", parentId: null, name: "Price", definition: "Money asked", whenToUse: "", example: "" },
];

test("all words typed are looked for, in names and definitions, and the codes above a hit stay in sight", () => {
  const { hits, shown } = filterCodes(book, "day SAV");
  expect([...hits]).toEqual(["time"]);
  expect([...shown].sort()).toEqual(["needs", "time"]);
  expect(filterCodes(book, " ").hits.size).toBe(3);
  expect(filterCodes(book, "zzz").shown.size).toBe(0);
});
