import { and, eq } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { getDocument } from "@/db/documents/get";
import { requireDocument } from "@/db/documents/rows";
import { agreementMarks } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import type { BlindMark, BlindText, MarkInput, MarkPatch } from "@/lib/agreement/schema";
import type { CoderSeat } from "@/lib/agreement/vocabulary";
import { AppError } from "@/lib/errors";
import { changedCoding, NO_CODING } from "@/lib/highlights/coding";
import { trimSpan } from "@/lib/highlights/span";
import { stageOfStep, studyJourney } from "@/lib/journey/study-journey";
import type { Span } from "@/lib/text/sentences";
import { askedCodes, askedCoding, codersOf, type RoundRef, requireMySeat, requireRound } from "./rows";
import { sampledTexts } from "./sampled";
import { marksIn, type StoredMark, storeMarkCodes } from "./stored-marks";

type TextRef = RoundRef & { documentId: string };
type MarkRef = RoundRef & { markId: string };

/** A text of a round as its coder reads it: the words, who speaks, and the asker's own marks, nobody else's and no highlight. Throws NOT_FOUND, FORBIDDEN for who does not code in it. */
export function readBlind(db: Db, { documentId, ...ref }: TextRef): BlindText {
  requireRound(db, ref);
  const mine = codersOf(db, ref).find(({ userId }) => userId === actingPerson());
  if (!mine)
    throw new AppError(
      "FORBIDDEN",
      "You are not a coder of this round, so its texts are not opened for coding here. Read them in their interviews.",
    );
  const part = requireSampled(db, { documentId, ...ref });
  const { id, title, kind, version, text, words, turns } = getDocument(db, { studyId: ref.studyId, documentId });
  const marks = marksIn(db, { ...ref, seats: [mine.seat], documentId }).map((mark) => wireMark(db, { mark, text }));
  const { interviewId, sampled, interviewTitle } = part;
  return { id, interviewId, title: title || interviewTitle, kind, version, text, words, turns, sampled, marks };
}

function requireSampled(db: Db, { documentId, ...ref }: TextRef) {
  const [part] = sampledTexts(db, { ...ref, documentId });
  if (!part) throw new AppError("NOT_FOUND", "This text is not in the sample of this round. Its interview may have been deleted.");
  return part;
}

/** A mark on the wire, with the words it stands on. */
export function wireMark(db: Db, { mark, text }: { mark: StoredMark; text: string }): BlindMark {
  const { id, version, createdAt, updatedAt, documentId, start, end, point, step, codeIds, studyId } = mark;
  const stage = stageOfStep(step, studyJourney(requireStudy(db, studyId)));
  return { id, version, createdAt, updatedAt, documentId, start, end, quote: text.slice(start, end), point, step, stage, codeIds };
}

/** Marks words in a round; the same words coded the same are answered, not doubled. Throws FORBIDDEN, CONFLICT once done; REFUSED for words outside of the sample or a code that is not asked for. */
export function createMark(db: Db, { input, ...ref }: RoundRef & { input: MarkInput }): BlindMark {
  return write(db, (tx) => {
    const { round, seat } = requireMySeat(tx, ref);
    const { documentId, codeIds = [] } = input;
    const { sampled, text } = requireSampled(tx, { ...ref, documentId });
    const span = requireInSample(trimSpan(text, input), sampled);
    requireAsked(tx, { ref, codeIds });
    const coding = askedCoding(round, changedCoding(NO_CODING, input, studyJourney(requireStudy(tx, ref.studyId))));
    const same = marksIn(tx, { ...ref, seats: [seat], documentId }).find((mark) => saysSame(mark, { ...span, ...coding, codeIds }));
    if (same) return wireMark(tx, { mark: same, text });
    const record = newRecord();
    tx.insert(agreementMarks)
      .values({ ...record, ...ref, documentId, seat, ...span, ...coding })
      .run();
    storeMarkCodes(tx, { studyId: ref.studyId, markId: record.id, codeIds });
    return wireMark(tx, { mark: requireMark(tx, { ...ref, seat, markId: record.id }), text });
  });
}

type Said = Pick<StoredMark, "start" | "end" | "step" | "point" | "codeIds">;

function saysSame(a: Said, b: Said): boolean {
  const ids = ({ codeIds }: Said) => [...new Set(codeIds)].sort().join();
  return a.start === b.start && a.end === b.end && a.step === b.step && a.point === b.point && ids(a) === ids(b);
}

function requireInSample(span: Span, sampled: readonly Span[]): Span {
  if (sampled.some(({ start, end }) => start < span.end && end > span.start)) return span;
  throw new AppError("REFUSED", "These words are not in the sample of this round. Code the turns that are set in full ink.", {
    errors: [{ path: "start", message: "outside of the sample" }],
  });
}

function requireAsked(tx: Db, { ref, codeIds }: { ref: RoundRef; codeIds: readonly string[] }): void {
  const asked = new Set(askedCodes(tx, ref));
  if (codeIds.every((id) => asked.has(id))) return;
  throw new AppError("REFUSED", "One of these codes is not asked for in this round, so nothing was saved. Choose among its codes.", {
    errors: [{ path: "codeIds", message: "not asked for" }],
  });
}

/** A mark of the acting person's seat. Throws NOT_FOUND: for anybody else it is not there. */
function requireMark(tx: Db, { markId, seat, ...ref }: MarkRef & { seat: CoderSeat }): StoredMark {
  const [mark] = marksIn(tx, { ...ref, seats: [seat], ids: [markId], lost: true });
  if (!mark) throw new AppError("NOT_FOUND", "You have no mark with this id in this round. It may have been deleted.");
  return mark;
}

/** Changes a mark of the acting person's. Throws as `createMark`, NOT_FOUND for anybody else's, STALE_VERSION. */
export function updateMark(db: Db, { version, patch, ...markRef }: MarkRef & { version: number; patch: MarkPatch }): BlindMark {
  return write(db, (tx) => {
    const { markId, ...ref } = markRef;
    const { round, seat } = requireMySeat(tx, ref);
    const mark = requireMark(tx, { ...markRef, seat });
    const { text, sampled } = requireSampled(tx, { ...ref, documentId: mark.documentId });
    requireVersion(wireMark(tx, { mark, text }), version);
    requireDocument(tx, { studyId: ref.studyId, documentId: mark.documentId });
    const span = requireInSample(trimSpan(text, { start: patch.start ?? mark.start, end: patch.end ?? mark.end }), sampled);
    const current = { ...NO_CODING, step: mark.step, point: mark.point };
    const { step, point } = changedCoding(current, patch, studyJourney(requireStudy(tx, ref.studyId)));
    tx.update(agreementMarks)
      .set({ ...span, ...askedCoding(round, { step, point }), lost: null, version: version + 1, updatedAt: now() })
      .where(eq(agreementMarks.id, markId))
      .run();
    if (patch.codeIds) {
      requireAsked(tx, { ref, codeIds: patch.codeIds });
      storeMarkCodes(tx, { studyId: ref.studyId, markId, codeIds: patch.codeIds });
    }
    return wireMark(tx, { mark: requireMark(tx, { ...markRef, seat }), text });
  });
}

/** Takes a mark of the acting person's away for good. Throws as `updateMark`. */
export function deleteMark(db: Db, { version, ...markRef }: MarkRef & { version: number }): void {
  write(db, (tx) => {
    const { markId, ...ref } = markRef;
    const { seat } = requireMySeat(tx, ref);
    requireVersion(requireMark(tx, { ...markRef, seat }), version);
    tx.delete(agreementMarks)
      .where(and(eq(agreementMarks.studyId, ref.studyId), eq(agreementMarks.id, markId)))
      .run();
  });
}
