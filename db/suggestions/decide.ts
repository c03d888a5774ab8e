import { eq } from "drizzle-orm";
import { wireHighlight } from "@/db/highlights/wire";
import { suggestions } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { AcceptedSuggestion, AcceptInput, Decided, DecideInput, Suggestion } from "@/lib/suggestions/schema";
import { accept, reject, reopen } from "./decide-rows";
import { recordDecision } from "./record-decision";
import { requireSuggestion, type SuggestionRef, selectSuggestions } from "./wire";

/** Accepts a suggestion, corrected as asked; accepting it again answers the same. Throws CONFLICT where it was rejected, REFUSED, NOT_FOUND. */
export function acceptSuggestion(
  db: Db,
  { studyId, suggestionId, input = {} }: SuggestionRef & { input?: AcceptInput },
): AcceptedSuggestion {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    recordDecision(tx, { study, ids: [suggestionId], word: "acceptance" }, () => accept(tx, { study, ids: [suggestionId], input }));
    const suggestion = wireSuggestion(tx, { study, suggestionId });
    const highlight = wireHighlight(tx, { study, highlightId: suggestion.highlightId ?? "", deleted: true });
    return { ...suggestion, highlight };
  });
}

/** Rejects a suggestion; rejecting it again answers the same. Throws CONFLICT where it was accepted, NOT_FOUND. */
export function rejectSuggestion(db: Db, { studyId, suggestionId }: SuggestionRef): Suggestion {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    recordDecision(tx, { study, ids: [suggestionId], word: "rejection" }, () => reject(tx, { study, ids: [suggestionId] }));
    return wireSuggestion(tx, { study, suggestionId });
  });
}

/** Takes a decision back; an open one stays open. Throws NOT_FOUND. */
export function reopenSuggestion(db: Db, { studyId, suggestionId }: SuggestionRef): Suggestion {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    recordDecision(tx, { study, ids: [suggestionId], word: "reopening" }, () => reopen(tx, { study, ids: [suggestionId] }));
    return wireSuggestion(tx, { study, suggestionId });
  });
}

/** Decides many in one transaction: all of them, or none. Throws NOT_FOUND for an unknown id, CONFLICT for one decided otherwise, MALFORMED for one named twice. */
export function decideSuggestions(db: Db, { studyId, input }: { studyId: string; input: DecideInput }): Decided {
  const ids = requireOnce(input);
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    const decided = recordDecision(tx, { study, ids, word: wordFor(input) }, () => ({
      reopened: reopen(tx, { study, ids: input.reopen }),
      rejected: reject(tx, { study, ids: input.reject }),
      accepted: accept(tx, { study, ids: input.accept }),
    }));
    const wanted = new Set(ids);
    const items = selectSuggestions(tx, { study, where: onlyThese(suggestions.id, ids) }).filter((item) => wanted.has(item.id));
    return { ...decided, items };
  });
}

function wordFor({ accept: yes, reject: no, reopen: back }: DecideInput): string {
  if (no.length + back.length === 0) return "acceptance";
  if (yes.length + back.length === 0) return "rejection";
  return yes.length + no.length === 0 ? "reopening" : "decisions";
}

function requireOnce({ accept: yes, reject: no, reopen: back }: DecideInput): string[] {
  const ids = [...yes, ...no, ...back];
  const seen = new Set<string>();
  const twice = ids.filter((id) => seen.size === seen.add(id).size);
  if (twice.length === 0) return ids;
  throw new AppError("MALFORMED", "A suggestion is named twice, so nothing was decided. Each can be decided once.", {
    errors: twice.map((id) => ({ path: "accept", message: `named twice: ${id}` })),
  });
}

function wireSuggestion(tx: Db, { study, suggestionId }: { study: StudyRow; suggestionId: string }): Suggestion {
  const { id } = requireSuggestion(tx, { studyId: study.id, suggestionId });
  const [suggestion] = selectSuggestions(tx, { study, where: eq(suggestions.id, id) });
  if (!suggestion) throw new Error("a suggestion row always has its wire form");
  return suggestion;
}
