import { and, eq } from "drizzle-orm";
import { moveAgreement } from "@/db/agreement/follow";
import { documents } from "@/db/schema";
import { indexDocument } from "@/db/search/index-document";
import { now } from "@/db/stamp";
import { followEdit } from "@/db/suggestions/follow-edit";
import type { Db } from "@/db/types";
import { editBetween, type TextEdit } from "@/lib/highlights/anchor";
import { moveTurns } from "@/lib/interviews/move-turns";
import { returnTurns, SHORTEST_TURN } from "@/lib/interviews/return-turns";
import type { RevisionReason } from "@/lib/interviews/schema";
import { countNoteWords, countWords } from "@/lib/text/words";
import { followLabels } from "./follow-labels";
import { type Moved, moveHighlights, recountStanding } from "./move-highlights";
import {
  contentOf,
  type KeptSpeaker,
  type KeptTurn,
  keepRevision,
  keepStanding,
  latestContents,
  type RevisionContent,
  sameTextBefore,
} from "./revisions";
import type { DocumentRow } from "./rows";
import { storeSpeakers, storeTurns } from "./store-turns";
import { thinOut } from "./thin-out";

export type NewText = {
  row: DocumentRow;
  /** clean, as `cleanText` leaves it */
  text: string;
  reason: RevisionReason;
  title?: string;
  /** where the file of the text is another now */
  file?: Partial<Pick<DocumentRow, "format" | "fileName" | "sha256">>;
  /** whose words they are, where that is known otherwise than by the turns there were; `exactly`: known labels too are as given, not as by now */
  spoken?: { turns: readonly KeptTurn[]; speakers: readonly KeptSpeaker[]; exactly?: boolean };
  /** where a span of the old text is in the new, where that is known otherwise than by comparing them */
  place?: TextEdit["place"];
};

/** So many versions lie between two looks at what of the history is old. */
const LOOK_EVERY = 20;

/**
 * The one way a text changes: a new version that its turns, highlights and suggestions follow, that a search finds, and that its history keeps
 * beside the one before. Callers hold the write lock and have checked the version.
 */
export function changeText(tx: Db, change: NewText): { row: DocumentRow; moved: Moved } {
  const { row: before, text, reason, title = before.title, file } = change;
  const ref = { studyId: before.studyId, documentId: before.id };
  keepStanding(tx, before);
  const known = editBetween(before.text, text);
  const edit = { ...known, ...(change.place && { place: change.place }) };
  const words = before.kind === "transcript" ? countWords(text) : countNoteWords(text);
  const row = tx
    .update(documents)
    .set({ ...file, text, title, words, version: before.version + 1, updatedAt: now() })
    .where(and(eq(documents.studyId, ref.studyId), eq(documents.id, ref.documentId)))
    .returning()
    .get();
  const stood = sameTextBefore(tx, { ...ref, text, words });
  if (before.kind === "transcript") moveSpoken(tx, { before, row, edit: known, spoken: change.spoken, stood });
  const moved = moveHighlights(tx, { before, text, edit, stood: stood?.marks ?? [] });
  followEdit(tx, { before, text, edit });
  moveAgreement(tx, { ...ref, before: before.text, text, edit });
  if (before.kind === "transcript") recountStanding(tx, ref);
  indexDocument(tx, before.id);
  keepRevision(tx, { row, reason });
  if (row.version % LOOK_EVERY === 0) thinOut(tx, ref, row.updatedAt);
  return { row, moved };
}

type Spoken = { before: DocumentRow; row: DocumentRow; edit: TextEdit; spoken: NewText["spoken"]; stood: RevisionContent | null };

/** A text that stood once already has the turns that it had then: whoever undoes an edit gets a deleted turn back. */
function moveSpoken(tx: Db, { before, row, edit, spoken, stood }: Spoken): void {
  const ref = { studyId: row.studyId, documentId: row.id };
  const { turns: spokenBefore, speakers: were } = contentOf(tx, before);
  if (spoken) storeSpeakers(tx, { ...ref, wanted: spoken.speakers, exactly: spoken.exactly ?? false });
  const { speakers } = contentOf(tx, before);
  if (spoken) followLabels(tx, { row, before: were, after: speakers });
  const labels = new Set(speakers.map(({ id }) => id));
  const again = spoken ?? stood;
  const turns = again?.turns.every(({ speakerId }) => labels.has(speakerId))
    ? again.turns
    : followed(tx, { before, row, edit, turns: spokenBefore, labels });
  storeTurns(tx, ref, { text: row.text, turns });
}

type Followed = Pick<Spoken, "before" | "row" | "edit"> & { turns: KeptTurn[]; labels: ReadonlySet<string> };

/** The turns after an edit; where it put lines in, those that were a turn lately are its speaker's. */
function followed(tx: Db, { before, row, edit, turns, labels }: Followed): KeptTurn[] {
  const moved = moveTurns({ oldText: before.text, newText: row.text, turns, changes: edit.changes() });
  const putsLines = edit.changes().some(({ newStart, newEnd }) => newEnd - newStart >= SHORTEST_TURN);
  if (!putsLines) return moved;
  const lately = [{ text: before.text, turns }, ...latestContents(tx, { studyId: row.studyId, documentId: row.id })];
  const known = lately.flatMap((content) =>
    content.turns
      .map((turn) => ({ turn, words: content.text.slice(turn.start, turn.end) }))
      .filter(({ turn }) => labels.has(turn.speakerId)),
  );
  return returnTurns({ newText: row.text, turns: moved, before: known, touches: edit.touches });
}
