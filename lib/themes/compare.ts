import type { CodeKind } from "@/lib/codebook/vocabulary";
import { groupBy } from "@/lib/evidence/group";
import { countAsked } from "@/lib/evidence/respondents";
import type { Evidence } from "@/lib/evidence/schema";
import { type Heard, hear, NO_STAGE, type Spoken } from "@/lib/evidence/spoken";
import { countPeople } from "@/lib/evidence/voices";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { type ColumnReader, columnReader, columnsOf } from "./columns";
import {
  type ComparedCell,
  type ComparedColumn,
  type ComparedQuery,
  type ComparedStage,
  type ComparedTheme,
  type ComparedThemes,
  type StageGlance,
  WHOLE_JOURNEY,
} from "./compared";
import { type BookCode, foldCodes } from "./fold-codes";
import { bestQuotes, compareText, type PeopleById, toThemeQuote } from "./quotes";
import { glanceOf } from "./stage-glance";
import { NOT_YET_CODED } from "./stage-themes";
import { countWithoutAudience } from "./summarize";
import { type Teller, tellerOf } from "./tally";

type Asking = { query: ComparedQuery; journey: StudyJourney; book: readonly BookCode[] };

/** What a row is read against. `columns` empty: no cells, as on a board. */
type Rows = {
  names: ReadonlyMap<string, string>;
  kinds: ReadonlyMap<string, CodeKind>;
  tell: Teller;
  people: PeopleById;
  columns: readonly ComparedColumn[];
  reader: ColumnReader;
  quotes: number;
};

/**
 * Themes compared: each stage at a glance, and the rows of one stage (or the first few of each) with their people in columns, by audience, role, persona,
 * source or period. Every count is of people (rule 1), the denominator of a column everyone of it heard under the filter, whatever stage they spoke of
 * (rule 3); respondents stand beside in every cell. One who stands in two columns counts in each, and once in the row.
 */
export function compareThemes(evidence: Evidence, { query, journey, book }: Asking): ComparedThemes {
  const { by, day = null, open, board, kind = [], family = false, quotes, ...filter } = query;
  const all = hear(evidence, { filter, journey });
  const heard = { ...all, spoken: foldCodes(all.spoken, { book, kinds: kind, family }) };
  const reader = columnReader({ by, day });
  const columns = columnsOf(evidence, { heard, reader, by, day });
  const rows: Rows = {
    names: new Map(evidence.codes.map(({ id, name }) => [id, name])),
    kinds: new Map(book.map((code) => [code.id, code.kind])),
    tell: tellerOf(evidence),
    people: new Map(evidence.people.map((person) => [person.participantId, person])),
    columns: board ? [] : columns,
    reader,
    quotes,
  };
  const byStage = groupBy(heard.spoken, ({ stage }) => stage);
  const slugs = [...journey.stages.map(({ slug }) => slug), ...(byStage.has(NO_STAGE) ? [NO_STAGE] : [])];
  const stages = slugs.map((slug) => glanceOf(slug, byStage.get(slug) ?? [], rows.names));
  const standing = journey.folded[open ?? ""] ?? open ?? "";
  const chosen = standing === WHOLE_JOURNEY || slugs.includes(standing) ? standing : fullest(stages);
  return {
    by,
    columns,
    of: countPeople(heard.voices),
    respondentsOf: countAsked(heard.asked),
    respondentsWithoutAudience: countAsked(heard.asked.filter(({ audience }) => audience === null)),
    severalColumns: inSeveral(heard, reader),
    stages,
    open: board ? null : readStage(chosen, chosen === WHOLE_JOURNEY ? heard.spoken : (byStage.get(chosen) ?? []), rows),
    board: board ? slugs.map((slug) => topOf(readStage(slug, byStage.get(slug) ?? [], rows), board)) : null,
    uncounted: countWithoutAudience(evidence),
  };
}

/** The stage to open with: the one most people name a trigger or a failure in, then the one most respondents do. */
function fullest(stages: readonly StageGlance[]): string {
  const heard = ({ naming: { trigger, failure } }: StageGlance) => trigger.people + failure.people;
  const asked = ({ naming: { trigger, failure } }: StageGlance) => trigger.respondents + failure.respondents;
  return [...stages].sort((a, b) => heard(b) - heard(a) || asked(b) - asked(a))[0]?.stage ?? WHOLE_JOURNEY;
}

/** The codes of people who stand in two columns or more, as the customer who has churned since (rule 8). */
function inSeveral({ voices }: Pick<Heard, "voices">, { ofVoice }: ColumnReader): string[] {
  return [...groupBy(voices, ({ person }) => person.code)]
    .filter(([, own]) => new Set(own.map(ofVoice)).size > 1)
    .map(([code]) => code)
    .sort(compareText);
}

function readStage(stage: string, spoken: readonly Spoken[], rows: Rows): ComparedStage {
  const by: Record<"trigger" | "failure" | "none", Spoken[]> = { trigger: [], failure: [], none: [] };
  for (const one of spoken) by[one.highlight.point ?? "none"].push(one);
  const [triggers, failures, themes] = [readRows(by.trigger, rows), readRows(by.failure, rows), readRows(by.none, rows)];
  return {
    ...{ stage, naming: glanceOf(stage, spoken, rows.names).naming, triggers, failures, themes },
    rows: { triggers: triggers.length, failures: failures.length, themes: themes.length },
  };
}

function topOf(stage: ComparedStage, most: number): ComparedStage {
  const { triggers, failures, themes } = stage;
  return { ...stage, triggers: triggers.slice(0, most), failures: failures.slice(0, most), themes: themes.slice(0, most) };
}

/** Highlights by code, those without one as a row of their own at the end (rule 5), the themes of most people first. */
function readRows(spoken: readonly Spoken[], rows: Rows): ComparedTheme[] {
  const byCode = new Map<string | null, Spoken[]>();
  for (const one of spoken) {
    const known = one.highlight.codeIds.filter((id) => rows.names.has(id));
    for (const codeId of known.length > 0 ? known : [null]) {
      const list = byCode.get(codeId);
      if (list) list.push(one);
      else byCode.set(codeId, [one]);
    }
  }
  return [...byCode].map(([codeId, list]) => readRow(codeId, list, rows)).sort(byWeight);
}

function readRow(codeId: string | null, spoken: readonly Spoken[], rows: Rows): ComparedTheme {
  const { people, respondents, severity, directions, value } = rows.tell(spoken);
  return {
    statement: (codeId && rows.names.get(codeId)) ?? NOT_YET_CODED,
    codeId,
    kind: (codeId && rows.kinds.get(codeId)) || null,
    ...{ people, respondents, severity, directions, value },
    highlights: spoken.length,
    cells: cellsOf(spoken, rows),
    quotes: rows.quotes === 0 ? [] : bestQuotes(spoken, { people: rows.people, count: rows.quotes }).map(toThemeQuote),
  };
}

function cellsOf(spoken: readonly Spoken[], { columns, reader }: Pick<Rows, "columns" | "reader">): ComparedCell[] {
  if (columns.length === 0) return [];
  const sets = new Map(columns.map(({ key }) => [key, { people: new Set<string>(), respondents: new Set<string>() }]));
  for (const { voices, respondents } of spoken) {
    for (const voice of voices) sets.get(reader.ofVoice(voice) ?? "")?.people.add(voice.person.participantId);
    for (const one of respondents) sets.get(reader.ofRespondent(one) ?? "")?.respondents.add(one.key);
  }
  return [...sets.values()].map(({ people, respondents }): ComparedCell => [people.size, respondents.size]);
}

function byWeight(a: ComparedTheme, b: ComparedTheme): number {
  return (
    Number(a.codeId === null) - Number(b.codeId === null) ||
    b.people - a.people ||
    b.respondents - a.respondents ||
    b.highlights - a.highlights ||
    compareText(a.statement, b.statement)
  );
}
