import type { Point } from "@/lib/highlights/vocabulary";
import type { InterviewStatus } from "@/lib/interviews/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Audience, QuoteConsent, Role } from "@/lib/participants/vocabulary";
import type { TargetRange } from "@/lib/personas/schema";

/** A person as the counting sees them. `audience` is the latest; persona and role are classifications, the same for all past evidence (rule 8). */
export type EvidencePerson = {
  participantId: string;
  code: string;
  personaId: string | null;
  role: Role | null;
  audience: Audience | null;
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

/** A highlight of a not deleted interview: where it stands, what was said about it, and whose words it is (rule 4). */
export type EvidenceHighlight = {
  id: string;
  interviewId: string;
  documentId: string;
  step: StepSlug | null;
  point: Point | null;
  codeIds: string[];
  participantIds: string[];
  /** one of those whose words it is refused to be quoted, also one who is deleted by now (rule 14) */
  refused: boolean;
  starred: boolean;
  hidden: boolean;
  verbatim: boolean;
  quote: string;
  start: number;
  date: string | null;
  createdAt: string;
};

/** A persona with its target, the study's where it has none of its own. */
export type EvidencePersona = { id: string; name: string; target: TargetRange };

export type EvidenceCode = { id: string; name: string };

/** Who was heard, without what they said: all that coverage needs. */
export type Presences = { people: EvidencePerson[]; attendances: Attendance[]; personas: EvidencePersona[] };

/** Everything of a study that counting rests on. Merged and deleted people, interviews, personas, codes and highlights are left out by whoever gathers it. */
export type Evidence = Presences & { highlights: EvidenceHighlight[]; codes: EvidenceCode[] };
