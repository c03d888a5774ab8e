import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import table from "./floors.json";

type Entry = { version: string; resolved?: string; integrity?: string };
type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string> };

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));
}

const lock = read<{ packages: Record<string, Entry> }>("package-lock.json");
const manifest = read<Manifest>("package.json");
const entries = Object.entries(lock.packages).filter(([path]) => path !== "");

/** Every version of a package in the lock, wherever it is nested. */
function versionsOf(name: string): string[] {
  return entries
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([, { version }]) => version);
}

/** Below, by the three numbers of a version; a pre-release of the floor is below it. */
function isBelow(version: string, floor: string): boolean {
  const [release = "", early] = version.split("-", 2);
  const order = release.localeCompare(floor, "en", { numeric: true });
  return order < 0 || (order === 0 && early !== undefined);
}

/** In place of `npm audit`, which asks the network: versions known to be unsafe, by a table that is kept by hand. */
describe("the packages", () => {
  it.each(table.floors)("$package is at least $floor: $reason", ({ package: name, floor }) => {
    const versions = versionsOf(name);
    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => isBelow(version, floor))).toEqual([]);
  });

  it("each come with the hash of their content", () => {
    expect(entries.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path)).toEqual([]);
  });

  it("come from a registry: no git address, no folder, no archive from somewhere", () => {
    const elsewhere = entries.filter(([, { resolved }]) => resolved && !/^https:\/\/[^/]+\/.+\/-\/[^/]+\.tgz$/.test(resolved));
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it("are asked for by exact version, and the lock holds those", () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });

  it("are compared by number, not by letter", () => {
    expect(isBelow("16.4.10", "16.4.5")).toBe(false);
    expect(isBelow("9.0.0", "16.4.5")).toBe(true);
    expect(isBelow("16.4.5-canary.1", "16.4.5")).toBe(true);
  });
});
