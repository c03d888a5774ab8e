import { type Anchor, anchorsOf, type OpenSentence, peopleIn, type ThemePhrase } from "@/lib/meaning/anchors";
import { agreement, type Centred, centred } from "@/lib/meaning/directions";
import type { Meanings } from "@/lib/meaning/meanings";
import { mayName } from "@/lib/meaning/naming";

/** Sentences alike: the phrases that name them, the most telling first; the sentences (places in the list), those that speak for it first; where they point. */
export type FoundTheme = { phrases: ThemePhrase[]; sentences: number[]; people: number; centre: Float32Array };

/** Two phrases name one theme where their sentences point the same way, or share two words or some sentences and point nearly so. */
const SAME_WAY = 0.75;
const NEARLY_SO = 0.6;
const SOME_WAY = 0.4;
const PARTLY = 0.3;
const MOSTLY = 0.55;
/** A sentence with a lesser phrase of the theme belongs to it where it points the theme's way. */
const BELONGS = 0.3;
/** Not one theme more: what comes later is small. */
const MOST_THEMES = 24;

function sharedWords(a: string, b: string): number {
  const words = new Set(a.split(" "));
  return b.split(" ").filter((word) => words.has(word)).length;
}

function isSameTheme(theme: Anchor & { held: ReadonlySet<number> }, other: Anchor): boolean {
  const way = agreement(theme.centre, other.centre);
  if (way >= SAME_WAY) return true;
  if (way < SOME_WAY) return false;
  if (sharedWords(theme.key, other.key) >= 2) return true;
  const both = other.sentences.filter((i) => theme.held.has(i)).length;
  const share = both / Math.max(1, Math.min(other.sentences.length, theme.held.size));
  return share >= MOSTLY || (way >= NEARLY_SO && share >= PARTLY);
}

/** Sentences of many words that say something read best; very long ones less so. */
function readsWell(meanings: Meanings, at: number): number {
  const length = (meanings.ends[at] ?? 0) - (meanings.starts[at] ?? 0);
  return Math.min(1, 0.4 + (meanings.bearing[at] ?? 0) / 10) * (length > 320 ? 0.8 : 1);
}

type Reading = { list: readonly OpenSentence[]; meanings: Meanings; from: Centred };

function directionOf({ from }: Reading, at: number): Float32Array {
  const direction = new Float32Array(from.count);
  from.add(direction, at, 1);
  return direction;
}

/** The sentences of an anchor and its fellows that nothing has taken yet, those that speak for it first. */
function membersOf(reading: Reading, group: readonly Anchor[], taken: ReadonlySet<number>): number[] {
  const [anchor] = group;
  if (!anchor) return [];
  const own = new Set(anchor.sentences);
  const all = new Set(group.flatMap(({ sentences }) => sentences));
  const weighed: [number, number][] = [];
  for (const i of all) {
    const at = reading.list[i]?.at ?? 0;
    const way = agreement(directionOf(reading, at), anchor.centre);
    if (!taken.has(i) && (own.has(i) || way >= BELONGS)) weighed.push([i, way * readsWell(reading.meanings, at)]);
  }
  return weighed.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([i]) => i);
}

/**
 * What people speak of and no code covers: sentences that share a telling phrase and point the same way, with the other phrases that do. Each
 * sentence is in one theme. At least `minPeople` speak in each. Deterministic; nothing for a study without such a phrase.
 */
export function findThemes(
  list: readonly OpenSentence[],
  { meanings, phrases, minPeople }: { meanings: Meanings; phrases: readonly ThemePhrase[]; minPeople: number },
): FoundTheme[] {
  const from = centred(
    meanings,
    list.map(({ at }) => at),
  );
  const reading = { list, meanings, from };
  const anchors = anchorsOf(list, { phrases, minPeople, from });
  const used = new Set<Anchor>();
  const taken = new Set<number>();
  const themes: FoundTheme[] = [];
  for (const anchor of anchors) {
    if (themes.length >= MOST_THEMES) break;
    if (used.has(anchor) || !mayName(anchor)) continue;
    const theme = { ...anchor, held: new Set(anchor.sentences) };
    const group = [anchor, ...anchors.filter((other) => other !== anchor && !used.has(other) && isSameTheme(theme, other))];
    for (const one of group) used.add(one);
    const sentences = membersOf(reading, group, taken);
    const people = peopleIn(sentences.map((i) => list[i]));
    if (people < minPeople || sentences.length < Math.min(3, minPeople)) continue;
    for (const i of sentences) taken.add(i);
    themes.push({
      phrases: group.map(({ key, form, score, language }) => ({ key, form, score, language })),
      sentences,
      people,
      centre: anchor.centre,
    });
  }
  return themes;
}
