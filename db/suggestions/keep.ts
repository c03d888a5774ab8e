import { eq, inArray } from "drizzle-orm";
import type { DocumentRef } from "@/db/documents/rows";
import { suggestions } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { Proposal } from "@/lib/suggestions/schema";
import type { SuggestionRow } from "./wire";

/** Far below SQLite's limit of parameters. */
const ROWS_AT_ONCE = 200;

/** Stores new proposals for a text, whose quotes are its words. */
export function addProposals(
  tx: Db,
  { studyId, documentId, proposals, model }: DocumentRef & { proposals: readonly (Proposal & { quote: string })[]; model: string },
): void {
  const rows = proposals.map((proposal) => {
    const { start, end, quote } = proposal;
    return { ...newRecord(), studyId, documentId, start, end, quote, ...columnsOf(proposal), model };
  });
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    tx.insert(suggestions)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .run();
  }
}

/** Brings a suggestion up to date with what is proposed for its words now. Nothing is written where that is the same; the version tells only of other tags. */
export function saveProposal(tx: Db, { row, proposal, model }: { row: SuggestionRow; proposal: Proposal; model: string }): void {
  const set = columnsOf(proposal);
  const isSame = row.status === "open" && row.score === set.score && sameJson(row.reasons, set.reasons);
  const saysSame = row.step === set.step && row.point === set.point && row.direction === set.direction && row.severity === set.severity;
  const sameTags = saysSame && sameJson(row.codeIds, set.codeIds);
  if (isSame && sameTags) return;
  tx.update(suggestions)
    .set({ ...set, status: "open", model, version: sameTags ? row.version : row.version + 1, updatedAt: now() })
    .where(eq(suggestions.id, row.id))
    .run();
}

/** Proposes these no longer: they wait nowhere, but whoever has one before them can still decide on it. */
export function withdraw(tx: Db, rows: readonly Pick<SuggestionRow, "id">[]): void {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const ids = rows.slice(from, from + ROWS_AT_ONCE).map(({ id }) => id);
    tx.update(suggestions).set({ status: "withdrawn", updatedAt: now() }).where(inArray(suggestions.id, ids)).run();
  }
}

function columnsOf({ step, point, direction, severity, codeIds = [], score, reasons }: Proposal) {
  return {
    ...{ step, point },
    direction: point === "trigger" ? (direction ?? null) : null,
    severity: point === "failure" ? (severity ?? null) : null,
    ...{ codeIds, score, reasons },
  };
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
