import { expect, it } from "vitest";
import { countingQuotes, lostSentence, lostWords } from "./lost";

it("says what became of the quotes that something rests on", () => {
  expect(lostSentence(["there", "there"])).toBeNull();
  expect(lostSentence(["deleted", "there", "gone", "gone"])).toBe("1 of the quotes was deleted; 2 of the quotes are gone for good.");
  expect(lostSentence(["refused"])).toBe("Of 1 quote its person no longer agrees to be quoted.");
});

it("says in place of each quote whether it still counts", () => {
  expect(lostWords({ state: "there", participantCode: "P-001" })).toBeNull();
  expect(lostWords({ state: "refused", participantCode: "P-001" })).toMatch(/P-001.*no longer agrees.*It counts/);
  expect(lostWords({ state: "gone", participantCode: "" })).toMatch(/counts no more/);
});

it("counts no quote that counts no more", () => {
  const states = ["there", "hidden", "refused", "deleted", "gone"] as const;
  expect(countingQuotes(states.map((state) => ({ state }))).map(({ state }) => state)).toEqual(["there", "hidden", "refused"]);
});
