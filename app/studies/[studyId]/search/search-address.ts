import type { SearchFilter, SearchHit } from "@/lib/search/schema";

/** The words of the filter, each of them one value in the address. */
export const FILTER_WORDS = [
  "persona",
  "audience",
  "role",
  "stage",
  "point",
  "code",
  "participant",
  "speaker",
  "kind",
  "from",
  "to",
] as const;
export type FilterWord = (typeof FILTER_WORDS)[number];

export type SearchAddress = { q: string; words: Partial<Record<FilterWord, string>> };

/** How many hits a page begins with, and how many more it then shows. */
export const HITS_AT_ONCE = 50;

export const readSearchAddress = (get: (name: string) => string | null): SearchAddress => ({
  q: get("q") ?? "",
  words: Object.fromEntries(
    FILTER_WORDS.flatMap((word) => {
      const value = get(word);
      return value ? [[word, value]] : [];
    }),
  ),
});

/** The filter as the server takes it; what it refuses (an unknown word in a typed address) it says itself. */
export function filterOf({ words }: SearchAddress): SearchFilter {
  const { from, to, ...lists } = words;
  const repeated = Object.fromEntries(Object.entries(lists).map(([word, value]) => [word, [value]]));
  return { ...repeated, ...(from && { from }), ...(to && { to }) } as SearchFilter;
}

/** A kept filter as an address: of several values of one word, which only a program can keep, the first. */
export function addressOf(query: string, filter: SearchFilter): Record<string, string | null> {
  const words = FILTER_WORDS.map((word) => {
    const value = filter[word];
    return [word, (Array.isArray(value) ? value[0] : value) ?? null];
  });
  return { q: query, ...Object.fromEntries(words) };
}

/** True where there is something to look for. */
export function isSearchable(q: string): boolean {
  return /[\p{L}\p{N}]{2}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{N}]/u.test(q);
}

/** What tells two hits apart. */
export function hitKey({ documentId, start }: Pick<SearchHit, "documentId" | "start">): string {
  return `${documentId}-${start}`;
}

/** Hits of one interview, or of one questionnaire on one day. */
export type HitGroup = { key: string; first: SearchHit; title: string; date: string | null; hits: SearchHit[] };

/** The hits under their interviews and questionnaires, in the order they came. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<string, HitGroup>();
  for (const hit of hits) {
    const { interviewId, answer, title, date } = hit;
    const key = interviewId ?? `${answer?.questionnaireId} ${date}`;
    const group = groups.get(key) ?? { key, first: hit, title, date, hits: [] };
    group.hits.push(hit);
    groups.set(key, group);
  }
  return [...groups.values()];
}
