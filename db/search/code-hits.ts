import { desc, eq } from "drizzle-orm";
import { type CodedPlace, type CodedPlaces, codeTargets, targetsOf, type Wanted } from "@/db/highlights/code-places";
import { namedPlaces } from "@/db/highlights/named-places";
import { requireCodes } from "@/db/highlights/place";
import { recordAction } from "@/db/history/record";
import { actions } from "@/db/schema";
import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { changedCoding, NO_CODING } from "@/lib/highlights/coding";
import { studyJourney } from "@/lib/journey/study-journey";
import type { IdentityFinder } from "@/lib/privacy/find-identities";
import { readQuery } from "@/lib/search/query";
import { type CodedHits, type CodeHitsInput, MOST_CODED } from "@/lib/search/schema";
import { toHits } from "./hits";
import { countedPassages } from "./search";

/** `hides`: what whoever codes may not see, nor find. */
type Coding = { studyId: string; input: CodeHitsInput; hides?: IdentityFinder | undefined };

/**
 * Codes the sentences that a search finds now, or those of them that are named, as one step of the history: all of it, or none; without a search,
 * the named ones wherever they stand. Words that may not be shown are not coded unseen (rule 14). Throws REFUSED for a code or stage the study does
 * not have, NOT_FOUND.
 */
export function codeHits(db: Db, { studyId, input, hides }: Coding): CodedHits {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    const { codeIds = [] } = input;
    const wanted: Wanted = { coding: changedCoding(NO_CODING, input, studyJourney(study)), codeIds };
    requireCodes(tx, { studyId, codeIds });
    const { places, gone } = chosenPlaces(tx, { study, input, hides });
    const targets = targetsOf(tx, { studyId, places, wanted });
    const sentences = targets.length === 1 ? "1 sentence" : `${targets.length} sentences`;
    const before = latestAction(tx, studyId);
    const { highlightIds: _ids, ...done } = recordAction<CodedPlaces>(
      tx,
      {
        studyId,
        kind: "highlights-recoded",
        label: `${sentences} coded ${input.q === undefined ? "together" : "from a search"}`,
        highlightIds: targets.flatMap(({ standing }) => (standing ? [standing.id] : [])),
        made: ({ highlightIds }) => ({ highlightIds }),
      },
      () => codeTargets(tx, { studyId, targets, wanted }),
    );
    const after = latestAction(tx, studyId);
    return { ...done, skipped: places.length - targets.length + gone, actionId: after === before ? null : after };
  });
}

type Chosen = { places: CodedPlace[]; gone: number };

function chosenPlaces(tx: Db, { study, input, hides }: Omit<Coding, "studyId"> & { study: StudyRow }): Chosen {
  const { q, filter, hits: named } = input;
  if (q === undefined) {
    const places = namedPlaces(tx, { studyId: study.id, spans: named ?? [] });
    return { places, gone: (named?.length ?? 0) - places.length };
  }
  const query = readQuery(q);
  const { shown } = countedPassages(tx, { study, query, filter, most: MOST_CODED, hides });
  const all = toHits(tx, { query, passages: shown, hides });
  if (!named) return { places: all, gone: 0 };
  const keyOf = ({ documentId, start, end }: { documentId: string; start: number; end: number }) => `${documentId} ${start} ${end}`;
  const keys = new Set(named.map(keyOf));
  const places = all.filter((hit) => keys.has(keyOf(hit)));
  return { places, gone: keys.size - places.length };
}

/** The newest step of a study's history; by the ids, which grow with time. */
export function latestAction(tx: Db, studyId: string): string | null {
  const row = tx.select({ id: actions.id }).from(actions).where(eq(actions.studyId, studyId)).orderBy(desc(actions.id)).limit(1).get();
  return row?.id ?? null;
}
