import type { DocumentKind, SpeakerRole } from "@/lib/interviews/vocabulary";
import type { Audience } from "@/lib/participants/vocabulary";
import type { Encoding } from "@/lib/text/decode";
import type { CommentedSpan } from "./coded-spans";
import type { TextFormat } from "./formats";
import type { LateRows } from "./late-rows";
import type { PlannedName } from "./name-register";
import type { PlannedPerson } from "./people";
import type { ReportFile } from "./schema";

export type PlannedSpeaker = {
  label: string;
  role: SpeakerRole;
  /** key of the person, for participants */
  person: string | null;
  words: number;
  /** its part is the one this name had in earlier texts */
  remembered?: true;
};

/** `speaker` is an index into the document's speakers; offsets are UTF-16, the end exclusive. */
export type PlannedTurn = { start: number; end: number; speaker: number; startMs?: number };

export type PlannedDocument = {
  kind: DocumentKind;
  title: string;
  text: string;
  words: number;
  format: TextFormat;
  encoding: Encoding | null;
  fileName: string;
  bytes: number;
  sha256: string;
  speakers: PlannedSpeaker[];
  turns: PlannedTurn[];
  /** what the document's own comments say about its words: highlights, once it is stored */
  comments: CommentedSpan[];
};

/** `audience` is the one of that day (rule 8). An interview without participants is stored all the same. */
export type PlannedInterview = {
  title: string;
  date: string | null;
  conductor: string | null;
  participants: { person: string; audience: Audience | null }[];
  document: PlannedDocument;
};

/** `interview` is null where nothing is stored: refused, unchanged, or the table about the others. */
export type PlannedFile = { report: ReportFile; interview: PlannedInterview | null };

/**
 * All that an import will do, before it does anything. `files` stand in the order they came in. People, personas and accounts are referred to
 * by key; those with an id exist already, the others are to be made first. People of files that store nothing are not in the list. `late`: what a
 * table says about texts that are stored already.
 */
export type ImportPlan = {
  files: PlannedFile[];
  late: LateRows[];
  people: PlannedPerson[];
  personas: PlannedName[];
  accounts: PlannedName[];
};
