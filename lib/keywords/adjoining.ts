import type { Word } from "@/lib/keywords/words";
import { canBeNoun } from "@/lib/text/tagger";

const CAPITAL = /^\p{Lu}/u;
const ANY_CAPITAL = /\p{Lu}/u;
const LONGEST_TITLE = 25;
const NUMBER = /^\p{N}{1,4}$/u;
/** A number after one of these only counts them: "Table 3", "March 31". */
const COUNTED = new Set(
  `figure fig table section chapter step part theorem lemma equation eq page no phase case january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday`.split(
    /\s+/,
  ),
);
/** Written large these are names, not grammar. */
const NAMES_IN_CAPITALS = new Set(["IT", "US"]);

/** Nouns that fill speech alone, and mean something after another noun: "peace talks". */
const MEANT_AFTER_A_NOUN = new Set(["talk", "talks", "need", "needs", "people", "use", "uses", "feelings", "causes"]);
const NOUN_TAGS = new Set(["NN", "NNS"]);

function isShouted(word: Word | undefined): boolean {
  return word !== undefined && word.surface.length > 1 && word.surface === word.surface.toUpperCase() && word.surface !== word.word;
}

/** "Boeing 747", "Firefox 4": the number is part of the name. */
function isNumbered(word: Word, before: Word | undefined): boolean {
  return (
    word.joined && before?.wordClass === "N" && NUMBER.test(word.word) && ANY_CAPITAL.test(before.surface) && !COUNTED.has(before.word)
  );
}

/** "World Cup final", "peace talks": what ends a noun phrase is a noun, if it can be one. */
function endsNouns(word: Word, before: Word | undefined, next: Word | undefined): boolean {
  if (!word.joined || before?.wordClass !== "N") return false;
  if (MEANT_AFTER_A_NOUN.has(word.word)) return NOUN_TAGS.has(word.tag);
  const last = !next?.joined || next.wordClass === "X";
  return last && word.wordClass === "J" && word.tag === "JJ" && (canBeNoun(word.word) || (isName(word) && isName(before)));
}

function isName(word: Word | undefined): boolean {
  return word !== undefined && CAPITAL.test(word.surface);
}

/** "Institute of Medicine": between two names "of" is part of the name. */
function linksNames(word: Word, before: Word | undefined, next: Word | undefined): boolean {
  if (word.surface !== "of" || !word.joined || !next?.joined) return false;
  return before?.wordClass === "N" && isName(before) && isName(next) && next.wordClass !== "X" && !before.opens;
}

/** "Locally weighted learning": an adverb of manner before what it modifies is part of the phrase. `isEmpty` tells words that say nothing. */
function isModifying(word: Word, next: Word | undefined, isEmpty: (word: string) => boolean): boolean {
  if (word.tag !== "RB" || !next?.joined || !word.word.endsWith("ly") || isEmpty(word.word)) return false;
  return next.wordClass === "J" || next.wordClass === "E";
}

/** No phrase goes on from a title into the text below it. */
export function partTitle(words: readonly Word[]): void {
  const below = words.slice(1, LONGEST_TITLE + 1).find((word) => word.newLine);
  if (below && CAPITAL.test(below.surface)) below.joined = false;
}

/** Mends the class of words that only their neighbours tell: numbers and "of" in names, adverbs in phrases, "IT" as a name. */
export function mendByNeighbours(words: readonly Word[], isEmpty: (word: string) => boolean): void {
  words.forEach((word, i) => {
    const [before, next] = [words[i - 1], words[i + 1]];
    if (isNumbered(word, before) || endsNouns(word, before, next)) word.wordClass = "N";
    else if (linksNames(word, before, next)) word.wordClass = "J";
    else if (isModifying(word, next, isEmpty)) word.wordClass = "J";
    else if (NAMES_IN_CAPITALS.has(word.surface) && !isShouted(before) && !isShouted(next)) word.wordClass = "N";
  });
}
