import type { LinkedQuote } from "@/lib/findings/schema";
import { oneEach } from "@/lib/summary/choose-quotes";
import { type PersonaReading, quotesAt } from "@/lib/summary/reading";
import type { PersonaPage } from "@/lib/summary/schema";
import type { ThemeQuote } from "@/lib/themes/schema";

type From = { links: readonly LinkedQuote[]; best: readonly ThemeQuote[] };

/** Success in a persona's own words: the first quote linked to that field that may be shown, a starred one before others; else the quote that stands out most. */
export function findSuccess(reading: PersonaReading, { links, best }: From): PersonaPage["success"] {
  const shown = links.filter(({ stance, state, place }) => stance === "for" && state === "there" && place !== null);
  const [linked] = [...shown].sort((a, b) => Number(b.starred) - Number(a.starred)).flatMap((link) => quoteOf(link) ?? []);
  const quote = linked ?? oneEach([{ key: "best", quotes: best }]).get("best");
  return quote ? { quote, linked: linked !== undefined, alike: alikeIn(reading, quote.highlightId) } : null;
}

function quoteOf({
  place,
  quote,
  participantCode,
  participantIds,
  highlightId,
  verbatim,
  audience,
  role,
  startMs,
  date,
  starred,
}: LinkedQuote): ThemeQuote | null {
  if (place === null || quote === null) return null;
  return {
    ...place,
    highlightId,
    quote,
    verbatim,
    participantCode,
    participantId: participantIds[0] ?? null,
    audience,
    role,
    startMs,
    date,
    starred,
  };
}

/** How many of the persona's people say alike: those whose words carry the same code, the one that most of them share. */
function alikeIn(reading: PersonaReading, highlightId: string): NonNullable<PersonaPage["success"]>["alike"] {
  const codeIds = reading.heard.spoken.find(({ highlight }) => highlight.id === highlightId)?.highlight.codeIds ?? [];
  const counts = codeIds
    .filter((id) => reading.base.codeNames.has(id))
    .map((codeId) => ({ codeId, people: peopleWith(reading, codeId) }))
    .sort((a, b) => b.people - a.people);
  const [most] = counts;
  return most && most.people > 1 ? { people: most.people, of: reading.base.of, query: quotesAt(reading, { codeId: most.codeId }) } : null;
}

function peopleWith({ heard }: PersonaReading, codeId: string): number {
  const own = heard.spoken.filter(({ highlight }) => highlight.codeIds.includes(codeId));
  return new Set(own.flatMap(({ voices }) => voices.map(({ person }) => person.participantId))).size;
}
