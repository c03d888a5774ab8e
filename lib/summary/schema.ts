import { z } from "zod";
import type { FindingStatus } from "@/lib/findings/vocabulary";
import { AUDIENCES, type CoveredAudience, ROLES, type Role } from "@/lib/participants/vocabulary";
import type { Persona, PersonaFieldState, PersonaStrength, TargetRange } from "@/lib/personas/schema";
import type { PersonaField } from "@/lib/personas/vocabulary";
import { dayText, proseText, repeated } from "@/lib/record";
import type { GridFilter, Theme, ThemeQuote, ThemeQuotesQuery } from "@/lib/themes/schema";

/** Which of a persona's people are asked about, and since when changes are told (`since`: a day; left out, since the last review or the last wave of interviews). */
export const personaPageQuery = z.strictObject({
  audience: repeated(z.enum(AUDIENCES)),
  role: repeated(z.enum([...ROLES, "none"])),
  stage: repeated(z.string().max(60)),
  since: dayText.optional(),
});
export type PersonaPageQuery = z.infer<typeof personaPageQuery>;

/** The parts of a persona's summary, in the order in which they are read. */
export const SECTIONS = ["heard", "stage", "own", "words", "against", "changed", "unknown"] as const;
export type Section = (typeof SECTIONS)[number];

/** Where a figure of a sentence opens: the very quotes behind it, the people, a finding, a phrase, or the page where it is put right. */
export type EvidencePlace =
  | { page: "quotes"; query: ThemeQuotesQuery }
  | { page: "people"; audience?: CoveredAudience | "internal" }
  | { page: "coverage" }
  | { page: "finding"; findingId: string }
  | { page: "words"; key: string; language: string }
  | { page: "field"; field: PersonaField }
  | { page: "review" }
  | { page: "questions" };

/** What stands behind some words of a sentence: "12 of 17". `counts` are its numbers, people or respondents, as a recount gives them. */
export type LineEvidence = { words: string; counts: number[]; at: EvidencePlace };

/** A sentence as the rules write it. `key` names it for as long as it speaks of the same: its section, stage and point or code. */
export type WrittenLine = {
  key: string;
  section: Section;
  stage: string | null;
  text: string;
  evidence: LineEvidence[];
  /** codes that it names, as they are called: set apart from the words around them */
  names: string[];
};

/** A sentence in a person's own words, kept in place of `wrote`; an empty text leaves it out. */
export type KeptLine = { key: string; text: string; wrote: string; version: number };

/**
 * A sentence of the summary. `text` is what is read: the rules' (`written`), a person's (`edited`), or what was left out (`out`). `rules`: what the rules
 * write now; null where they would write nothing any more. `moved`: they wrote something else when the person did, so the evidence has changed since.
 */
export type SummaryLine = Omit<WrittenLine, "evidence"> & {
  evidence: LineEvidence[];
  rules: string | null;
  state: "written" | "edited" | "out";
  moved: boolean;
  /** 0: nothing of a person's is kept for it */
  version: number;
};

/** `text` empty: left out; null: back to what the rules write. `wrote`: the sentence it stands in place of. */
export const lineInput = z.strictObject({ text: proseText(1000).nullable(), wrote: proseText(1000) });
export type LineInput = z.infer<typeof lineInput>;

/** Who was heard of a persona against its target, whatever the filter (rule 10). `respondents` stand beside and are never added. */
export type PersonaTally = {
  target: TargetRange;
  people: number;
  byAudience: Record<CoveredAudience, number>;
  plannedByAudience: Record<CoveredAudience, number>;
  /** planned with an audience that is not known yet, or internal */
  plannedOther: number;
  byRole: { role: Role | null; people: number }[];
  thin: number;
  internal: number;
  respondents: number;
  holes: { audience: CoveredAudience; people: number; min: number }[];
  status: "under" | "within" | "over";
  lastHeard: string | null;
  /** nobody was heard for longer than the months between two reviews */
  stale: boolean;
};

/**
 * A theme of the persona, at a stage or (`stage` null) over all of them, where `stages` says at which, the fullest first; its quotes hold at most one, of
 * another person than the rows above where there is one.
 */
export type PersonaRow = {
  stage: string | null;
  point: "trigger" | "failure" | null;
  theme: Theme;
  stages: { stage: string; people: number; respondents: number }[];
};

/** Since which day changes are told, and why that one. */
export type Since = { day: string; why: "chosen" | "review" | "wave" };

/** What our own people say of this persona beside what it says itself: of internal voices, and of the people heard. */
export type OwnVoice = {
  statement: string;
  codeId: string;
  stage: string;
  point: "trigger" | "failure" | null;
  people: number;
  of: number;
  theirs: number;
  theirsOf: number;
};

/** A persona's summary: sentences with their evidence, and two or three quotes of different people that say it best. */
export type PersonaSummary = {
  personaId: string;
  name: string;
  filter: GridFilter;
  since: Since | null;
  tally: PersonaTally;
  lines: SummaryLine[];
  quotes: ThemeQuote[];
  stops: PersonaRow[];
  moves: PersonaRow[];
  needs: PersonaRow[];
  objections: PersonaRow[];
  own: OwnVoice[];
  /** people heard and respondents under the filter: what every "of" counts */
  of: number;
  respondentsOf: number;
};

/** A finding about this persona, as its page lists it. */
export type PersonaFinding = { id: string; statement: string; status: FindingStatus };

/** When a stage is done: for us, and for the persona. Empty: nobody wrote it. */
export type StageSuccess = { stage: string; ours: string; theirs: string };

/** All of a persona's page. */
export type PersonaPage = {
  persona: Persona;
  /** its place among the personas of the study, from 1 */
  place: { number: number; of: number };
  summary: PersonaSummary;
  fields: PersonaFieldState[];
  strength: PersonaStrength;
  /** its view of success in its own words: linked to the field `success`, else said under a need or desire; null where nobody said any */
  success: { quote: ThemeQuote; linked: boolean; alike: { people: number; of: number; query: ThemeQuotesQuery } | null } | null;
  /** every stage of the journey, as its map says */
  successByStage: StageSuccess[];
  findings: PersonaFinding[];
  /** questionnaires that ask for the fit part by part */
  fit: { questionnaireId: string; title: string }[];
  /** what people put in place of the sentence about distinctive words, which is written once those are read */
  keptWords: KeptLine[];
};
