import { z } from "zod";
import { AUDIENCES, type Audience, type Role } from "@/lib/participants/vocabulary";
import { idText, lineText, type Page, pageQuery, proseText, type Recorded, repeated } from "@/lib/record";
import type { TextPlace } from "@/lib/responses/schema";
import {
  FINDING_STATUSES,
  type FindingStatus,
  LINK_SUBJECTS,
  type LinkSubject,
  STANCES,
  type Stance,
  type StrengthWord,
} from "./vocabulary";

/** What quotes are linked to: a finding, a cell of a map, a field of a persona (`<persona>:<field>`), a reason of a deal. */
export const linkSubject = z.strictObject({ subject: z.enum(LINK_SUBJECTS), subjectId: z.string().min(1).max(140) });

export const linksQuery = z.strictObject({ subject: z.enum(LINK_SUBJECTS), subjectId: repeated(z.string().min(1).max(140)) });

export const linkInput = linkSubject.extend({
  highlightIds: z.array(idText).min(1).max(100),
  stance: z.enum(STANCES).default("for"),
});
export type LinkInput = z.input<typeof linkInput>;

/**
 * What became of a linked quote: it is `there`; somebody `hidden` it from summaries; its person `refused` to be quoted by now; it is `deleted`, and can
 * come back; or it is `gone` for good. Its words are given only where it is there (rule 14).
 */
export type LinkState = "there" | "hidden" | "refused" | "deleted" | "gone";

/** Where a linked quote stands, and who said it. */
export type LinkedPlace = TextPlace & { documentId: string };

/** A quote that speaks for or against what it is linked to. `place` and everything of its person are empty once it is gone for good. */
export type LinkedQuote = {
  linkId: string;
  subject: LinkSubject;
  subjectId: string;
  stance: Stance;
  highlightId: string;
  state: LinkState;
  /** null unless it is there */
  quote: string | null;
  verbatim: boolean;
  starred: boolean;
  place: LinkedPlace | null;
  participantIds: string[];
  /** P-017, of several people each; of an answer that of its reply, R-208 */
  participantCode: string;
  personaId: string | null;
  /** that of the day */
  audience: Audience | null;
  role: Role | null;
  date: string | null;
  startMs: number | null;
};

/** Quotes that can be linked: by words and by what was said about them. */
export const quoteSearch = z.strictObject({
  q: z.string().max(200).default(""),
  persona: repeated(idText),
  audience: repeated(z.enum(AUDIENCES)),
  stage: repeated(z.string().max(60)),
  code: repeated(idText),
  ...pageQuery.shape,
  limit: pageQuery.shape.limit.default(40),
});
export type QuoteSearch = Partial<z.infer<typeof quoteSearch>>;

/** A quote that can be linked, as a list to choose from shows it. */
export type LinkableQuote = Omit<LinkedQuote, "linkId" | "subject" | "subjectId" | "stance">;
export type LinkableQuotes = Page<LinkableQuote>;

const fields = {
  note: proseText().optional(),
  owner: lineText(120).nullable().optional(),
  personaId: idText.nullable().optional(),
  /** the research question of the study's brief that it answers */
  questionId: z.string().max(8).nullable().optional(),
  codeIds: z.array(idText).max(50).optional(),
};

/** A new finding, with the quotes for it that gave rise to it. It begins open: a status needs evidence. */
export const findingInput = z.strictObject({
  statement: lineText(2000),
  ...fields,
  highlightIds: z.array(idText).max(100).optional(),
});
export type FindingInput = z.infer<typeof findingInput>;

/** `position`: its place in the list, from 0. */
export const findingPatch = z.strictObject({
  statement: lineText(2000).optional(),
  ...fields,
  status: z.enum(FINDING_STATUSES).optional(),
  position: z.number().int().min(0).max(100_000).optional(),
});
export type FindingPatch = z.infer<typeof findingPatch>;

export const commentInput = z.strictObject({ text: proseText(4000).refine((text) => text !== "", "write something first") });
export type FindingComment = Recorded & { text: string };

/** A code it stands over; `deleted`: it lies in the trash, and counts nobody. */
export type FindingCode = { id: string; name: string; deleted: boolean };

/** People interviewed under the finding's persona with one of its codes, of all heard; respondents beside them, never added (rules 1 and 3). */
export type Prevalence = {
  people: number;
  of: number;
  interval: [number, number];
  respondents: number;
  respondentsOf: number;
  respondentsInterval: [number, number];
};

/** The quotes on one side of a finding, and whose they are: distinct people interviewed, distinct respondents. Quotes that are deleted or gone are no part of it. */
export type FindingSide = { quotes: number; people: number; respondents: number };

/** What a finding rests on, of the people of its persona, and the one word for it. */
export type FindingStrength = {
  word: StrengthWord;
  for: FindingSide;
  against: FindingSide;
  /** of those who speak for it, in the order of the vocabulary */
  audiences: Audience[];
  roles: Role[];
  /** the day of the newest quote for it; null where none has a day */
  lastHeard: string | null;
  /** nothing was heard for it for six months */
  stale: boolean;
  /** people who speak for it and are of another persona */
  elsewhere: number;
  /** quotes that count for nobody: of internal people, say, or of nobody known */
  uncounted: number;
};

/** A statement that the team stands for, with all that is computed beside it. */
export type Finding = Recorded & {
  statement: string;
  note: string;
  status: FindingStatus;
  /** what the quotes say it is */
  suggested: FindingStatus;
  owner: string | null;
  personaId: string | null;
  questionId: string | null;
  codes: FindingCode[];
  comments: FindingComment[];
  strength: FindingStrength;
  /** null where it stands over no code */
  prevalence: Prevalence | null;
  /** what became of those of its quotes that are not shown any more */
  lost: Exclude<LinkState, "there">[];
};
