import { expect, test } from "vitest";
import { formState } from "./form-state";
import { fillIn, formTexts } from "./form-texts/texts";
import { flagsOf } from "./submission";

const open = { status: "open" as const, opensAt: null, closesAt: null, responseLimit: null };
const at = "2026-11-22T12:00:00.000Z";

test("a form is open between its days, by their zones, until it is closed or has as many replies as it takes", () => {
  expect(formState(open, { at, responses: 5 })).toBe("open");
  expect(formState({ ...open, opensAt: "2026-11-22T14:00:00+01:00" }, { at, responses: 0 })).toBe("early");
  expect(formState({ ...open, closesAt: "2026-11-22T13:00:00+01:00" }, { at, responses: 0 })).toBe("over");
  expect(formState({ ...open, responseLimit: 5 }, { at, responses: 5 })).toBe("full");
  expect(formState({ ...open, status: "closed" }, { at, responses: 0 })).toBe("closed");
  expect(formState({ ...open, status: "draft" }, { at, responses: 0 })).toBe("early");
});

test("a filled hidden field and a speed that nobody reads at are flagged; not knowing the time is not", () => {
  expect(flagsOf({ website: "http://x", seconds: 60, answers: 3 })).toEqual(["hidden-field-filled"]);
  expect(flagsOf({ website: "", seconds: 1, answers: 1 })).toEqual(["too-fast"]);
  expect(flagsOf({ seconds: 8, answers: 9 })).toEqual(["too-fast"]);
  expect(flagsOf({ seconds: null, answers: 9 })).toEqual([]);
});

test("the page speaks the questionnaire's language, and English where it has none of its words", () => {
  expect(formTexts("de-AT").next).toBe("Weiter");
  expect(formTexts("sv").next).toBe("Next");
  expect(fillIn("{first} of {all}", { first: 3, all: 7 })).toBe("3 of 7");
});
