import { and, eq, inArray } from "drizzle-orm";
import { storedOwners, storeOwners, wordsOf } from "@/db/highlights/owners";
import { standsAt, twinOf } from "@/db/highlights/return";
import type { HighlightRow } from "@/db/highlights/wire";
import { codes, highlightCodes, highlights, participants, suggestions } from "@/db/schema";
import type { LostWords } from "@/db/schema/coding";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { contextOf } from "@/lib/highlights/span";
import { changedSince, type PutBack } from "./as-left";
import { flagsOf } from "./flags";
import type { Image, Place } from "./images";
import { type ActionRow, touchedLater } from "./log";
import type { Texts } from "./texts";

type Highlights = { action: ActionRow; steps: readonly PutBack[]; texts: Texts };

/**
 * Puts highlights back as an action found them (or left them): on their own words, wherever those stand by now. One that comes back to a text
 * without its words is set aside, to be placed again; an edge move whose words are gone is refused. Throws CONFLICT.
 */
export function putHighlights(tx: Db, { action, steps, texts }: Highlights): void {
  for (const step of steps) {
    if (step.target === null) continue;
    const documentId = documentOf(tx, step);
    const document = texts(documentId);
    const isNew = step.current === null;
    if (isNew) insert(tx, { step, action, text: document.text });
    else update(tx, { step, action, text: document.text });
    putCodesOn(tx, { step, studyId: action.studyId });
    putOwners(tx, { step, document });
    if (isNew || "place" in step.target || step.target.deletedAt === null) requireNoTwin(tx, { step, action });
  }
}

/** Takes highlights out again whose making is undone. Throws CONFLICT where another suggestion was accepted as one of them, or where their interview lies in the trash. */
export function removeHighlights(tx: Db, { action, steps, texts }: Highlights): void {
  const { studyId } = action;
  for (const step of steps) {
    if (step.target !== null) continue;
    // what lies in the trash comes back as it went there
    texts(documentOf(tx, step));
    const shared = tx
      .select({ id: suggestions.id })
      .from(suggestions)
      .where(and(eq(suggestions.studyId, studyId), eq(suggestions.highlightId, step.id)))
      .get();
    if (shared) throw changedSince(step, "another suggestion was accepted as it");
    tx.delete(highlights)
      .where(and(eq(highlights.studyId, studyId), eq(highlights.id, step.id)))
      .run();
  }
}

function documentOf(tx: Db, { id, target, current }: PutBack): string {
  if (typeof target?.documentId === "string") return target.documentId;
  if (typeof current?.documentId === "string") return current.documentId;
  return tx.select({ documentId: highlights.documentId }).from(highlights).where(eq(highlights.id, id)).get()?.documentId ?? "";
}

type One = { step: PutBack; action: ActionRow; text: string };

function columnsOf(image: Image): Partial<HighlightRow> {
  const said = Object.entries(image).filter(([field]) => !field.includes(":") && field !== "place" && field !== "version");
  return Object.fromEntries(said);
}

function insert(tx: Db, { step, action, text }: One): void {
  const target = step.target as Image;
  const row = { ...columnsOf(target), ...placed(text, target.place as Place), id: step.id, studyId: action.studyId };
  tx.insert(highlights)
    .values({ ...(row as HighlightRow), version: target.version, updatedAt: now() })
    .run();
}

function update(tx: Db, { step, action, text }: One): void {
  const { target, current } = step as { target: Image; current: Image };
  const deleted = "deletedAt" in target ? target.deletedAt : current.deletedAt;
  const returns = current.deletedAt !== null && deleted === null;
  const set = columnsOf(target);
  if (deleted !== null) Object.assign(set, { deletedAt: deleted, lost: null });
  else if (returns) Object.assign(set, placed(text, (target.place ?? current.place) as Place));
  else if ("place" in target) {
    const place = placed(text, target.place as Place);
    if (place.deletedAt !== null && !wasSetAside(target.place as Place))
      throw changedSince(step, "the words it stood on are no longer in the text");
    Object.assign(set, place);
  }
  tx.update(highlights)
    .set({ ...set, version: current.version + 1, updatedAt: now() })
    .where(and(eq(highlights.studyId, action.studyId), eq(highlights.id, step.id)))
    .run();
}

/** True for a place whose words an edit had taken whole: it is where the highlight was set aside from. */
function wasSetAside({ lost, quote }: Place): boolean {
  return (lost as LostWords | null)?.quote === quote;
}

/** The columns that let a highlight stand on these words, or set it aside where the text no longer has them. */
function placed(
  text: string,
  { lost, ...words }: Place,
): Pick<HighlightRow, "start" | "end" | "quote" | "before" | "after" | "deletedAt" | "lost"> {
  const span = standsAt(text, words);
  const stillLost = (lost as LostWords | null)?.quote === words.quote ? null : ((lost ?? null) as LostWords | null);
  if (span) return { ...span, ...contextOf(text, span), deletedAt: null, lost: stillLost };
  return { ...words, deletedAt: now(), lost: words };
}

function putCodesOn(tx: Db, { step, studyId }: { step: PutBack; studyId: string }): void {
  const { put, taken } = flagsOf(step.target as Image, "code");
  if (taken.length > 0) {
    tx.delete(highlightCodes)
      .where(and(eq(highlightCodes.highlightId, step.id), inArray(highlightCodes.codeId, taken)))
      .run();
  }
  if (put.length === 0) return;
  const there = tx
    .select({ id: codes.id })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), inArray(codes.id, put)))
    .all();
  for (const { id: codeId } of there)
    tx.insert(highlightCodes).values({ studyId, highlightId: step.id, codeId }).onConflictDoNothing().run();
}

/** A transcript says by its turns whose words a moved highlight is, an answer by its response; notes keep whom they were about, or who stands for them by now. */
function putOwners(tx: Db, { step, document }: { step: PutBack; document: Parameters<typeof wordsOf>[1]["document"] }): void {
  const target = step.target as Image;
  const { studyId } = document;
  if (document.kind !== "notes") {
    if (step.current !== null && !("place" in target)) return;
    const row = tx.select().from(highlights).where(eq(highlights.id, step.id)).get();
    if (row) storeOwners(tx, { studyId, highlightId: step.id, owners: wordsOf(tx, { document, span: row }) });
    return;
  }
  const { put, taken } = flagsOf(target, "owner");
  if (put.length + taken.length === 0) return;
  const gone = new Set(taken);
  const owners = [...storedOwners(tx, step.id).filter((id) => !gone.has(id)), ...put.flatMap((id) => standsFor(tx, { studyId, id }))];
  storeOwners(tx, { studyId, highlightId: step.id, owners: [...new Set(owners)] });
}

/** The person, or whoever they were merged into; nobody where they were deleted for good. */
function standsFor(tx: Db, { studyId, id }: { studyId: string; id: string }): string[] {
  const row = tx
    .select({ id: participants.id, mergedInto: participants.mergedInto })
    .from(participants)
    .where(and(eq(participants.studyId, studyId), eq(participants.id, id)))
    .get();
  if (!row) return [];
  return row.mergedInto === null ? [row.id] : standsFor(tx, { studyId, id: row.mergedInto });
}

function requireNoTwin(tx: Db, { step, action }: { step: PutBack; action: ActionRow }): void {
  const row = tx.select().from(highlights).where(eq(highlights.id, step.id)).get();
  if (!row || row.deletedAt !== null) return;
  const twin = twinOf(tx, row);
  if (twin && touchedLater(tx, { action, id: twin.id }))
    throw changedSince(step, "another highlight says the same about these words by now");
}
