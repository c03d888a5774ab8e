import { linesAsOptions } from "@/lib/questionnaires/edit/change";

type Item = { value: string; label: string };
type Pasted = {
  text: string;
  /** the line that was pasted into */
  at: number;
  /** all of its words were selected, so the list stands in its place */
  whole: boolean;
  /** what one of them is called: "Option" */
  word: string;
  answered: boolean;
};

/** The list with pasted lines in it, and the place of the last of them. What still has the name it was made with ("Option 2") makes room, unless somebody may have answered it; null where nothing new was pasted. */
export function withPasted<T extends Item>(items: readonly T[], { text, at, whole, word, answered }: Pasted) {
  const stays = (item: T, index: number) => !(whole && index === at) && (answered || !isUntouched(item, word));
  const standing = items.filter(stays);
  const lines = linesAsOptions(text, standing);
  if (lines.length === 0) return null;
  const before = items.slice(0, at + 1).filter(stays).length;
  return { items: [...standing.slice(0, before), ...lines, ...standing.slice(before)], last: before + lines.length - 1 };
}

function isUntouched({ value, label, ...meaning }: Item, word: string): boolean {
  const isNamed = label.startsWith(`${word} `) && /^\d+$/.test(label.slice(word.length + 1));
  return isNamed && value === label && Object.values(meaning).every((one) => one === null || one === undefined);
}
