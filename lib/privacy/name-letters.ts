import { PARTICLES } from "./common-words";
import { withoutUnseen } from "./find-identities";
import { plainWord } from "./names";
import { unspacedParts } from "./unspaced-names";

/** The letters of each part of a name that tells, in lower case and without accents. */
export function tellingLetters(name: string): string[] {
  const words = (name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(plainWord).filter((word) => word.length > 1 && !PARTICLES.has(word));
  return [...new Set([...words, ...unspacedParts(name).map(plainWord)])];
}

/**
 * A quick look before a name is sought in many texts: no only where no part of it can be found, in whatever case and accents, with breaks that are not
 * seen, joined to other words. Costs a text's length.
 */
export function lettersOf(name: string): (text: string) => boolean {
  const parts = tellingLetters(name);
  if (parts.length === 0) return () => true;
  return (text) => {
    const plain = plainWord(withoutUnseen(text));
    return parts.some((part) => plain.includes(part));
  };
}
