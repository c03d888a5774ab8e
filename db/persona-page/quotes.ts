import { addWords } from "@/db/evidence/words";
import type { Db } from "@/db/types";
import type { Spoken } from "@/lib/evidence/spoken";
import { type Candidates, oneEach } from "@/lib/summary/choose-quotes";
import type { PersonaReading } from "@/lib/summary/reading";
import type { PersonaRow } from "@/lib/summary/schema";
import type { TopRows } from "@/lib/summary/top-rows";
import { rankQuotes, toThemeQuote } from "@/lib/themes/quotes";
import type { ThemeQuote } from "@/lib/themes/schema";

/** So many of the best ranked quotes are read with their words, to choose among by how they read. */
const READ = 10;
const ALIKE = 12;

/** The rows, each with the quote that says it best, of different people as far as there are; and what stands out of everything, read once for all. */
export function quotedRows(db: Db, reading: PersonaReading, rows: TopRows): { rows: TopRows; best: ThemeQuote[] } {
  const all = [...rows.stops, ...rows.moves, ...rows.needs, ...rows.objections];
  const candidates = all.map((row): Candidates => ({ key: keyOf(row), quotes: bestOf(reading, spokenOf(reading, row), READ) }));
  const best = bestOf(reading, outstanding(reading), ALIKE);
  addWords(db, [...candidates.flatMap(({ quotes }) => quotes), ...best]);
  const chosen = oneEach(candidates);
  const quoted = (list: PersonaRow[]): PersonaRow[] =>
    list.map((row) => {
      const quote = chosen.get(keyOf(row));
      return quote ? { ...row, theme: { ...row.theme, quotes: [quote] } } : row;
    });
  return {
    rows: { stops: quoted(rows.stops), moves: quoted(rows.moves), needs: quoted(rows.needs), objections: quoted(rows.objections) },
    best,
  };
}

function keyOf({ stage, point, theme }: PersonaRow): string {
  return `${stage} ${point} ${theme.codeId}`;
}

function spokenOf({ byStage, heard }: PersonaReading, { stage, point, theme: { codeId } }: PersonaRow): Spoken[] {
  const spoken = stage === null ? heard.spoken : (byStage.get(stage) ?? []);
  return spoken.filter(
    ({ highlight }) => (point === null || highlight.point === point) && codeId !== null && highlight.codeIds.includes(codeId),
  );
}

/** Starred words; where nothing is starred, those that name a need, and without any, what moves people on. */
function outstanding({ heard: { spoken }, kinds }: PersonaReading): Spoken[] {
  const starred = spoken.filter(({ highlight }) => highlight.starred && highlight.answer === null);
  if (starred.length > 0) return starred;
  const needs = spoken.filter(({ highlight }) => highlight.codeIds.some((id) => kinds.get(id) === "need"));
  return needs.length > 0 ? needs : spoken.filter(({ highlight }) => highlight.point === "trigger");
}

function bestOf({ base }: PersonaReading, spoken: readonly Spoken[], count: number): ThemeQuote[] {
  return rankQuotes(spoken, base.people).slice(0, count).map(toThemeQuote);
}
