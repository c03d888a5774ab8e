import { expect, test } from "vitest";
import { followStored } from "@/app/_ui/stored-form";
import type { Code } from "@/lib/codebook/schema";
import { fieldsOf } from "./code-words";

const CODE = { id: "c1", version: 1, name: "Price", kind: "theme", parentId: "a", definition: "" } as Code;

test("a code that somebody else hangs elsewhere while it is being changed stays where they hung it", () => {
  const moved = { ...CODE, version: 2, parentId: "b" };
  // its page knows of the new place as soon as the form does
  const startOf = (code: Code) => fieldsOf(code, moved.parentId);
  const typed = { opened: CODE, form: { ...startOf(CODE), definition: "Too dear" } };
  expect(followStored(typed, moved, startOf).form).toMatchObject({ parentId: "b", definition: "Too dear" });
});

test("a new code hangs where it was asked for", () => {
  expect(fieldsOf(null, "a").parentId).toBe("a");
});
