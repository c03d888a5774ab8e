import type { TextLanguage } from "@/lib/language/vocabulary";
import type { PhraseChoices } from "./choices";
import { type Counting, eachCounted, type SideVoice, type Tally } from "./tally";

/** One family of phrases as it is listed: its keys and forms with how often each is said, which form is of which key, and in whose words. */
export type Detail = {
  family: number;
  keys: Map<number, number>;
  forms: Map<number, number>;
  keyOfForm: Map<number, number>;
  people: Set<string>;
};

/** In a second look at the voices: how each of these families is said, and by whom. Words of those who refused give no form (rule 14). */
export function detailsOf(voices: readonly SideVoice[], counting: Counting, families: readonly number[]): Detail[] {
  const wanted = new Int32Array(counting.book.familyNames.length);
  const details = families.map((family, at): Detail => {
    wanted[family] = at + 1;
    return { family, keys: new Map(), forms: new Map(), keyOfForm: new Map(), people: new Set() };
  });
  for (const voice of voices) {
    const { personId, shown, spoken, counts } = voice;
    eachCounted(voice, counting, (family, at) => {
      const detail = details[(wanted[family] ?? 0) - 1];
      if (!detail) return;
      if (personId !== null) detail.people.add(personId);
      if (shown) hear(detail, { key: spoken.phrases[at] ?? 0, form: spoken.forms[at] ?? 0, count: counts[at] ?? 0 });
    });
  }
  return details;
}

function hear({ keys, forms, keyOfForm }: Detail, { key, form, count }: { key: number; form: number; count: number }): void {
  add(keys, key, count);
  add(forms, form, count);
  keyOfForm.set(form, key);
}

function add(into: Map<number, number>, number: number, count: number): void {
  into.set(number, (into.get(number) ?? 0) + count);
}

/** What is said most often; of equals the one in lower case, then the first by its letters. */
function commonest(counts: ReadonlyMap<number, number>, words: readonly string[]): string {
  let [best, most] = ["", 0];
  for (const [number, count] of counts) {
    const form = words[number] ?? "";
    if (count > most || (count === most && isPlainer(form, best))) [best, most] = [form, count];
  }
  return best;
}

function isPlainer(form: string, than: string): boolean {
  const [plain, otherPlain] = [form === form.toLowerCase(), than === than.toLowerCase()];
  return plain === otherPlain ? form < than : plain;
}

/** A family as it may be listed: under which key, with all keys that count as it, and in which form it is said most. */
export type Found = {
  detail: Detail;
  key: string;
  keys: string[];
  language: TextLanguage;
  said: string;
  people: number;
  respondents: number;
  documents: number;
  mentions: number;
};

/** The forms to name a family by: what was merged into a phrase by choice never gives it its own name, unless nobody says the phrase itself. */
function namingForms({ forms, keyOfForm }: Detail, chosen: string | null, keys: readonly string[]): ReadonlyMap<number, number> {
  if (chosen === null) return forms;
  const own = new Map([...forms].filter(([form]) => keys[keyOfForm.get(form) ?? -1] === chosen));
  return own.size > 0 ? own : forms;
}

/** Puts a family's details and its counts together. */
export function foundPhrase(
  detail: Detail,
  tally: Tally,
  { counting: { book }, choices }: { counting: Counting; choices: PhraseChoices },
): Found {
  const { family } = detail;
  const [first = 0] = detail.keys.keys();
  const chosen = choices.keyOf(family);
  return {
    detail,
    key: chosen ?? commonest(detail.keys, book.keys),
    keys: [...detail.keys.keys()].map((number) => book.keys[number] ?? ""),
    language: book.languages[first] ?? "",
    said: commonest(namingForms(detail, chosen, book.keys), book.forms),
    people: (tally.people[family] ?? 0) - (tally.respondents[family] ?? 0),
    respondents: tally.respondents[family] ?? 0,
    documents: tally.documents[family] ?? 0,
    mentions: tally.mentions[family] ?? 0,
  };
}
