import { expect, test } from "vitest";
import { identityFinder, tellingTerms } from "./find-identities";
import { hideIdentities } from "./hide-identities";

const ROSTER = { names: ["Margarethe Zürcher", "Fay Price", "Will Banks"], addresses: [] };

const hide = <T>(value: T) =>
  hideIdentities(value, {
    find: identityFinder(ROSTER),
    isTelling: tellingTerms(ROSTER),
    codes: new Map(),
    refusedIn: () => null,
    isRefused: () => false,
    hasRefused: () => false,
  });

test("a phrase that was pinned or merged under somebody's name is told nowhere, neither as it is said nor by its stems", () => {
  const choice = { id: "k1", language: "en", key: "margareth", standing: "pinned", mergedInto: "zürcher offic", name: null, version: 1 };
  expect(hide(choice)).toMatchObject({ id: "k1", language: "en", standing: "pinned", key: "█████████", mergedInto: "█████████████" });
  const listed = { phrase: "margarethe", key: "margareth", language: "en", said: "zürcher", merged: ["rota", "margareth plan"], people: 3 };
  expect(hide(listed)).toMatchObject({
    phrase: "██████████",
    key: "█████████",
    said: "███████",
    merged: ["rota", "██████████████"],
    people: 3,
  });
});

test("ordinary words that are parts of names stay phrases, and keys of other things stay keys", () => {
  const listed = { phrase: "price increase", key: "price increas", language: "en", said: null, merged: ["bank"] };
  expect(hide(listed)).toEqual(listed);
  expect(hide({ key: "margarethe", name: "rota" })).toEqual({ key: "margarethe", name: "rota" });
});
