import type { LineCoding, TagMeaning } from "@/lib/highlights/line-tags";
import type { TagOffer } from "@/lib/highlights/tag-words";
import type { StudyJourney } from "@/lib/journey/study-journey";

/** What the tags of a text need to know, read whenever it is needed: the codebook grows while somebody writes. */
export type TagSource = {
  journey: StudyJourney;
  means: (word: string) => TagMeaning | null;
  offers: (typed: string) => TagOffer[];
  /** the people of the interview, by their codes in lower case */
  people: ReadonlyMap<string, string>;
  /** true for notes about several people: a line then has to say whose words it tells (rule 4) */
  asksWhose: boolean;
  /** how the mark shows until it is stored */
  look: (coding: LineCoding) => { label: string; detail: string };
  /** makes a code of this word when its line is left */
  takeNew: (word: string, name: string) => void;
};

export type ReadSource = () => TagSource;
