import { NO_STAGE } from "@/lib/evidence/spoken";
import type { LinkedQuote } from "@/lib/findings/schema";
import { COVERED_AUDIENCES } from "@/lib/participants/vocabulary";
import { FIELD_FACTS } from "@/lib/personas/fields";
import type { Persona, PersonaFieldState } from "@/lib/personas/schema";
import type { PersonaField } from "@/lib/personas/vocabulary";
import { quiet, text } from "@/lib/report/blocks";
import { linkedBlocks, quoteBlocks } from "@/lib/report/quotes";
import type { ReportData } from "@/lib/report/schema";
import type { PersonaRow, PersonaSummary, PersonaTally } from "@/lib/summary/schema";
import { counted } from "@/lib/text/counted";
import type { Theme, ThemeQuote } from "@/lib/themes/schema";
import type { HeardBlock, LeadBlock, MarkedPoint, RowsBlock, ShareBlock } from "./blocks";
import { countedIn, notchOf, stageName } from "./board-blocks";

/** A persona as its page is read outside the team. `said`: the quotes linked to each of its claims. */
export type PersonaToShare = Pick<ReportData, "study" | "themes" | "readers" | "publicQuotes"> & {
  persona: Persona;
  fields: readonly PersonaFieldState[];
  said: ReadonlyMap<PersonaField, readonly LinkedQuote[]>;
  summaries: readonly PersonaSummary[];
};

/** Quotes under a claim. */
const QUOTES = 2;

/** Who a persona is: its own words first, who was heard, then claim by claim with the words behind each. What nobody knows is named, so that nobody takes silence for knowledge. */
export function whoBlocks(data: PersonaToShare): ShareBlock[] {
  const { persona, fields, said, summaries } = data;
  const filled = fields.filter((field) => field.text !== "");
  const empty = fields.filter((field) => field.text === "" && FIELD_FACTS[field.field].counted);
  const lead = leadOf(data);
  const isShown = ({ highlightId }: LinkedQuote) => highlightId !== lead?.highlightId;
  return [
    ...(lead ? [lead.block] : []),
    ...summaries.slice(0, 1).map(({ tally }) => heard(tally)),
    ...(persona.summary === "" ? [] : [text(persona.summary)]),
    ...(filled.length === 0
      ? []
      : [
          {
            kind: "claims" as const,
            items: filled.map((field) => ({
              text: FIELD_FACTS[field.field].name,
              words: field.text,
              rests: restsOn(field),
              quotes: linkedBlocks(forIt(said.get(field.field)).filter(isShown), data).slice(0, QUOTES),
            })),
          },
        ]),
    ...(empty.length === 0 ? [] : [quiet(`Not known yet: ${empty.map(({ field }) => FIELD_FACTS[field].name.toLowerCase()).join(", ")}.`)]),
  ];
}

/** Success in their own words, else what says best what was heard of them. */
function leadOf(data: PersonaToShare): { highlightId: string; block: LeadBlock } | null {
  const best = data.summaries[0]?.quotes ?? [];
  const said = [
    ...forIt(data.said.get("success")).map((link) => ({
      highlightId: link.highlightId,
      text: "Success, in their words",
      quotes: linkedBlocks([link], data),
    })),
    ...best.map((one) => ({ highlightId: one.highlightId, text: "In their words", quotes: quoteBlocks([one], data) })),
  ];
  const [first] = said.flatMap(({ quotes: [quote], ...one }) => (quote ? [{ ...one, quote }] : []));
  return first ? { highlightId: first.highlightId, block: { kind: "lead", text: first.text, quote: first.quote } } : null;
}

function forIt(links: readonly LinkedQuote[] | undefined): LinkedQuote[] {
  return (links ?? []).filter(({ stance, state }) => stance === "for" && state === "there");
}

function heard({ people, byAudience, internal, respondents }: PersonaTally): HeardBlock {
  const beside = [
    ...(respondents > 0 ? [`${counted(respondents, "respondent")} to questionnaires, beside them`] : []),
    ...(internal > 0 ? [`${counted(internal, "voice")} from inside the company, apart`] : []),
  ];
  return {
    kind: "heard",
    people,
    audiences: COVERED_AUDIENCES.map((audience) => ({ audience, people: byAudience[audience] })),
    beside: beside.length === 0 ? "" : `${beside.join("; ")}.`,
  };
}

function restsOn({ field, people, respondents, source }: PersonaFieldState): string {
  if (!FIELD_FACTS[field].counted) return "A definition of ours";
  const voices = [
    ...(people > 0 ? [counted(people, "person", "people")] : []),
    ...(respondents > 0 ? [counted(respondents, "respondent")] : []),
  ];
  const said = voices.length === 0 ? "Not heard from anybody yet" : `Said by ${voices.join(" and ")}`;
  return source === "" ? said : `${said}; from ${source}`;
}

/** What most of a persona's people share, each with where it stands on the journey and words of a person that stand under no other row. */
export function rowsBlocks(data: PersonaToShare): ShareBlock[] {
  const [summary] = data.summaries;
  if (!summary) return [];
  const { stops, moves, needs, objections } = summary;
  const groups: [MarkedPoint, string, readonly PersonaRow[]][] = [
    ["failure", "What stops them", stops],
    ["trigger", "What moves them on", moves],
    ["none", "What they need to move on", needs],
    ["none", "What they object to", objections],
  ];
  const used = new Set<string>();
  const blocks = groups
    .filter(([, , rows]) => rows.length > 0)
    .map(([point, name, rows]) => rowsBlock({ point, text: name, rows, data, used }));
  return blocks.length === 0 ? [quiet("Nobody named anything yet that stops them or moves them on.")] : blocks;
}

type Rows = { point: MarkedPoint; text: string; rows: readonly PersonaRow[]; data: PersonaToShare; used: Set<string> };

function rowsBlock({ point, text: name, rows, data, used }: Rows): RowsBlock {
  const { journey } = data.study;
  const items = rows.map((row) => {
    const at = row.stage ?? row.stages[0]?.stage ?? NO_STAGE;
    const quote = quotesOf(row, data).find(({ highlightId }) => !used.has(highlightId) && data.publicQuotes.has(highlightId));
    if (quote) used.add(quote.highlightId);
    const quotes = quote ? quoteBlocks([quote], data) : [];
    return { text: row.theme.statement, place: stageName(at, journey), notch: notchOf(at, journey), ...countedIn(row.theme), quotes };
  });
  return { kind: "rows", point, text: name, items };
}

/** All that was said of a row, the best first. */
function quotesOf({ stage, point, theme: { codeId } }: PersonaRow, { themes }: PersonaToShare): ThemeQuote[] {
  const places = themes.items
    .flatMap(({ stages, unplaced }) => [...stages, ...(unplaced ? [unplaced] : [])])
    .filter((one) => stage === null || one.stage === stage);
  const rows: Theme[] = places.flatMap(({ triggers, failures, themes: others }) => {
    if (point === "trigger") return triggers;
    return point === "failure" ? failures : [...failures, ...triggers, ...others];
  });
  return rows.filter((theme) => theme.codeId === codeId).flatMap(({ quotes }) => quotes);
}
