import type { Spoken } from "@/lib/evidence/spoken";
import type { LinkedQuote } from "@/lib/findings/schema";
import type { Backing, BackingSides } from "./schema";

type Link = Pick<LinkedQuote, "highlightId" | "stance" | "state" | "date">;
type Speaking = Pick<Spoken, "voices" | "respondents">;
type Said = { stance: Link["stance"]; date: string | null; keys: readonly string[] };

/**
 * Who stands behind a claim by the quotes linked to it: distinct people heard for it and against it, respondents beside them (rule 1). `spoken`: whom each
 * quote counts for, by highlight, under the reading of the map; one that is not in it counts for nobody (internal or inherited words, another persona's).
 * Words that were refused or hidden count and are not shown (rule 14); deleted ones do not count, and are told of.
 */
export function linkedPeople(links: readonly Link[], spoken: ReadonlyMap<string, Speaking>): Backing {
  const standing = links.filter(({ state }) => state !== "deleted" && state !== "gone");
  const people = standing.map((link): Said => {
    return { ...link, keys: (spoken.get(link.highlightId)?.voices ?? []).map(({ person }) => person.participantId) };
  });
  const respondents = standing.map((link): Said => {
    return { ...link, keys: (spoken.get(link.highlightId)?.respondents ?? []).map(({ key }) => key) };
  });
  return {
    ...sidesOf(people),
    respondents: sidesOf(respondents),
    uncounted: standing.filter(({ highlightId }) => !spoken.has(highlightId)).length,
    lost: links.length - standing.length,
  };
}

function sidesOf(said: readonly Said[]): BackingSides {
  const counting = said.filter(({ keys }) => keys.length > 0);
  const [pro, contra] = [counting.filter(({ stance }) => stance === "for"), counting.filter(({ stance }) => stance === "against")];
  const distinct = (some: readonly Said[]) => new Set(some.flatMap(({ keys }) => keys)).size;
  const days = pro.flatMap(({ date }) => date ?? []).sort();
  return { for: distinct(pro), against: distinct(contra), all: distinct(counting), newest: days.at(-1) ?? null };
}
