import { isVerbatim } from "@/lib/highlights/verbatim";
import type { Direction, Point, Severity } from "@/lib/highlights/vocabulary";
import type { DocumentKind } from "@/lib/interviews/vocabulary";
import { type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Audience, QuoteConsent, Role } from "@/lib/participants/vocabulary";
import { responseCode } from "@/lib/responses/code";
import type { Cell } from "./csv";

export type HighlightPerson = { code: string; persona: string | null; role: Role | null; consent: QuoteConsent; audience: Audience | null };

/** A highlight with the names of everything it refers to; truth values as SQLite's 0 and 1. */
export type HighlightFacts = {
  id: string;
  interview: string;
  date: string | null;
  document: string;
  kind: DocumentKind;
  start: number;
  end: number;
  quote: string;
  /** 1 where one of those whose words it is refused to be quoted, also one who is deleted by now */
  refused: number;
  before: string;
  after: string;
  step: StepSlug | null;
  point: Point | null;
  direction: Direction | null;
  severity: Severity | null;
  comment: string | null;
  starred: number;
  hidden: number;
  inherited: number;
  startMs: number | null;
  /** of an open answer: its response's number */
  response: number | null;
  codes: string[];
  people: HighlightPerson[];
};

export const HIGHLIGHT_COLUMNS = [
  "highlight",
  "source",
  "interview",
  "date",
  "inherited",
  "document",
  "start",
  "end",
  "seconds",
  "participants",
  "audience",
  "persona",
  "role",
  "quote",
  "verbatim",
  "withheld",
  "stage",
  "step",
  "point",
  "direction",
  "severity",
  "codes",
  "comment",
  "starred",
  "hidden",
] as const;

/**
 * One highlight as cells under HIGHLIGHT_COLUMNS. Several people, personas or codes stand in one cell, with "; " between. Of an open answer, `interview`
 * is its questionnaire, `document` its question, and `participants` its reply.
 * A refused person's words stay out of the file, and so do the comment beside them: `withheld` then says "refused" (rule 14).
 */
export function highlightRow(facts: HighlightFacts, journey: StudyJourney): Cell[] {
  const refused = facts.refused === 1 || facts.people.some(({ consent }) => consent === "refused");
  return [
    facts.id,
    facts.response === null ? "interview" : "questionnaire",
    facts.interview,
    facts.date,
    facts.inherited === 1,
    facts.document,
    facts.start,
    facts.end,
    facts.startMs === null ? null : facts.startMs / 1000,
    facts.response === null ? joined(facts.people.map(({ code }) => code)) : responseCode(facts.response),
    joined(facts.people.map(({ audience }) => audience)),
    joined(facts.people.map(({ persona }) => persona)),
    joined(facts.people.map(({ role }) => role)),
    refused ? null : facts.quote,
    isVerbatim(facts),
    refused ? "refused" : null,
    stageOfStep(facts.step, journey),
    facts.step,
    facts.point,
    facts.direction,
    facts.severity,
    joined(facts.codes),
    refused ? null : facts.comment,
    facts.starred === 1,
    facts.hidden === 1,
  ];
}

function joined(values: readonly (string | null)[]): string | null {
  const known = [...new Set(values.filter((value) => value !== null))];
  return known.length === 0 ? null : known.join("; ");
}
