import { expect, test } from "vitest";
import { identityFinder } from "./find-identities";
import { findNames } from "./names";

const NAMES = ["王小明", "田中 さくら", "佐藤太郎", "สมชาย ใจดี", "김민수", "Zanira Quokkaberg"];
const find = identityFinder({ names: NAMES, addresses: [] });
const found = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["王小明说他不喜欢。", ["王小明"]],
  ["后来小明走了。", ["小明"]],
  ["田中さんはさくらと話した。", ["田中", "さくら"]],
  ["佐藤さんと太郎くん、佐藤太郎", ["佐藤", "太郎", "佐藤太郎"]],
  ["คุณสมชายพูดว่าไม่ดี", ["สมชาย"]],
  ["김민수가 말했다, 민수는 갔다", ["김민수", "민수"]],
  ["王先生和田先生", []],
])("names in scripts without blanks are found within words: %s", (text, names) => {
  expect(found(text)).toEqual(names);
});

test("signs that are not seen, and wide letters, hide no name from being found", () => {
  expect(found("Za\u200Bnira went, Qu\u200Dokkaberg\u2060 stayed")).toEqual(["Za\u200Bnira", "Qu\u200Dokkaberg"]);
  expect(found("Ｚａｎｉｒａ")).toEqual(["Ｚａｎｉｒａ"]);
});

test("a part that two people share is nobody's, but for the one who is here", () => {
  const roster = [
    { name: "王小明", code: "P-1", isHere: false },
    { name: "李小明", code: "P-2", isHere: true },
  ];
  expect(findNames("小明来了", roster)).toEqual([{ start: 0, end: 2, code: "P-2" }]);
  expect(
    findNames(
      "小明来了",
      roster.map((one) => ({ ...one, isHere: false })),
    ),
  ).toEqual([{ start: 0, end: 2, code: null }]);
});
