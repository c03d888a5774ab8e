import { AppError } from "@/lib/errors";
import type { DocumentKind, SpeakerRole } from "@/lib/interviews/vocabulary";
import type { Span } from "@/lib/text/sentences";

/** A turn with who its label is: offsets into the document, end exclusive. */
export type SpokenTurn = Span & { role: SpeakerRole; participantId: string | null };

export type WhoseWords = {
  kind: DocumentKind;
  turns: readonly SpokenTurn[];
  span: Span;
  /** the interview's participants; of an answer, its respondent where that is a participant */
  participantIds: readonly string[];
  /** notes with several participants: who the words are about, as the highlight was asked */
  chosen?: readonly string[] | undefined;
};

/**
 * Rule 4: the participants a highlight counts for, each once, in order of the text. In a transcript, those whose turns it touches;
 * interviewer and other turns count for nobody. Notes count for the interview's participant; with several, for the `chosen`. An answer is its
 * respondent's, all of it.
 * Throws REFUSED where notes need a choice, or where one was given that cannot be.
 */
export function whoseWords({ kind, turns, span, participantIds, chosen }: WhoseWords): string[] {
  if (kind === "notes") return aboutWhom(participantIds, chosen);
  if (kind === "answer") return ofRespondent(participantIds, chosen);
  const spoken = speakersOf(turns, span);
  if (chosen?.some((id) => !spoken.includes(id))) {
    throw refused(
      "In a transcript the turns say whose words these are. Correct the speaker of the turn instead of choosing a person here.",
    );
  }
  return spoken;
}

/** The participants whose turns a span of a transcript touches, each once; turns in the role of interviewer or other are nobody's. */
export function speakersOf(turns: readonly SpokenTurn[], span: Span): string[] {
  const people = new Set<string>();
  for (const turn of turns) {
    const touched = turn.start < span.end && span.start < turn.end;
    if (touched && turn.role === "participant" && turn.participantId !== null) people.add(turn.participantId);
  }
  return [...people];
}

function aboutWhom(participantIds: readonly string[], chosen: readonly string[] = []): string[] {
  const people = [...new Set(chosen)];
  if (people.some((id) => !participantIds.includes(id))) {
    throw refused(
      "One of the people chosen did not take part in this interview. Choose among its participants, or add the person to the interview first.",
    );
  }
  if (participantIds.length <= 1) return [...participantIds];
  if (people.length === 0) throw refused("These notes are about several people. Say who the highlighted words are about.");
  return people;
}

function ofRespondent(participantIds: readonly string[], chosen: readonly string[] = []): string[] {
  if (chosen.some((id) => !participantIds.includes(id)))
    throw refused("An answer is its respondent's words. Link the response to a participant instead of choosing a person here.");
  return [...participantIds];
}

function refused(sentence: string): AppError {
  return new AppError("REFUSED", sentence, { errors: [{ path: "participantIds", message: "say whose words these are" }] });
}
