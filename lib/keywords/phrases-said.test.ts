import { expect, test } from "vitest";
import { extractKeyphraseLists, keyphraseLists } from "./extract";
import { phrasesOfReading, phrasesSaid } from "./phrases-said";
import { readForKeyphrases } from "./reading";

const TALK = `INTERVIEWER: What about the purchase committee?
ANNA: The invoice portal rejected every invoice. Nobody answers for the invoice portal.
BEN: Our Invoice Portal is down on Fridays.`;
const anna = { start: TALK.indexOf("The invoice"), end: TALK.indexOf("\nBEN") };

test("every place of a phrase holds the phrase, in one voice's words only", () => {
  const said = phrasesSaid(TALK, { spans: [anna] });
  const portal = said.find(({ key }) => key === "invoic portal");
  expect(portal?.phrase).toBe("invoice portal");
  expect(portal?.places.map(([start, end]) => TALK.slice(start, end))).toEqual(["invoice portal", "invoice portal"]);
  expect(said.some(({ key }) => key.includes("committe"))).toBe(false);
});

test("what is said once is counted as well, since others may say it too", () => {
  expect(phrasesSaid("We lost the renewal date.").map(({ key }) => key)).toContain("renew date");
});

test("one reading gives the phrases said and the keyphrases", () => {
  const reading = readForKeyphrases(TALK, { spans: [anna] });
  expect(phrasesOfReading(reading)).toEqual(phrasesSaid(TALK, { spans: [anna] }));
  expect(keyphraseLists(reading, { limit: 10 })).toEqual(extractKeyphraseLists(TALK, { limit: 10, spans: [anna] }));
});

test("nothing said gives nothing", () => {
  expect(phrasesSaid("")).toEqual([]);
  expect(phrasesSaid(TALK, { spans: [] })).toEqual([]);
});
