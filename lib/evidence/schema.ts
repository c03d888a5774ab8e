import type { Direction, Point, Severity } from "@/lib/highlights/vocabulary";
import type { InterviewStatus } from "@/lib/interviews/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Audience, QuoteConsent, Role } from "@/lib/participants/vocabulary";
import type { TargetRange } from "@/lib/personas/schema";
import type { AnswerPlace } from "@/lib/responses/schema";

/** A person as the counting sees them. `audience` is the latest; persona and role are classifications, the same for all past evidence (rule 8). */
export type EvidencePerson = {
  participantId: string;
  code: string;
  personaId: string | null;
  role: Role | null;
  audience: Audience | null;
  accountId: string | null;
  consent: QuoteConsent;
};

/** One person in one not deleted interview. `audience` is that of the day (rule 8); `ownWords` are theirs, `noteWords` are notes about them. */
export type Attendance = {
  participantId: string;
  interviewId: string;
  audience: Audience | null;
  date: string | null;
  status: InterviewStatus;
  inherited: boolean;
  ownWords: number;
  noteWords: number;
  /** highlights of the whole interview, whosever words they are */
  highlights: number;
};

/**
 * A highlight of a not deleted interview or reply: where it stands, what was said about it, and whose words it is (rule 4). Of an answer, `answer` says
 * where it stands, its words are its respondent's whoever `participantIds` names, and its date is the day of the reply. The words themselves are no part
 * of it: counting and ranking need none, and those few that are shown are read when they are.
 */
export type EvidenceHighlight = {
  id: string;
  interviewId: string | null;
  answer: AnswerPlace | null;
  documentId: string;
  step: StepSlug | null;
  point: Point | null;
  direction: Direction | null;
  severity: Severity | null;
  codeIds: readonly string[];
  participantIds: readonly string[];
  /** one of those whose words it is refused to be quoted, also one who is deleted by now (rule 14) */
  refused: boolean;
  starred: boolean;
  hidden: boolean;
  verbatim: boolean;
  date: string | null;
  createdAt: string;
};

/**
 * One reply to a questionnaire with open questions: one that is linked to a participant, or in which something is marked. What it says of its person
 * stands only where it is not linked (rule 8), but for the audience, the state of its day.
 */
export type EvidenceReply = {
  responseId: string;
  code: string;
  participantId: string | null;
  personaId: string | null;
  role: Role | null;
  audience: Audience | null;
};

/** Replies linked to nobody that say the same of their people, counted: each is a person of its own (rule 1). Those in which something is marked too. */
export type EvidenceCrowd = { personaId: string | null; role: Role | null; audience: Audience | null; replies: number };

/** A persona with its target, the study's where it has none of its own. */
export type EvidencePersona = { id: string; name: string; target: TargetRange };

export type EvidenceCode = { id: string; name: string };

/** A company that people of the study are with; its annual contract value where anybody wrote it down. */
export type EvidenceAccount = { id: string; name: string; contractValue: number | null };

/** Who was heard, without what they said: all that coverage needs. */
export type Presences = { people: EvidencePerson[]; attendances: Attendance[]; personas: EvidencePersona[] };

/** Who replied to questionnaires with open questions. Beside those who were heard, never among them: coverage does not know them. */
export type Replies = { replies: EvidenceReply[]; crowds: EvidenceCrowd[] };

/** Everything of a study that counting rests on. Merged and deleted people, interviews, replies, personas, codes, accounts and highlights are left out by whoever gathers it. */
export type Evidence = Presences & Replies & { highlights: EvidenceHighlight[]; codes: EvidenceCode[]; accounts: EvidenceAccount[] };
