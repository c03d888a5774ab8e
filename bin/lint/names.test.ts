import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A name that fits anything says nothing: what it holds belongs under the word of the field it is about. */
const EMPTY_NAME = /^(utils?|helpers?|misc|common|shared|services?|managers?)$|-(utils?|helpers?|service|manager)$/;

function namesUnder(folder: string): string[] {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)) : [];
}

describe("names", () => {
  it.each(["lib", "db", "app", "bin", "e2e", "bench"])("every file and folder of %s is named after what it is", (folder) => {
    const empty = namesUnder(folder).filter((path) => EMPTY_NAME.test(basename(path).split(".")[0] ?? ""));
    expect(empty).toEqual([]);
  });

  it("the check sees a name that says nothing", () => {
    expect(["utils", "date-helpers", "theme-service", "misc"].every((name) => EMPTY_NAME.test(name))).toBe(true);
    expect(["segments", "themes", "import-manager-notes"].some((name) => EMPTY_NAME.test(name))).toBe(false);
  });
});
