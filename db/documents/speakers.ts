import { and, eq } from "drizzle-orm";
import { recountNotes, recountTranscript } from "@/db/highlights/owners";
import { linkPerson, requirePeople } from "@/db/interviews/people";
import { requireInterview, touchInterview } from "@/db/interviews/rows";
import { participantsById } from "@/db/participants/rows";
import { documents, highlightParticipants, highlights, interviewParticipants, speakers } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { DocumentText, SpeakerPatch } from "@/lib/interviews/schema";
import { personBehind } from "@/lib/interviews/speaker-name";
import { getDocument } from "./get";
import { requireText } from "./require-text";
import { keepFirst } from "./revisions";
import { type DocumentRef, type DocumentRow, requireDocument } from "./rows";

type SpeakerRow = typeof speakers.$inferSelect;
type Change = DocumentRef & { speakerId: string; version: number; patch: SpeakerPatch };

/**
 * Corrects who a label of a transcript is. The person joins the interview under their audience of today, whoever has nothing left in it leaves,
 * and whose words each highlight is is worked out anew (rule 4). `version` is the document's. Throws STALE_VERSION, NOT_FOUND, REFUSED.
 */
export function updateSpeaker(db: Db, { studyId, documentId, speakerId, version, patch }: Change): DocumentText {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const document = requireDocument(tx, { studyId, documentId });
    requireText(tx, { row: document, version });
    keepFirst(tx, document);
    const speaker = requireSpeaker(tx, { studyId, documentId, speakerId });
    if (patch.participantId) requirePeople(tx, { studyId, ids: [patch.participantId] });
    const changed = changedSpeaker(tx, speaker, patch);
    tx.update(speakers)
      .set(changed)
      .where(and(eq(speakers.studyId, studyId), eq(speakers.id, speakerId)))
      .run();
    relink(tx, { document, left: personBehind(speaker), joined: personBehind(changed) });
    tx.update(documents)
      .set({ version: version + 1, updatedAt: now() })
      .where(and(eq(documents.studyId, studyId), eq(documents.id, documentId)))
      .run();
    recountTranscript(tx, { studyId, documentId });
    return getDocument(tx, { studyId, documentId });
  });
}

function requireSpeaker(tx: Db, { studyId, documentId, speakerId }: DocumentRef & { speakerId: string }): SpeakerRow {
  const where = and(eq(speakers.studyId, studyId), eq(speakers.documentId, documentId), eq(speakers.id, speakerId));
  const row = tx.select().from(speakers).where(where).get();
  if (!row) throw new AppError("NOT_FOUND", "There is no speaker with this id in this document.");
  return row;
}

/** Naming a person makes the label a participant; one that is the interviewer or other now is nobody's, and its person is remembered for the way back. */
function changedSpeaker(tx: Db, speaker: SpeakerRow, patch: SpeakerPatch): Pick<SpeakerRow, "role" | "participantId"> {
  const role = patch.role ?? (patch.participantId ? "participant" : speaker.role);
  if (role === "participant" && patch.participantId !== undefined) return { role, participantId: patch.participantId };
  if (role === "participant") return { role, participantId: rememberedPerson(tx, speaker) };
  if (!patch.participantId) return { role, participantId: patch.participantId === null ? null : speaker.participantId };
  throw new AppError(
    "REFUSED",
    "Only a participant's label can be a person of the study. Make it a participant, or leave the person out.",
    {
      errors: [{ path: "participantId", message: "the label is not a participant's" }],
    },
  );
}

/** Who a label was before it stopped being a participant's; nobody where that person was deleted meanwhile. */
function rememberedPerson(tx: Db, { studyId, role, participantId }: SpeakerRow): string | null {
  if (role === "participant" || participantId === null) return participantId;
  const [person] = participantsById(tx, { studyId, ids: [participantId] });
  return person?.id ?? null;
}

/** The people of the interview follow its labels: whoever joins is linked; whoever left stays only where something else of theirs is in it. */
export function relink(tx: Db, { document, left, joined }: { document: DocumentRow; left: string | null; joined: string | null }): void {
  if (left === joined) return;
  const { studyId, interviewId } = document;
  if (interviewId === null) return;
  const before = tx.select().from(interviewParticipants).where(eq(interviewParticipants.interviewId, interviewId)).all();
  const exchanged = before.length === 1;
  if (joined !== null) {
    const [person] = requirePeople(tx, { studyId, ids: [joined] });
    if (person) linkPerson(tx, { studyId, interviewId, person });
  }
  if (
    left !== null &&
    !speaksIn(tx, { interviewId, participantId: left }) &&
    ((exchanged && joined !== null) || !isNotedIn(tx, { interviewId, participantId: left }))
  ) {
    tx.delete(interviewParticipants)
      .where(and(eq(interviewParticipants.interviewId, interviewId), eq(interviewParticipants.participantId, left)))
      .run();
    recountNotes(tx, { studyId, interviewId, exchange: exchanged && joined !== null ? { left, joined } : undefined });
  } else recountNotes(tx, { studyId, interviewId });
  touchInterview(tx, { row: requireInterview(tx, { studyId, interviewId }), at: now() });
}

type Part = { interviewId: string; participantId: string };

/** Whether another label of the interview's transcripts is this person. */
function speaksIn(tx: Db, { interviewId, participantId }: Part): boolean {
  const speaks = tx
    .select({ id: speakers.id })
    .from(speakers)
    .innerJoin(documents, eq(documents.id, speakers.documentId))
    .where(and(eq(documents.interviewId, interviewId), eq(speakers.role, "participant"), eq(speakers.participantId, participantId)))
    .get();
  return speaks !== undefined;
}

/** Whether words of the interview's notes were marked as about this person. */
function isNotedIn(tx: Db, { interviewId, participantId }: Part): boolean {
  const noted = tx
    .select({ id: highlights.id })
    .from(highlightParticipants)
    .innerJoin(highlights, eq(highlights.id, highlightParticipants.highlightId))
    .innerJoin(documents, eq(documents.id, highlights.documentId))
    .where(and(eq(documents.interviewId, interviewId), eq(documents.kind, "notes"), eq(highlightParticipants.participantId, participantId)))
    .get();
  return noted !== undefined;
}
