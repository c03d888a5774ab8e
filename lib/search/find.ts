import { foldWord } from "./words";

/** Something that can be found by its name, or by what stands beside it. */
export type Findable = { key: string; name: string; hint?: string | undefined };

const BREAKS = /[^\p{L}\p{N}]+/u;
/** A fit of the words beside the name counts less than any of the name. */
const BESIDE = 4;
const LETTERS = 3;

/**
 * Those that fit what was typed, best first: names that begin with it, then those whose words begin with the typed words, then those that hold it, then those
 * that hold its letters in order, where nothing fits better. `recent` (keys, the latest first) stand first among equals. Nothing typed: as they came, the recent ones first.
 */
export function rankFindable<T extends Findable>(items: readonly T[], typed: string, recent: readonly string[] = []): T[] {
  const wanted = fold(typed);
  const age = (key: string) => (recent.includes(key) ? recent.indexOf(key) : recent.length);
  const fitting = items
    .flatMap((item, place) => {
      const fit = wanted === "" ? 0 : fitOfItem(item, wanted);
      return fit === null ? [] : [{ item, fit, place, age: age(item.key) }];
    })
    .sort((a, b) => a.fit - b.fit || a.age - b.age || a.place - b.place);
  const isLoose = ({ fit }: { fit: number }) => fit === LETTERS;
  return (fitting.every(isLoose) ? fitting : fitting.filter((each) => !isLoose(each))).map(({ item }) => item);
}

function fold(text: string): string {
  return text.split(BREAKS).map(foldWord).filter(Boolean).join(" ");
}

function fitOfItem({ name, hint }: Findable, wanted: string): number | null {
  const own = fitOf(fold(name), wanted);
  if (own !== null || hint === undefined) return own;
  const beside = fitOf(fold(hint), wanted);
  return beside === null || beside === LETTERS ? null : beside + BESIDE;
}

/** 0 to 3, the best first; null where it does not fit. */
function fitOf(name: string, wanted: string): number | null {
  if (name.startsWith(wanted)) return 0;
  const words = name.split(" ");
  if (wanted.split(" ").every((part) => words.some((word) => word.startsWith(part)))) return 1;
  if (name.includes(wanted)) return 2;
  return hasLettersInOrder(name, wanted.replaceAll(" ", "")) ? LETTERS : null;
}

function hasLettersInOrder(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
