import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { matchPolicy } from "./match";
import { POLICY } from "./policy";
import { pageFiles, routeHandlers } from "./testing";

/** What readers send, and why they may. */
const READERS_WRITE: Record<string, string> = {
  "POST /api/studies/{studyId}/presence": "says that they are here, and changes nothing of the study",
};

const IN_STUDY = ["view", "edit", "own"];
const pageLines = Object.entries(POLICY).filter(([line]) => line.startsWith("PAGE "));
const routeLines = Object.entries(POLICY).filter(([line]) => !line.startsWith("PAGE "));

test("every method of every route has its right, and no right is left of one that is not there", async () => {
  const handlers = await routeHandlers();
  expect(routeLines.map(([line]) => line).sort()).toEqual([...handlers.keys()].sort());
});

test("every page has its right, and no right is left of one that is not there", () => {
  const pages = pageFiles().map(({ address }) => `PAGE ${address}`);
  expect(pageLines.map(([line]) => line).sort()).toEqual(pages.sort());
});

test("every page loads with the right that the policy gives it", () => {
  const differing = pageFiles().flatMap(({ address, file }) => {
    const right = POLICY[`PAGE ${address}`];
    const calls = [...readFileSync(file, "utf8").matchAll(/(?:withAccess|ifAllowed)\(\{([^}]*?)right: "([\w-]+)" \}/g)];
    const asks = calls.map(([, before, asked]) => `${before?.includes("studyId") ? "in the study " : ""}${asked}`);
    const due = `${address.includes("{studyId}") ? "in the study " : ""}${right}`;
    if (right === "anyone") return [];
    return asks.length > 0 && asks.every((asked) => asked === due) ? [] : [`${address}: ${asks.join(", ") || "never asks"}, due ${due}`];
  });
  expect(differing).toEqual([]);
});

test("a right in a study stands at an address that names the study, and at no other", () => {
  const wrong = Object.entries(POLICY).filter(([line, right]) => line.includes("{studyId}") !== IN_STUDY.includes(right));
  expect(wrong).toEqual([]);
});

test("who may only read sends nothing that changes a study", () => {
  const writes = routeLines.filter(([line, right]) => right === "view" && !line.startsWith("GET "));
  expect(writes.map(([line]) => line).filter((line) => !(line in READERS_WRITE))).toEqual([]);
});

test("no answer is kept of what goes in or out with a secret: passwords, links and tokens are not repeated from the table of keys", async () => {
  const handlers = await routeHandlers();
  const harmless = ["PATCH /api/preferences", "PATCH /api/me", "PATCH /api/team/people/{personId}", "/api/{...path}"];
  const kept = routeLines.filter(([line, right]) => {
    const contract = handlers.get(line)?.contract;
    const isSecret = right === "self" || right === "admin" || right === "anyone";
    if (!isSecret || !contract || contract.slow || contract.secret || line.startsWith("GET ")) return false;
    const saysNothing = line.startsWith("DELETE ");
    return !saysNothing && !harmless.some((one) => line.endsWith(one));
  });
  expect(kept.map(([line]) => line)).toEqual([]);
});

test("an address is read as the router reads it: what stands there literally first, as it was sent, the rest last", () => {
  expect(matchPolicy("GET", "/api/studies/0")?.pattern).toBe("/api/studies/{studyId}");
  expect(matchPolicy("HEAD", "/api/studies/deleted")?.pattern).toBe("/api/studies/deleted");
  expect(matchPolicy("POST", "/api/studies/0/codes/csv")?.pattern).toBe("/api/studies/{studyId}/codes/csv");
  expect(matchPolicy("PATCH", "/api/studies/0/codes/1")?.names).toEqual(["studyId", "itemId"]);
  expect(matchPolicy("GET", "/api/studies/0/no-such-thing")?.pattern).toBe("/api/{...path}");
  expect(matchPolicy("POST", "/api/studies/%66ile")?.pattern).toBeUndefined();
  expect(matchPolicy("GET", "/API/studies")).toBeNull();
  expect(matchPolicy("GET", "//api/studies")).toBeNull();
  expect(matchPolicy("GET", "/api/studies/")?.pattern).toBe("/api/{...path}");
  expect(matchPolicy("OPTIONS", "/api/studies")).toBeNull();
});
