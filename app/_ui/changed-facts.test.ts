import { expect, test } from "vitest";
import { changedFacts } from "./changed-facts";

test("what somebody else changed is told alone, and what they took away as empty", () => {
  const before = [
    { label: "Name", value: "Floor lead" },
    { label: "In a sentence", value: "Plans the week" },
    { label: "Role", value: null },
    { label: "Plan", value: "" },
  ];
  const after = [
    { label: "Name", value: "Floor lead" },
    { label: "In a sentence", value: "" },
    { label: "Role", value: "user buyer" },
    { label: "Plan", value: undefined },
  ];
  expect(changedFacts(before, after)).toEqual([
    { label: "In a sentence", value: "empty" },
    { label: "Role", value: "user buyer" },
  ]);
});

test("something that is gone says nothing any more", () => {
  expect(changedFacts([{ label: "Words", value: "They search" }], [])).toEqual([{ label: "Words", value: "empty" }]);
});
