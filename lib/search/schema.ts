import { z } from "zod";
import { codingFields } from "@/lib/highlights/schema";
import { POINTS } from "@/lib/highlights/vocabulary";
import { DOCUMENT_KINDS, type DocumentKind, SPEAKER_ROLES, type SpeakerRole } from "@/lib/interviews/vocabulary";
import { AUDIENCES, type Audience, ROLES, type Role } from "@/lib/participants/vocabulary";
import { dayText, idText, lineText, type Page, pageQuery, type Recorded, repeated } from "@/lib/record";
import type { TextPlace } from "@/lib/responses/schema";
import type { Span } from "@/lib/text/sentences";
import { LONGEST_QUERY } from "./query";

/** How many hits are counted: beyond, there are "more than". */
export const MOST_COUNTED = 200;

/** The most sentences coded at once. */
export const MOST_CODED = 2000;

/** What narrows a search down: values of one field mean "or", fields mean "and". `speaker`: in whose turns; notes have none. */
export const searchFilter = z.strictObject({
  persona: repeated(idText),
  audience: repeated(z.enum(AUDIENCES)),
  role: repeated(z.enum(ROLES)),
  stage: repeated(z.string().max(60)),
  point: repeated(z.enum(POINTS)),
  code: repeated(idText),
  participant: repeated(idText),
  speaker: repeated(z.enum(SPEAKER_ROLES)),
  from: dayText.optional(),
  to: dayText.optional(),
  kind: repeated(z.enum(DOCUMENT_KINDS)),
});
export type SearchFilter = z.infer<typeof searchFilter>;

/** Anything typed: see lib/search/query.ts for how it is read. */
export const queryText = z.string().max(LONGEST_QUERY);

export const searchQuery = z.strictObject({
  q: queryText.default(""),
  ...searchFilter.shape,
  ...pageQuery.shape,
  limit: pageQuery.shape.limit.default(50),
});
export type SearchQueryInput = z.infer<typeof searchQuery>;

/**
 * A place where a search found its words. `start` and `end` are the best sentence of the passage, in UTF-16 units of the document; `marks` are offsets into `snippet`.
 * `speaker` heads the turn, a code where the person is known; null in notes. A turn of the interviewer is nobody's.
 */
export type SearchHit = TextPlace & {
  documentId: string;
  kind: DocumentKind;
  start: number;
  end: number;
  snippet: string;
  marks: Span[];
  speaker: string | null;
  speakerRole: SpeakerRole | null;
  participantCode: string | null;
  /** the audience of that day */
  audience: Audience | null;
  personaId: string | null;
  role: Role | null;
  title: string;
  date: string | null;
  startMs: number | null;
};

/**
 * A page of hits, the newest interview first. `total` counts those that may be shown and `withheld` those in the words of people who refused to be
 * quoted (rule 14), which are never shown here; `more`: there are more than were counted.
 */
export type SearchHits = Page<SearchHit> & { withheld: number; more: boolean };

export const savedSearchInput = z.strictObject({ name: lineText(120), query: queryText, filter: searchFilter.default({}) });
export type SavedSearchInput = z.infer<typeof savedSearchInput>;
export const savedSearchPatch = z.strictObject({
  name: lineText(120).optional(),
  query: queryText.optional(),
  filter: searchFilter.optional(),
});
export type SavedSearchPatch = z.infer<typeof savedSearchPatch>;
export type SavedSearch = Recorded & { name: string; query: string; filter: SearchFilter };

const { stage, step, point, direction, severity, codeIds } = codingFields;

/** Codes the sentences a search found: those named in `hits`, or without them all that may be shown. Without `q` those named, whatever found them. */
export const codeHitsInput = z
  .strictObject({
    q: queryText.optional(),
    filter: searchFilter.default({}),
    hits: z
      .array(z.strictObject({ documentId: idText, start: z.number().int().min(0), end: z.number().int().min(1) }))
      .min(1)
      .max(MOST_CODED)
      .optional(),
    ...{ stage, step, point, direction, severity, codeIds },
  })
  .refine((input) => Boolean(input.codeIds?.length || input.point || input.stage || input.step), {
    message: "say a code, a stage or a point",
    path: ["codeIds"],
  })
  .refine((input) => input.q !== undefined || input.hits !== undefined, { message: "say what to search, or which sentences", path: ["q"] });
export type CodeHitsInput = z.infer<typeof codeHitsInput>;

/**
 * What coding came to, in sentences: new highlights `made`, standing ones that it was `added` to, those that said it `already`, and those `skipped`,
 * which are notes about several people, where each highlight asks which (rule 4), or stand in the text no more. `actionId` is the one step that undoes it.
 */
export type CodedHits = { made: number; added: number; already: number; skipped: number; actionId: string | null };
