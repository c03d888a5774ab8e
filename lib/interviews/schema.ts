import { z } from "zod";
import { codingFields, type Highlight } from "@/lib/highlights/schema";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { AUDIENCES, type Audience, ROLES, type Role } from "@/lib/participants/vocabulary";
import { dayText, idText, lineText, proseText, type Recorded, repeated } from "@/lib/record";
import type { TextPlace } from "@/lib/responses/schema";
import { type DocumentKind, INTERVIEW_STATUSES, type InterviewStatus, SPEAKER_ROLES, type SpeakerRole } from "./vocabulary";

/** The longest text one document may hold, in UTF-16 units (about 800,000 words). */
export const MAX_DOCUMENT_LENGTH = 5_000_000;

/** Whom a planned interview is meant for while no person is found yet: "churned admin, to find". */
export const placeholderInput = z.strictObject({
  personaId: idText.nullish(),
  audience: z.enum(AUDIENCES).nullish(),
  role: z.enum(ROLES).nullish(),
  label: lineText(200).nullish(),
});

const fields = {
  participantIds: z.array(idText).max(50),
  date: dayText.nullish(),
  kind: lineText(60).nullish(),
  status: z.enum(INTERVIEW_STATUSES),
  title: lineText(200).nullish(),
  conductor: lineText(200).nullish(),
  inherited: z.boolean(),
  placeholder: placeholderInput.nullish(),
};

/** A conversation on a date. `inherited` is evidence of an earlier study: shown, never counted in coverage. */
export const interviewInput = z.strictObject({
  ...fields,
  participantIds: fields.participantIds.default([]),
  status: fields.status.default("done"),
  inherited: fields.inherited.default(false),
  notes: z.string().max(MAX_DOCUMENT_LENGTH).nullish(),
});
export type InterviewInput = z.infer<typeof interviewInput>;

/** `audiences` corrects the audience that a participant had on the day of this interview (rule 8). `coded` marks it as worked through. */
export const interviewPatch = z.strictObject({
  ...z.strictObject(fields).partial().shape,
  audiences: z
    .array(z.strictObject({ participantId: idText, audience: z.enum(AUDIENCES).nullable() }))
    .max(50)
    .optional(),
  coded: z.boolean().optional(),
});
export type InterviewPatch = z.infer<typeof interviewPatch>;

export type InterviewParticipant = {
  participantId: string;
  code: string;
  /** the audience of that day */
  audience: Audience | null;
  personaId: string | null;
  role: Role | null;
};

export type DocumentGlance = { id: string; kind: DocumentKind; title: string; words: number; turns: number; version: number };

export type Interview = Recorded & {
  title: string;
  date: string | null;
  kind: string;
  status: InterviewStatus;
  conductor: string | null;
  inherited: boolean;
  placeholder: { personaId: string | null; audience: Audience | null; role: Role | null; label: string | null } | null;
  participants: InterviewParticipant[];
  documents: DocumentGlance[];
  /** words of its participants, or notes about them; the interviewer's words are left out */
  words: number;
  highlights: number;
  openSuggestions: number;
  /** rule 2: few words and no highlight */
  thin: boolean;
  codedAt: string | null;
  importId: string | null;
};

export type Turn = {
  start: number;
  end: number;
  /** the label as shown; for a participant their code, so that no name leaves the people page */
  speaker: string;
  speakerId: string;
  role: SpeakerRole;
  participantId: string | null;
  startMs?: number;
};

/**
 * `label` is the file's own, which may be a name: it is for the list in which an import's roles and people are corrected, and for nothing else.
 * `participantId` is null while the label is not a participant's.
 */
export type Speaker = { id: string; label: string; role: SpeakerRole; participantId: string | null; words: number };

/** A span of the text as this save leaves it, to be highlighted with it: a live #tag, say. */
const textMark = z.strictObject({
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  ...codingFields,
  /** codes by their names; one that the codebook does not have is made with the mark */
  codeNames: z.array(lineText(120)).max(20).optional(),
  comment: proseText().nullish(),
  participantIds: z.array(idText).max(50).optional(),
});
export type TextMark = z.infer<typeof textMark>;

/**
 * A text is replaced whole (autosave), with its `marks`: all of it is stored, or nothing. A transcript's turns move with the edit. Carries `If-Match`.
 * `language` (ISO 639-1) puts right what was found, null takes that back; it makes no new version of the text.
 */
export const documentPatch = z.strictObject({
  text: z.string().max(MAX_DOCUMENT_LENGTH).optional(),
  title: lineText(200).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, "Give a language by its two letters, as in en or es.")
    .nullish(),
  marks: z.array(textMark).max(500).optional(),
});
export type DocumentPatch = z.infer<typeof documentPatch>;

/** Correct what an import understood: a label's role, or whose label it is. */
export const speakerPatch = z.strictObject({
  role: z.enum(SPEAKER_ROLES).optional(),
  participantId: idText.nullish(),
});
export type SpeakerPatch = z.infer<typeof speakerPatch>;

/** Notes added to an interview that has texts already. */
export const documentInput = z.strictObject({ text: z.string().max(MAX_DOCUMENT_LENGTH), title: lineText(200).optional() });
export type DocumentInput = z.infer<typeof documentInput>;

/** A text with all that hangs on it, as the interview workspace opens it. */
export type DocumentText = Recorded &
  TextPlace & {
    kind: DocumentKind;
    title: string;
    text: string;
    words: number;
    /** what it is written in (ISO 639-1): as somebody chose, else as found; "und" where nobody could tell, null before it was read */
    language: TextLanguage | null;
    languageChosen: boolean;
    turns: Turn[];
    speakers: Speaker[];
    highlights: Highlight[];
    /** highlights that an edit set aside with their words: to be placed again, or let go */
    orphans: Highlight[];
  };

/** How a version of a text came about. */
export const REVISION_REASONS = ["made", "edited", "restored", "replaced", "redacted"] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];

/** A text as it stood once. Saves of one person within five minutes are one revision: the last of them, begun at `startedAt`. */
export type Revision = {
  id: string;
  version: number;
  reason: RevisionReason;
  words: number;
  startedAt: string;
  savedAt: string;
  createdBy: string;
};

/** `turns` are headed as the people are known today. */
export type RevisionText = Revision & { text: string; turns: Turn[] };

/** What two versions of a text began with, for a save that came late: null where that version is kept no more. */
export type TextBase = { version: number; text: string } | null;

/** `orphaned`: highlights whose words this save took away; they are set aside. `returned`: those set aside by an earlier save whose words stand again. */
export type DocumentSaved = DocumentText & {
  orphaned: Highlight[];
  returned: Highlight[];
  /** the highlights that the save's `marks` are by now, in their order */
  marked: string[];
};

/** `persona=none` finds interviews with somebody without a persona; `q` reads titles, codes, conductors and placeholders. */
export const interviewFilter = z.strictObject({
  status: repeated(z.enum(INTERVIEW_STATUSES)),
  persona: repeated(idText),
  participant: repeated(idText),
  thin: z.enum(["true", "false"]).optional(),
  q: z.string().trim().max(200).optional(),
});
export type InterviewFilter = z.infer<typeof interviewFilter>;
