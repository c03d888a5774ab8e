import type { SampleReply } from "@/db/seed/sample-types";
import type { Audience, Role } from "@/lib/participants/vocabulary";

const FEELINGS: Record<string, string> = { v: "very", s: "somewhat", n: "not", g: "gone" };
const WAYS: Record<string, string> = {
  another: "From another agency",
  meeting: "At a breakfast or meeting",
  search: "An advert, or a search",
  there: "It was there when I came",
};

/** What somebody wrote: what they would miss, why that number, what nearly made them stop, what should change. Words in [[…]] are coded. */
type Words = { miss?: string; why?: string; stop?: string; change?: string; call?: string };

/**
 * Replies of one wave, written short: "planner customer user" says who, "v 9 ssnvv another" the feeling, the recommendation, the feeling about each of
 * the five parts (- for blank) and how they came.
 */
export function sampleReply(wave: string, day: string) {
  return (who: string, answers: string, words: Words = {}): SampleReply => {
    const [personaKey = "", audience, role] = who.split(" ");
    const [feeling = "", recommend = "", parts = "", way = ""] = answers.split(" ");
    const byPart = [...parts].flatMap((letter, at): [string, string][] => {
      const felt = FEELINGS[letter];
      return felt === undefined ? [] : [[`smppart${at + 1}`, felt]];
    });
    return {
      wave,
      day,
      personaKey,
      audience: audience as Audience,
      role: role as Role,
      cells: {
        smpwho01: personaKey,
        smpway01: JSON.stringify([WAYS[way] ?? way]),
        smpfeel1: FEELINGS[feeling] ?? "",
        ...Object.fromEntries(byPart),
        smpreco1: recommend,
      },
      texts: Object.fromEntries(
        Object.entries({ smpmiss1: words.miss, smpwhy01: words.why, smpstop1: words.stop, smpwish1: words.change }).filter(
          (entry): entry is [string, string] => entry[1] !== undefined,
        ),
      ),
      contact: words.call ?? null,
    };
  };
}
