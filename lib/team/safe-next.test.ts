import { expect, test } from "vitest";
import { safeNext } from "./safe-next";

test.each(["/", "/studies/s1/themes?persona=p1&view=board", "/account", "/team", "/activity", "/studies/s1/interviews/i1#t4"])(
  "goes on to our page %s",
  (next) => {
    expect(safeNext(next)).toBe(next);
  },
);

test.each([
  null,
  "",
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/%5cevil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/%09/evil.example",
  "javascript:alert(1)",
  "/studies/..//evil.example",
  "/.//evil.example",
  "/..//evil.example/studies",
  "/api/me",
  "/sign-in?next=/sign-in",
  "/f/abc",
  "/settings",
  "studies/s1",
  " /studies",
  "http:/studies",
  `/studies/${"a".repeat(2000)}`,
])("does not go on to %j", (next) => {
  expect(safeNext(next)).toBe("/");
});
