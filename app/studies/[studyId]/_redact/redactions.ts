import { findWords } from "@/lib/privacy/find-words";
import type { PersonalSpan, RedactedSpan } from "@/lib/privacy/schema";
import type { PersonalKind } from "@/lib/privacy/vocabulary";
import type { Span } from "@/lib/text/sentences";

export type Place = Span & { chosen: boolean };

/** One thing that stands in the text once or many times, under one placeholder. */
export type Finding = { id: string; kind: PersonalKind; placeholder: string; places: Place[] };

/** Proposals by what they stand for. A company is named and left for a person to choose; everything else is chosen. */
export function findingsOf(items: readonly PersonalSpan[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const { kind, placeholder, start, end } of items) {
    const id = `${kind} ${placeholder}`;
    const finding = found.get(id) ?? { id, kind, placeholder, places: [] };
    finding.places.push({ start, end, chosen: kind !== "company" });
    found.set(id, finding);
  }
  return [...found.values()];
}

/** Adds words of one's own wherever they stand; places of others that they overlap go to them. Null where they are not in the text. */
export function withOwnWords(findings: readonly Finding[], { text, words }: { text: string; words: string }): Finding[] | null {
  const places = findWords(text, words).map((span) => ({ ...span, chosen: true }));
  if (places.length === 0) return null;
  const own: Finding = { id: `own ${words.toLowerCase()}`, kind: "own", placeholder: "[redacted]", places };
  const rest = findings
    .filter(({ id }) => id !== own.id)
    .map((finding) => ({ ...finding, places: finding.places.filter((place) => !places.some((other) => overlap(place, other))) }))
    .filter((finding) => finding.places.length > 0);
  return [own, ...rest];
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What is sent: the chosen places, in the order of the text. */
export function chosenSpans(findings: readonly Finding[]): RedactedSpan[] {
  return findings
    .flatMap(({ placeholder, places }) =>
      places.filter(({ chosen }) => chosen).map(({ start, end }) => ({ start, end, placeholder: placeholder.trim() || "[redacted]" })),
    )
    .sort((a, b) => a.start - b.start);
}

const AROUND = 46;

/** The words with what stands around them, on one line. */
export function contextOf(text: string, { start, end }: Span): { before: string; words: string; after: string } {
  const line = (part: string) => part.replace(/\s+/gu, " ");
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return {
    before: `${from > 0 ? "…" : ""}${line(text.slice(from, start))}`,
    words: line(text.slice(start, end)),
    after: `${line(text.slice(end, to))}${to < text.length ? "…" : ""}`,
  };
}
