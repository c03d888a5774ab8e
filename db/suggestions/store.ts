import { and, eq, lt } from "drizzle-orm";
import { type DocumentRef, requireDocument } from "@/db/documents/rows";
import { livingCodes } from "@/db/highlights/place";
import { gatherRefused, type RefusedWords } from "@/db/learning/refused";
import { suggestions } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { tightSpan } from "@/lib/highlights/span";
import { mergeProposals } from "@/lib/learning/merge-proposals";
import { refusedFor } from "@/lib/learning/refused";
import { tagsSaid } from "@/lib/learning/tags";
import type { Proposal } from "@/lib/suggestions/schema";
import { leftOf, type Taken } from "@/lib/suggestions/taken";
import { addProposals, saveProposal, withdraw } from "./keep";
import { marksIn } from "./marks";
import type { SuggestionRow } from "./wire";

const FORGOTTEN_MS = 24 * 3600 * 1000;

/** `refused`: gathered once where many texts are read. `keepOpen`: the text is before somebody who is deciding, so what was learned withdraws nothing there. */
type Batch = DocumentRef & { proposals: readonly Proposal[]; model: string; refused?: RefusedWords; keepOpen?: boolean };

/**
 * Joins what the program proposes for a document now to its open suggestions: one on the same words keeps its row and is brought up to date, what is
 * no longer proposed is withdrawn. Decided ones are never touched, nor proposed again; nor is what a highlight says already, what was rejected for
 * these words anywhere in the study, or what a person took off them. A suggestion whose acceptance was undone waits again just as it was.
 * Answers how many of the proposals wait now. Throws NOT_FOUND.
 */
export function storeSuggestions(db: Db, { studyId, documentId, proposals, model, keepOpen = false, ...batch }: Batch): number {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const { text } = requireDocument(tx, { studyId, documentId });
    const refused = batch.refused ?? gatherRefused(tx, { studyId });
    const marks = marksIn(tx, { studyId, documentId });
    const rows = rowsIn(tx, { studyId, documentId });
    const settled = new Set(rows.filter(isDecided).map(placeOf));
    const fit = proposals.flatMap((proposal) => {
      const span = proposal.start >= 0 && proposal.end <= text.length ? tightSpan(text, proposal) : null;
      if (span === null) return [];
      const quote = text.slice(span.start, span.end);
      const codeIds = livingCodes(tx, { studyId, codeIds: proposal.codeIds ?? [] });
      const placed = { ...proposal, ...span, codeIds, quote };
      const no = refusedFor(quote, refused.rejected, refused.takenBack);
      return settled.has(placeOf(placed)) ? [] : (leftOf(placed, marks, no) ?? []);
    });
    const waiting = rows.filter((row) => !isDecided(row)).map((row) => ({ ...row, frozen: isFrozen(row, refused) }));
    const { kept, fresh, gone } = mergeProposals(waiting, fit);
    for (const { row, proposal } of kept) saveProposal(tx, { row, proposal, model });
    keepOrWithdraw(tx, { rows: gone, marks, refused, model, keepOpen });
    keepOrWithdraw(tx, { rows: waiting.filter((row) => row.frozen), marks, refused, model, keepOpen: true });
    forgetWithdrawn(tx, { studyId, documentId });
    addProposals(tx, { studyId, documentId, proposals: fresh, model });
    return kept.length + fresh.length;
  });
}

function placeOf({ start, end, quote }: Pick<SuggestionRow, "start" | "end" | "quote">): string {
  return `${start}-${end}-${quote}`;
}

function isDecided({ status }: SuggestionRow): boolean {
  return status === "accepted" || status === "rejected";
}

/** A suggestion that waits although its tags were taken back for its words: it is the very one whose acceptance was undone, and stays as it was. */
function isFrozen(row: SuggestionRow, { takenBack }: RefusedWords): boolean {
  if (row.status !== "open") return false;
  const no = refusedFor(row.quote, takenBack);
  return no.size > 0 && tagsSaid(row).some((tag) => no.has(tag));
}

type Staying = { rows: readonly SuggestionRow[]; marks: readonly Taken[]; refused: RefusedWords; model: string; keepOpen: boolean };

/** What nothing new was proposed for: it waits on where it is to be kept, without what a highlight says by now or was rejected for its words elsewhere. */
function keepOrWithdraw(tx: Db, { rows, marks, refused, model, keepOpen }: Staying): void {
  const leaving: SuggestionRow[] = [];
  for (const row of rows) {
    const left = keepOpen ? leftOf(row, marks, refusedFor(row.quote, refused.rejected)) : undefined;
    if (!left) leaving.push(row);
    else saveProposal(tx, { row, proposal: left, model });
  }
  withdraw(tx, leaving);
}

function rowsIn(tx: Db, { studyId, documentId }: DocumentRef): SuggestionRow[] {
  return tx
    .select()
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.documentId, documentId)))
    .all();
}

/** Nobody has them before them any more. */
function forgetWithdrawn(tx: Db, { studyId, documentId }: DocumentRef): void {
  const oldest = new Date(Date.parse(now()) - FORGOTTEN_MS).toISOString();
  const own = and(eq(suggestions.studyId, studyId), eq(suggestions.documentId, documentId));
  tx.delete(suggestions)
    .where(and(own, eq(suggestions.status, "withdrawn"), lt(suggestions.updatedAt, oldest)))
    .run();
}
