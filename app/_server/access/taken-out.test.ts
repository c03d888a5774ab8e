import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NEEDS_IDENTITIES } from "@/app/_server/identities/needs";
import { actionOf } from "@/lib/audit/action";
import { safeNext } from "@/lib/team/safe-next";
import { PAGES } from "./policy/pages";
import { pageFiles, routeFiles } from "./testing";

/** What a route that answers a file calls: our own makers of them, or the header that says so. */
const MAKES_FILE = /\b\w*(?:[fF]ile|[cC]sv|answers|report|[zZ]ip)Response\(|personZip\(|activityCsv\(|Content-Disposition|createReadStream/;

test("every route that answers a file leaves an entry of who took it", () => {
  const files = routeFiles().filter(({ file }) => MAKES_FILE.test(readFileSync(file, "utf8")));
  const unsaid = files.map(({ address }) => address).filter((pattern) => actionOf({ method: "GET", pattern }) === null);
  expect(files.length).toBeGreaterThan(8);
  expect(unsaid).toEqual([]);
});

test("whoever signs in goes on to any page that asks for it, and to none that does not", () => {
  const wrong = Object.entries(PAGES).filter(([line, right]) => {
    const path = line.slice("PAGE ".length).replace(/\{\w+\}/g, "x");
    return safeNext(path) !== (right === "anyone" ? "/" : path);
  });
  expect(wrong).toEqual([]);
});

test("no page tells what its route refuses to whoever sees no names, unless it asks for that itself", () => {
  const refused = Object.keys(NEEDS_IDENTITIES).filter((line) => line.startsWith("GET "));
  const readers = refused.flatMap((line) => {
    const source = readFileSync(routeFiles().find(({ address }) => line === `GET ${address}`)?.file ?? "", "utf8");
    const stored = [...source.matchAll(/import \{ ([^}]+) \} from "@\/db\//g)].flatMap(([, names = ""]) => names.split(", "));
    const handler = source.split("export const GET")[1]?.split("export const ")[0] ?? "";
    return stored.filter((name) => handler.includes(`${name}(`));
  });
  const told = pageFiles().filter(({ file }) => {
    const page = readFileSync(file, "utf8");
    return readers.some((name) => page.includes(`${name}(`)) && !page.includes("access.seesIdentities");
  });
  expect(readers.length).toBeGreaterThanOrEqual(refused.length);
  expect(told).toEqual([]);
});
