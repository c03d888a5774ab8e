/** The phrases that name a theme, as stems: the first tells most. */
const NAMING = 4;
const LONGEST_KEY = 200;
/** Of the words of two names, so many in common make them one theme. */
const SAME_NAME = 0.5;

/** What a theme is known by, also after its sentences were compared anew: its naming phrases as stems, "en:project manag|big project". */
export function themeKey(language: string, keys: readonly string[]): string {
  let key = `${language}:${keys[0] ?? ""}`.slice(0, LONGEST_KEY);
  for (const other of keys.slice(1, NAMING)) if (key.length + other.length < LONGEST_KEY) key += `|${other}`;
  return key;
}

function partsOf(key: string): { language: string; phrases: string[]; stems: Set<string> } {
  const colon = key.indexOf(":");
  const phrases = key.slice(colon + 1).split("|");
  return { language: key.slice(0, colon), phrases, stems: new Set(phrases.flatMap((phrase) => phrase.split(" "))) };
}

/**
 * Whether two keys name one theme: in one language, the first phrase of one is among those of the other, or half of all their stems are in both.
 * So what was set aside stays so when new interviews change which phrase comes first.
 */
export function isSameTheme(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.language !== other.language) return false;
  if (other.phrases.includes(one.phrases[0] ?? "") || one.phrases.includes(other.phrases[0] ?? "")) return true;
  const both = [...one.stems].filter((stem) => other.stems.has(stem)).length;
  return both / (one.stems.size + other.stems.size - both) >= SAME_NAME;
}
