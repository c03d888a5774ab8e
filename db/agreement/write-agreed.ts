import { eq } from "drizzle-orm";
import { requireDocument } from "@/db/documents/rows";
import { selectHighlights } from "@/db/highlights/wire";
import { createHighlight, deleteHighlight, updateHighlight } from "@/db/highlights/write";
import { highlights } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { Highlight, HighlightPatch } from "@/lib/highlights/schema";
import { askedCodes, type RoundRef, type RoundRow } from "./rows";
import type { StoredMark } from "./stored-marks";
import type { Target } from "./targets";

type Writing = RoundRef & {
  round: RoundRow;
  marks: readonly StoredMark[];
  targets: readonly Target[];
  participantIds: readonly string[] | undefined;
};

type Asked = { round: RoundRow; codes: ReadonlySet<string> };

/**
 * Writes an agreed version into the study: highlights that the first coder's marks were taken from are changed to it, further ones made, those left over
 * lose what the round asked for, and go where nothing else is said of them. What the round did not ask for stays on them; what stands there as agreed is not
 * touched. Answers how many were left standing for their star alone.
 */
export function writeAgreed(tx: Db, { studyId, roundId, round, marks, targets, participantIds }: Writing): number {
  const asked = { round, codes: new Set(askedCodes(tx, { studyId, roundId })) };
  const standing = marks.flatMap(({ highlightId }) => (highlightId ? findHighlight(tx, { studyId, highlightId }) : []));
  const homes = homesOf(targets, standing);
  const taken = new Set(homes);
  // first: what is to be changed may become what one of these says still
  const kept = standing.filter((highlight) => !taken.has(highlight) && takeOff(tx, { studyId, highlight, asked })).length;
  for (const [at, target] of targets.entries()) {
    const highlight = homes[at];
    const chosen = participantIds ?? standing[0]?.participantIds;
    if (highlight) change(tx, { studyId, highlight, patch: patchTo(highlight, { target, asked }) });
    else make(tx, { studyId, target, participantIds: chosen });
  }
  return kept;
}

/** The highlight that becomes each target: the one it was taken from, else the one still free that is most like it; none for what is new. */
function homesOf(targets: readonly Target[], standing: readonly Highlight[]): (Highlight | undefined)[] {
  const free = new Set(standing);
  const take = (found: Highlight | undefined) => {
    if (found) free.delete(found);
    return found;
  };
  const own = targets.map(({ highlightId }) => take([...free].find(({ id }) => id === highlightId)));
  return targets.map((target, at) => own[at] ?? take([...free].sort((one, other) => likeness(other, target) - likeness(one, target))[0]));
}

/** How much of what either covers both do, and whether they say the same point. */
function likeness({ start, end, point }: Highlight, target: Target): number {
  const shared = Math.min(end, target.end) - Math.max(start, target.start);
  return shared / (Math.max(end, target.end) - Math.min(start, target.start)) + (point === target.point ? 0.5 : 0);
}

function findHighlight(tx: Db, { studyId, highlightId }: { studyId: string; highlightId: string }): Highlight[] {
  return selectHighlights(tx, { study: requireStudy(tx, studyId), where: eq(highlights.id, highlightId) });
}

type Making = { studyId: string; target: Target; participantIds: readonly string[] | undefined };

/** Only notes are told whose words they are; a transcript's turns say it. */
function make(tx: Db, { studyId, target, participantIds = [] }: Making): void {
  const { documentId, start, end, step, point, codeIds } = target;
  const isNotes = requireDocument(tx, { studyId, documentId }).kind === "notes";
  const whose = isNotes && participantIds.length > 0 ? { participantIds: [...participantIds] } : {};
  createHighlight(tx, { studyId, input: { documentId, start, end, step, point, codeIds, ...whose } });
}

type Change = { studyId: string; highlight: Highlight; patch: HighlightPatch };

/** Where another highlight of these words says the same already, that one stands for both, with the star of either. */
function change(tx: Db, { studyId, highlight, patch }: Change): void {
  if (Object.keys(patch).length === 0) return;
  const { id, version } = highlight;
  try {
    updateHighlight(tx, { studyId, highlightId: id, version, patch });
  } catch (error) {
    const twin = twinIn(error);
    if (!twin) throw error;
    deleteHighlight(tx, { studyId, highlightId: id, version });
    if (highlight.starred && !twin.starred)
      updateHighlight(tx, { studyId, highlightId: twin.id, version: twin.version, patch: { starred: true } });
  }
}

/** The identical highlight that stood in the way of a change (rule 6). */
function twinIn(error: unknown): Highlight | null {
  return error instanceof AppError && error.code === "CONFLICT" ? ((error.extra.current as Highlight | undefined) ?? null) : null;
}

/** Only what is to be another: what stays the same keeps its direction, severity and comment. */
function patchTo(highlight: Highlight, { target, asked }: { target: Target; asked: Asked }): HighlightPatch {
  const { round, codes } = asked;
  const codeIds = [...highlight.codeIds.filter((id) => !codes.has(id)), ...target.codeIds];
  const isSame = codeIds.length === highlight.codeIds.length && codeIds.every((id) => highlight.codeIds.includes(id));
  const moved = target.start !== highlight.start || target.end !== highlight.end;
  return {
    ...(isSame ? {} : { codeIds }),
    ...(round.withPoint && target.point !== highlight.point ? { point: target.point } : {}),
    ...(round.withStage && target.step !== highlight.step ? { step: target.step } : {}),
    ...(moved ? { start: target.start, end: target.end } : {}),
  };
}

/** Whether it stays for its star alone. */
function takeOff(
  tx: Db,
  { studyId, highlight, asked: { round, codes } }: { studyId: string; highlight: Highlight; asked: Asked },
): boolean {
  const codeIds = highlight.codeIds.filter((id) => !codes.has(id));
  const point = round.withPoint ? null : highlight.point;
  const step = round.withStage ? null : highlight.step;
  const saysElse = codeIds.length > 0 || point !== null || step !== null || highlight.comment !== null;
  if (saysElse || highlight.starred) change(tx, { studyId, highlight, patch: { codeIds, point, step } });
  else deleteHighlight(tx, { studyId, highlightId: highlight.id, version: highlight.version });
  return highlight.starred && !saysElse;
}
