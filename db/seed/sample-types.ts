import type { Outcome } from "@/lib/accounts/vocabulary";
import type { ActionStatus, ActionType, GapKind } from "@/lib/actions/vocabulary";
import type { CodeKind } from "@/lib/codebook/vocabulary";
import type { PostMortem } from "@/lib/deals/schema";
import type { CompetitorStanding, Driver, DriverSource } from "@/lib/deals/vocabulary";
import type { FindingStatus } from "@/lib/findings/vocabulary";
import type { DocumentKind } from "@/lib/interviews/vocabulary";
import type {
  AssetState,
  DataSource,
  DifferenceType,
  InputState,
  Lane,
  StakeholderFunction,
  TouchpointKind,
} from "@/lib/journey/map-vocabulary";
import type { TouchpointPlace } from "@/lib/journey/touchpoint-place";
import type { JourneyPreset, StepSlug } from "@/lib/journey/vocabulary";
import type { Audience, ContactConsent, QuoteConsent, Role } from "@/lib/participants/vocabulary";
import type { TargetRange } from "@/lib/personas/schema";
import type { PersonaField } from "@/lib/personas/vocabulary";
import type { Intro, Question } from "@/lib/questionnaires/definition";
import type { Brief } from "@/lib/studies/brief";

// Everything refers to everything else by `key` (people, personas, accounts) or `slug` (codes, interviews); ids are given when it is stored.

export type SamplePersona = { key: string; name: string; summary: string; target: TargetRange | null };

/** `contractValue` is pounds a year; null where nobody knows it. */
export type SampleAccount = {
  key: string;
  name: string;
  plan: string | null;
  contractValue: number | null;
  outcome: Outcome;
  lastStep: StepSlug | null;
};

/** `audience` is where the person stands today; an interview may carry the audience of its own day. `consentDate` is null where nobody asked yet. */
export type SamplePerson = {
  key: string;
  displayName: string;
  personaKey: string | null;
  audience: Audience;
  role: Role;
  accountKey: string | null;
  quote: QuoteConsent;
  contact: ContactConsent;
  consentDate: string | null;
  fields: Record<string, string>;
};

/** Parents stand before their children in the list. */
export type SampleCode = {
  slug: string;
  name: string;
  kind: CodeKind;
  parentSlug: string | null;
  definition: string;
  whenToUse: string;
  whenNot: string;
  example: string;
};

/**
 * A done interview. `text` carries its turns and its highlights inline (see markup.ts); notes have no turns.
 * `coded` is false where the text waits to be worked through and holds no highlight.
 * `audiencesThen` names only those whose audience on that day differs from today's (product rule 8).
 */
export type SampleInterview = {
  slug: string;
  title: string;
  date: string;
  documentKind: DocumentKind;
  kind: string;
  conductor: string;
  participants: readonly string[];
  audiencesThen?: Readonly<Record<string, Audience>>;
  coded: boolean;
  text: string;
};

/** A planned interview: with people already found, or with a placeholder for somebody to find. */
export type SamplePlannedInterview = {
  slug: string;
  title: string;
  date: string | null;
  kind: string;
  conductor: string | null;
  participants: readonly string[];
  placeholder: { personaKey: string | null; audience: Audience | null; role: Role | null; label: string } | null;
};

/** What one person answered: `cells` as a response keeps them, `texts` by question with their highlights inline, as in interviews. */
export type SampleReply = {
  wave: string;
  day: string;
  personaKey: string;
  audience: Audience;
  role: Role;
  cells: Readonly<Record<string, string>>;
  texts: Readonly<Record<string, string>>;
  /** an address left for following up */
  contact: string | null;
};

/** A questionnaire with its replies; options that say which persona somebody is name it by key. */
export type SampleQuestionnaire = {
  title: string;
  intro: Intro;
  thanks: string;
  wave: string;
  sections: readonly {
    id: string;
    title: string;
    about?: string;
    questions: readonly (Partial<Question> & Pick<Question, "id" | "type" | "text">)[];
  }[];
  replies: readonly SampleReply[];
};

/** A memo on the study, or on an interview (slug), a person (key) or a code (slug). */
export type SampleMemo = { text: string } & (
  | { on: "study" }
  | { on: "interview"; slug: string }
  | { on: "person"; key: string }
  | { on: "code"; slug: string }
);

type Coded = { codeSlug: string | null };
type SampleCell = { step: StepSlug; lane: Lane; text: string };

/** What the team made of it: everything that hangs on the journey. `quotes`, `for` and `against` name highlights by words that stand in one alone. */
export type SampleJourney = {
  brief: Brief;
  findings: readonly {
    statement: string;
    note: string;
    status: FindingStatus;
    owner: string | null;
    personaKey: string | null;
    questionId: string | null;
    codes: readonly string[];
    for: readonly string[];
    against: readonly string[];
    comments: readonly string[];
  }[];
  fields: readonly { personaKey: string; field: PersonaField; text: string; quotes: readonly string[] }[];
  cells: readonly (SampleCell & { supporters?: string[]; quotes: readonly string[] })[];
  ideal: {
    name: string;
    goal: string;
    cells: readonly SampleCell[];
    differences: readonly (Omit<SampleCell, "text"> & { type: DifferenceType })[];
  };
  competitors: readonly ({ key: string; name: string } & Coded)[];
  considered: readonly { competitorKey: string; accountKey: string; standing: CompetitorStanding; step: StepSlug | null }[];
  ended: readonly { accountKey: string; endedOn: string; stuckStep: StepSlug | null; postMortem?: PostMortem }[];
  drivers: readonly {
    accountKey: string;
    source: DriverSource;
    driver: Driver;
    isPrimary: boolean;
    note: string;
    quotes: readonly string[];
  }[];
  flow: {
    name: string;
    unit: string;
    period: string;
    source: string;
    steps: readonly { name: string; step: StepSlug }[];
    segments: readonly { name: string; key: boolean; entered: number[] }[];
  };
  touchpoints: readonly (Coded & {
    name: string;
    kind: TouchpointKind;
    places: TouchpointPlace[];
    leadTeam: string;
    goal: string;
    target: number;
    actual: number;
    unit: string;
  })[];
  kpis: readonly { name: string; step: StepSlug; unit: string; current: number; target: number; team: string; sourceType: DataSource }[];
  assets: readonly (Coded & { name: string; step: StepSlug; state: AssetState })[];
  milestones: readonly { name: string; step: StepSlug; goal: string }[];
  /** `action`: what answers it */
  gaps: readonly { kind: GapKind; statement: string; step: StepSlug; action: string | null }[];
  actions: readonly { title: string; type: ActionType; owner: string; due: string; step: StepSlug; status: ActionStatus }[];
  review: { date: string; reviewer: string; success: string; failure: string };
  stakeholders: readonly { function: StakeholderFunction; name: string; input: InputState; note: string }[];
};

/** The whole sample. `writtenOn` is the day it takes for today: whoever stores it may move every date by the distance to the real one. */
export type SampleStudy = {
  study: { name: string; question: string; decision: string; journeyPreset: JourneyPreset; target: TargetRange; audienceMinimum: number };
  writtenOn: string;
  personas: readonly SamplePersona[];
  accounts: readonly SampleAccount[];
  people: readonly SamplePerson[];
  codes: readonly SampleCode[];
  interviews: readonly SampleInterview[];
  planned: readonly SamplePlannedInterview[];
  /** the questions of the interview guide, in order, and by interview the numbers (from 1) of those that were asked */
  guide: readonly string[];
  asked: Readonly<Record<string, readonly number[]>>;
  memos: readonly SampleMemo[];
  questionnaires: readonly SampleQuestionnaire[];
  journey: SampleJourney;
};
