import "server-only";
import { sql } from "drizzle-orm";
import { requireDocument } from "@/db/documents/rows";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { holdsMarks } from "@/lib/privacy/hidden-mark";
import { hiddenOf } from "./hidden";
import { NEEDS_IDENTITIES, WHO_CAN } from "./needs";
import { cutsHidden } from "./stretches";

type Asked = {
  db: Db;
  studyId: string;
  /** method and line of the policy */
  line: string;
  params: Readonly<Record<string, unknown>>;
  query: unknown;
  body: unknown;
};
type Change = { db: Db; studyId: string; params: Readonly<Record<string, unknown>>; body: Readonly<Record<string, unknown>> };

const COVERED =
  "Some of these words are hidden from you (█), and saving would change what you do not see. Somebody who sees identities can edit this text.";
const CUT = "This stretch begins or ends within words that are hidden from you (█). Take all of them, or none.";
const NAMES = `You do not see who people are, and a name that is changed is hidden from nobody any more. ${WHO_CAN}`;
const REFUSED = "This person refused to be quoted, so their words are hidden from you. Somebody who sees identities can change this.";

/** What would lift what is hidden, by method and line of the policy: why it is refused, or null where it is not. */
const LIFTS: Readonly<Record<string, (change: Change) => string | null>> = {
  "PATCH /api/studies/{studyId}/documents/{itemId}": (change) => ("text" in change.body && isHiddenText(change) ? COVERED : null),
  "PATCH /api/studies/{studyId}/participants/{itemId}": (change) =>
    change.body.displayName !== undefined ? NAMES : liftsRefusal(change, quoteOf(change.body.consent)),
  "POST /api/studies/{studyId}/participants/{itemId}/consents": (change) => liftsRefusal(change, change.body.quote),
  "POST /api/studies/{studyId}/participants/{itemId}/split": (change) => (hasRefused(change, change.params.itemId) ? REFUSED : null),
  "PATCH /api/studies/{studyId}/documents/{itemId}/speakers/{speakerId}": speakerLifts,
  "PATCH /api/studies/{studyId}/interviews/{itemId}": interviewLifts,
  "PATCH /api/studies/{studyId}/responses/{itemId}": responseLifts,
  "POST /api/studies/{studyId}/highlights": ({ body, ...change }) =>
    "participantIds" in body && isRefusedText(change, body.documentId) ? REFUSED : null,
  "PATCH /api/studies/{studyId}/highlights/{itemId}": highlightLifts,
};

/**
 * Refuses, to whoever does not see identities, what is of no use without them, what would write marks over words they stand for, and what would lift what
 * is hidden: names and refusals. Throws FORBIDDEN.
 */
export function requireShown({ db, studyId, line, params, query, body }: Asked): void {
  const why = NEEDS_IDENTITIES[line];
  if (why) throw refused(`${why} ${WHO_CAN}`);
  if (isItem(query) && query.names === true) throw refused(`You do not see the names of this study's people. ${WHO_CAN}`);
  if (isItem(body)) {
    const lifted = LIFTS[line]?.({ db, studyId, params, body });
    if (lifted) throw refused(lifted);
  }
  if (cutsHidden({ db, studyId, line, params, body, find: hiddenOf(db, studyId).find })) throw refused(CUT);
  if (holdsMarks(body)) throw refused(COVERED);
}

type Upload = {
  files: readonly { bytes: Uint8Array }[];
  options: { replaceDocumentId?: string | undefined; files?: readonly { replaces?: string | null | undefined }[] | undefined };
};

/** Refuses files in place of a text, in which what is hidden would be written over and told as gone, and files that hold marks. Throws FORBIDDEN. */
export function requireOwnTexts({ files, options }: Upload): void {
  if (options.replaceDocumentId !== undefined || options.files?.some(({ replaces }) => typeof replaces === "string"))
    throw refused(
      `A file in place of a text writes over what is hidden from you in it. Import it as a new text, or ask somebody who sees identities. ${WHO_CAN}`,
    );
  if (holdsMarks(options) || files.some(({ bytes }) => holdsMarkBytes(bytes)))
    throw refused("A file holds words that were hidden from you (█). Take the text from where it was said, with its words.");
}

/** Three marks in a row, in UTF-8: one by itself may be a sign of a chart. What a packed file holds is not looked into. */
function holdsMarkBytes(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("███");
}

function quoteOf(consent: unknown): unknown {
  return isItem(consent) ? consent.quote : undefined;
}

function liftsRefusal(change: Change, quote: unknown): string | null {
  return quote !== undefined && quote !== "refused" && hasRefused(change, change.params.itemId) ? REFUSED : null;
}

function speakerLifts(change: Change): string | null {
  const { db, studyId, params, body } = change;
  const [[role, who] = []] = db.values<[role: string, who: string | null]>(
    sql`select role, participant_id from speakers where study_id = ${studyId} and id = ${String(params.speakerId)}`,
  );
  if (role === undefined) return null;
  if (body.role === "interviewer" && role !== "interviewer") return NAMES;
  // in a text with words of somebody who refused, turns of participants nobody is named for may be theirs
  const isTheirs = hasRefused(change, who) || (who === null && isRefusedText(change, params.itemId));
  return role === "participant" && isTheirs ? REFUSED : null;
}

function interviewLifts(change: Change): string | null {
  const { db, studyId, params, body } = change;
  if (!Array.isArray(body.participantIds)) return null;
  const kept = new Set<unknown>(body.participantIds);
  const before = db.values<[string]>(
    sql`select participant_id from interview_participants where study_id = ${studyId} and interview_id = ${String(params.itemId)}`,
  );
  return before.some(([who]) => !kept.has(who) && hasRefused(change, who)) ? REFUSED : null;
}

function responseLifts(change: Change): string | null {
  const { db, studyId, params, body } = change;
  if (body.participantId === undefined) return null;
  const [[who = null] = []] = db.values<[string | null]>(
    sql`select participant_id from responses where study_id = ${studyId} and id = ${String(params.itemId)}`,
  );
  return who !== body.participantId && hasRefused(change, who) ? REFUSED : null;
}

/** Whose words a stretch of notes is says which of them are hidden. */
function highlightLifts(change: Change): string | null {
  const { db, studyId, params, body } = change;
  if (!["participantIds", "start", "end"].some((key) => key in body)) return null;
  const [[documentId] = []] = db.values<[string]>(
    sql`select document_id from highlights where study_id = ${studyId} and id = ${String(params.itemId)}`,
  );
  return isRefusedText(change, documentId) ? REFUSED : null;
}

function hasRefused({ db, studyId }: Pick<Change, "db" | "studyId">, participantId: unknown): boolean {
  return typeof participantId === "string" && hiddenOf(db, studyId).hasRefused(participantId);
}

function isRefusedText({ db, studyId }: Pick<Change, "db" | "studyId">, documentId: unknown): boolean {
  return typeof documentId === "string" && hiddenOf(db, studyId).refusedIn(documentId) !== null;
}

/** Whether anything of a text is hidden from whoever does not see identities. */
function isHiddenText({ db, studyId, params }: Change): boolean {
  const documentId = String(params.itemId);
  if (isRefusedText({ db, studyId }, documentId)) return true;
  return hiddenOf(db, studyId).find(requireDocument(db, { studyId, documentId }).text).length > 0;
}

function isItem(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refused(sentence: string): AppError {
  return new AppError("FORBIDDEN", sentence);
}
