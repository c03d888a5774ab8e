import { z } from "zod";
import { AUDIENCES, type Audience, type Role } from "@/lib/participants/vocabulary";
import { idText, type Page, pageQuery, repeated } from "@/lib/record";
import type { TextPlace } from "@/lib/responses/schema";
import { LINK_SUBJECTS, type LinkSubject, STANCES, type Stance } from "./vocabulary";

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
