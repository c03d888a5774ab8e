import type { PhraseChoices } from "./choices";
import type { Found } from "./details";
import { ECHO_SHARE } from "./select";

/** A phrase inside a longer one (or one that counts as it) that the same people say, and hardly without it, adds nothing: as within one text (select.ts). */
function echoes(shorter: Found, longer: Found): boolean {
  return (
    longer.language === shorter.language &&
    longer.documents >= shorter.documents &&
    longer.mentions >= ECHO_SHARE * shorter.mentions &&
    longer.keys.some((key) => key.length > shorter.key.length && ` ${key} `.includes(` ${shorter.key} `)) &&
    [...shorter.detail.people].every((person) => longer.detail.people.has(person))
  );
}

type Echoing = { ranked: readonly Found[]; unlisted: readonly Found[]; ofOneText: boolean; choices: PhraseChoices };

/**
 * Leaves out echoes, also of phrases that are hidden: whoever hides a phrase does not want its pieces either. Within one text only those of better ones,
 * as the extractor does; over many a longer one that the same people say stands for its piece wherever it ranks.
 */
export function withoutEchoes({ ranked, unlisted, ofOneText, choices }: Echoing): Found[] {
  const byStem = new Map<string, Found[]>();
  const add = (one: Found) => {
    for (const stem of new Set(one.keys.flatMap((key) => key.split(" ")))) byStem.set(stem, [...(byStem.get(stem) ?? []), one]);
  };
  for (const one of ofOneText ? unlisted : [...unlisted, ...ranked]) add(one);
  return ranked.filter((one) => {
    const [first = ""] = one.key.split(" ");
    const isPinned = choices.standingOf(one.detail.family) === "pinned";
    if (!isPinned && byStem.get(first)?.some((other) => other !== one && echoes(one, other))) return false;
    if (ofOneText) add(one);
    return true;
  });
}
