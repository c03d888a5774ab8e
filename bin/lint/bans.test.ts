import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLEAN, FAULTS } from "./faults";

type Diagnostic = { category: string; severity: string; location: { path: string | { file: string } } };

const root = fileURLToPath(new URL("../..", import.meta.url));
const planted = mkdtempSync(join(tmpdir(), "planted-faults-"));
const found = new Map<string, string[]>();

function plant(file: string, source: string): void {
  const path = join(planted, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
}

/** One run of the linter over a copy of its settings and every planted file: a run costs more than a file. */
beforeAll(() => {
  for (const file of ["biome.json", "package.json", "tsconfig.json"]) {
    copyFileSync(join(root, file), join(planted, file));
  }
  cpSync(join(root, "bin/lint"), join(planted, "bin/lint"), { recursive: true, filter: (path) => !path.endsWith(".ts") });
  for (const { file, source } of FAULTS) {
    plant(file, source);
  }
  for (const [file, source] of Object.entries(CLEAN)) {
    plant(file, source);
  }
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const args = ["lint", "--reporter=json", "--max-diagnostics=none", "."];
  const run = spawnSync(process.execPath, [biome, ...args], { cwd: planted, encoding: "utf8", maxBuffer: 64e6 });
  const report: { diagnostics: Diagnostic[] } = JSON.parse(run.stdout);
  for (const { category, severity, location } of report.diagnostics) {
    const path = typeof location.path === "string" ? location.path : location.path.file;
    const file = path.replaceAll("\\", "/").replace(/^\.\//, "");
    found.set(file, [...(found.get(file) ?? []), severity === "error" ? category : `${category} (${severity})`]);
  }
}, 60_000);

afterAll(() => rmSync(planted, { recursive: true, force: true }));

describe("the linter holds the house", () => {
  it.each(FAULTS)("$file breaks $rule", ({ file, rule, also }) => {
    expect(new Set(found.get(file))).toEqual(new Set(also ? [rule, also] : [rule]));
  });

  it.each(Object.keys(CLEAN))("%s breaks nothing", (file) => {
    expect(found.get(file)).toBeUndefined();
  });

  it("every setting is an error: nobody reads warnings", () => {
    const settings: { linter: { rules: unknown }; overrides: unknown } = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
    expect(JSON.stringify([settings.linter.rules, settings.overrides])).not.toMatch(/:"(warn|info|on)"/);
  });
});
