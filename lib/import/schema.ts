import { z } from "zod";
import { SPEAKER_ROLES, type SpeakerRole } from "@/lib/interviews/vocabulary";
import { AUDIENCES, type Audience } from "@/lib/participants/vocabulary";
import { dayText, idText, lineText } from "@/lib/record";
import { type AccountsPreview, type SurveyPreview, surveyMapping } from "@/lib/survey-import/schema";

export const ATTRIBUTE_COLUMNS = [
  "file",
  "participant",
  "persona",
  "audience",
  "role",
  "account",
  "date",
  "interviewer",
  "ignore",
] as const;
export type AttributeColumn = (typeof ATTRIBUTE_COLUMNS)[number];

/** What may be said with an import; everything left out is proposed by the program and shown before storing. */
export const importOptions = z.strictObject({
  dryRun: z.boolean().optional(),
  defaults: z.strictObject({ audience: z.enum(AUDIENCES).nullish(), personaId: idText.nullish(), date: dayText.nullish() }).optional(),
  speakers: z
    .array(
      z.strictObject({
        file: z.string().max(500),
        label: z.string().max(200),
        role: z.enum(SPEAKER_ROLES),
        participantId: idText.nullish(),
        newParticipant: z.union([z.boolean(), lineText(200)]).optional(),
        audience: z.enum(AUDIENCES).nullish(),
        personaId: idText.nullish(),
      }),
    )
    .max(5000)
    .optional(),
  attributes: z
    .strictObject({
      file: z.string().max(500),
      matchColumn: z.string().max(200),
      columns: z.record(z.string().max(200), z.enum(ATTRIBUTE_COLUMNS)),
    })
    .nullish(),
  /** what holds for one file alone: its day, the text whose corrected version it is, or that it stays out (a member of an archive, say) */
  files: z
    .array(
      z.strictObject({
        file: z.string().max(500),
        date: dayText.nullish(),
        replaces: idText.nullish(),
        leaveOut: z.boolean().optional(),
      }),
    )
    .max(5000)
    .optional(),
  /** the one file is a corrected version of this text: its highlights, people and history stay */
  replaceDocumentId: idText.optional(),
  /** how an export of answers is read, where the program was wrong; of several files each by its name */
  mapping: z.union([surveyMapping, z.array(surveyMapping.extend({ file: z.string().max(500) })).max(1000)]).optional(),
  /** the id that the import will have: whoever gives it can follow a long one, and stop it, before the answer comes */
  importId: z.uuid().optional(),
});
export type ImportOptions = z.infer<typeof importOptions>;

export const FILE_KINDS = ["transcript", "notes", "responses", "accounts", "participants", "attributes"] as const;
export type FileKind = (typeof FILE_KINDS)[number];
export type FileStatus = "stored" | "updated" | "unchanged" | "refused";

export type ReportSpeaker = {
  label: string;
  role: SpeakerRole;
  words: number;
  participantId: string | null;
  /** the person this label will be (or became): an existing code, or "new"; null where nobody */
  participant: { code: string | null; name: string | null; isNew: boolean; audience?: Audience | null; persona?: string | null } | null;
  /** its part is the one this name had in the study's earlier texts */
  remembered?: true;
};

export type ReportDocument = {
  id: string | null;
  interviewId: string | null;
  title: string;
  words: number;
  turns: number;
  /** the first words of the first turns, for the preview */
  opening: { speaker: string; text: string }[];
  date: string | null;
  persona: string | null;
  speakers: ReportSpeaker[];
  /** codes named by the document's own comments, with the number of their highlights */
  codes?: { name: string; highlights: number }[];
};

/**
 * What became of a text's highlights when a corrected file took its place: how many stand where they stood, which moved with their words, which hold
 * other words now, which could not be placed, which found words again that they had lost. `revisionId`: the text before, to go back to.
 */
export type Replaced = {
  documentId: string;
  revisionId: string | null;
  version: number;
  unchanged: number;
  moved: string[];
  changed: { id: string; was: string; now: string }[];
  orphaned: { id: string; quote: string }[];
  returned: string[];
};

/** A text of the study that has mostly the words of a file, of which the file may be a corrected version; `shared` is a share of the file's words, 0 to 1. */
export type Resembled = { documentId: string; interviewId: string; title: string; shared: number };

export type ReportFile = {
  replaced?: Replaced;
  /** in a dry run only */
  resembles?: Resembled;
  name: string;
  bytes: number;
  sha256: string;
  encoding: string | null;
  kind: FileKind | null;
  format: string | null;
  status: FileStatus;
  reason?: string;
  warnings: string[];
  documents: ReportDocument[];
  rows: { read: number; stored: number; updated: number; unchanged: number; skipped: number; rejected: number } | null;
  rejected: { line: number; reason: string }[];
  columns:
    | { header: string; question: string | null; type: string; personalData: boolean; stored: boolean; meaning?: AttributeColumn }[]
    | null;
  /** of an export of answers: the questionnaire that took its rows; null before it is made */
  questionnaireId?: string | null;
  /** how it will be read, or what a table of accounts says; in a dry run only */
  survey?: SurveyPreview;
  accounts?: AccountsPreview;
};

export type ImportReport = {
  id: string | null;
  dryRun: boolean;
  /** keywords and suggestions, after the texts are stored */
  processing: { state: "running" | "done" | "cancelled" | "failed"; done: number; total: number };
  /** while rows are still being stored: so many of so many; nothing of them is to be seen yet */
  storing?: { done: number; total: number };
  undoneAt: string | null;
  createdAt: string;
  files: ReportFile[];
};
