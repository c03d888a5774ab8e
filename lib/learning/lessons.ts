import { type Label, type SuggestionModel, weigh } from "@/lib/suggestions/model";
import { type SaidWord, saidWords } from "@/lib/suggestions/said-words";
import type { Lesson, Tag } from "@/lib/suggestions/schema";
import { tagsSaid } from "./tags";

/** What is learned from fewer than two decisions is no lesson yet. */
const FEWEST_ACCEPTS = 2;
const LEAST_WEIGHT = 0.1;
const MOST_OF_A_TAG = 3;
const MOST_LESSONS = 24;

type Models = { before: SuggestionModel; after: SuggestionModel; names: (tag: Tag) => string | null };
/** `withheld`: words that may not be shown (rule 14). */
type Taught = Label & { withheld?: boolean };
type Learned = { forms: Map<string, number>; weight: number; seen: number; accepts: number; rejects: number };

/**
 * What the decisions taught: words and phrases that point to a tag by now and did not before (`before`: the same codebook without a label), with how
 * many decisions hold them. `weight` is the mean push in log-odds. Strongest first, at most three of a tag; a word is named only where somebody said
 * it who may be quoted.
 */
export function lessonsFrom(labels: readonly Taught[], { before, after, names }: Models): Lesson[] {
  const found = new Map<Tag, Map<string, Learned>>();
  const shown = labels.filter(({ withheld }) => !withheld);
  // what was accepted names the words, what was rejected only counts against them
  for (const label of [...shown.filter(({ accepted }) => accepted), ...shown.filter(({ accepted }) => !accepted)]) {
    const said = saidWords(label.text, 0, label.text.length, label.language);
    const was = weigh(said, before);
    const is = weigh(said, after);
    for (const tag of tagsSaid(label)) {
      const terms = new Map<string, { form: string; weight: number }>();
      addPushes(terms, is.get(tag)?.pushes ?? [], { said, sign: 1 });
      addPushes(terms, was.get(tag)?.pushes ?? [], { said, sign: -1 });
      remember(found, { tag, terms, accepted: label.accepted });
    }
  }
  return [...found]
    .flatMap(([tag, terms]) => strongest(terms, { tag, name: names(tag) }))
    .sort(byStrength)
    .slice(0, MOST_LESSONS);
}

type Push = { from: number; to: number; weight: number };

function addPushes(
  into: Map<string, { form: string; weight: number }>,
  pushes: readonly Push[],
  { said, sign }: { said: readonly SaidWord[]; sign: 1 | -1 },
): void {
  for (const { from, to, weight } of pushes) {
    const words = said.slice(from, to + 1);
    const not = words.length === 1 && words[0]?.negated ? "not " : "";
    const key = not + words.map(({ root }) => root).join(" ");
    const term = into.get(key) ?? { form: not + words.map(({ word }) => word).join(" "), weight: 0 };
    term.weight += sign * weight;
    into.set(key, term);
  }
}

type Seen = { tag: Tag; terms: ReadonlyMap<string, { form: string; weight: number }>; accepted: boolean };

function remember(found: Map<Tag, Map<string, Learned>>, { tag, terms, accepted }: Seen): void {
  const own = found.get(tag) ?? new Map<string, Learned>();
  found.set(tag, own);
  for (const [key, { form, weight }] of terms) {
    if (!accepted && !own.has(key)) continue;
    const known = own.get(key) ?? { forms: new Map(), weight: 0, seen: 0, accepts: 0, rejects: 0 };
    own.set(key, known);
    if (accepted) known.forms.set(form, (known.forms.get(form) ?? 0) + 1);
    known.weight += weight;
    known.seen++;
    if (accepted) known.accepts++;
    else known.rejects++;
  }
}

function strongest(terms: ReadonlyMap<string, Learned>, { tag, name }: { tag: Tag; name: string | null }): Lesson[] {
  if (name === null) return [];
  return [...terms.values()]
    .filter(({ accepts, rejects, weight, seen }) => accepts >= FEWEST_ACCEPTS && accepts > rejects && weight / seen >= LEAST_WEIGHT)
    .map(({ forms, weight, seen, accepts, rejects }) => {
      const [term = ""] = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
      return { term, tag, name, weight: Math.round((weight / seen) * 100) / 100, accepts, rejects };
    })
    .sort(byStrength)
    .slice(0, MOST_OF_A_TAG);
}

function byStrength(a: Lesson, b: Lesson): number {
  const strength = ({ weight, accepts, rejects }: Lesson) => weight * Math.log(1 + accepts - rejects);
  return strength(b) - strength(a) || (`${a.tag} ${a.term}` < `${b.tag} ${b.term}` ? -1 : 1);
}
