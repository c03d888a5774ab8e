import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { prepareDataFolder, requireOwnFolder } from "./writable.mjs";

const folder = mkdtempSync(join(tmpdir(), "data-folder-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the data folder", () => {
  it("is made where it is missing, for this user alone, and left empty", () => {
    const made = join(folder, "deep", "data");
    prepareDataFolder(made);
    expect(readdirSync(made)).toEqual([]);
    expect(statSync(made).mode & 0o077).toBe(process.platform === "win32" ? 0o066 : 0);
  });

  it("that cannot be written ends in a sentence that names it and the way out", () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "not a folder");
    expect(() => prepareDataFolder(join(file, "data"))).toThrow(/a-file.data cannot be written \(ENOTDIR\).*DATA_DIR=/);
  });

  it("and the program's own folder, where it cannot be written, has its own sentence", () => {
    const file = join(folder, "a-program");
    writeFileSync(file, "not a folder");
    expect(() => requireOwnFolder(file)).toThrow(/own folder .*a-program cannot be written.*run it as the user who owns it/);
    requireOwnFolder(folder);
  });
});
