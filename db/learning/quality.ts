import { sql } from "drizzle-orm";
import { joinPlace, placeIsThere } from "@/db/documents/standing";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { studyJourney } from "@/lib/journey/study-journey";
import { nameOfTag } from "@/lib/learning/tag-names";
import { tagsSaid } from "@/lib/learning/tags";
import { MODEL_VERSION } from "@/lib/suggestions/model";
import type { SuggestionQuality, Tag, TagQuality } from "@/lib/suggestions/schema";
import { counted } from "@/lib/text/counted";
import { precisionOf, type Tally, tallyDecisions } from "./decisions";
import { gatherLabels, type Labels } from "./labels";
import { listLevels } from "./levels";
import { FEWEST_HELD_BACK, type Measured } from "./measure";
import { codeNames } from "./review";
import { studyThresholds } from "./thresholds";

/** A tag's held-back labels from which its own score is shown. */
const FEWEST_OF_A_TAG = 3;

/**
 * How well the suggestions of a study do, honestly: how often decisions found them right, with Wilson's interval; what they learned from; and the score
 * on the held-back tenth of the hand-made labels. `measured`: what was worked out of that, null while it is being worked out; `isOld`: before the last
 * changes. Throws NOT_FOUND.
 */
export function getQuality(
  db: Db,
  { studyId, measured, isOld = false }: { studyId: string; measured: Measured | null; isOld?: boolean },
): SuggestionQuality {
  requireStudy(db, studyId);
  const decisions = tallyDecisions(db, { studyId });
  const labels = gatherLabels(db, { studyId });
  const { accepted, rejected, corrected } = decisions;
  const heldBack = labels.heldBack.length;
  return {
    version: `lexicon-${MODEL_VERSION}`,
    labels: labels.learned.length,
    handMade: countHandMade(db, studyId),
    ...{ accepted, rejected, corrected, heldBack },
    overall: precisionOf({ right: accepted, decided: accepted + rejected }),
    tags: tagsOf(db, { studyId, labels, measured, tallies: decisions.byTag }),
    curve: measured?.curve ?? [],
    lessons: measured?.lessons ?? [],
    missing: whyMissing(heldBack, { measured, isOld }),
  };
}

function whyMissing(heldBack: number, { measured, isOld }: { measured: Measured | null; isOld: boolean }): string | null {
  if (heldBack < FEWEST_HELD_BACK) {
    const has =
      heldBack === 0
        ? "None of your own highlights is"
        : `Only ${counted(heldBack, "highlight")} of your own ${heldBack === 1 ? "is" : "are"}`;
    return `${has} held back so far. A tenth of them is, and from ${FEWEST_HELD_BACK} on they give a score: mark some more by hand.`;
  }
  if (measured === null) return "The score on what was held back is being worked out.";
  return isOld ? "The score on what was held back is from before the last changes; it is being worked out anew." : null;
}

type Known = { studyId: string; labels: Labels; measured: Measured | null; tallies: ReadonlyMap<Tag, Tally> };

function tagsOf(db: Db, { studyId, labels, measured, tallies }: Known): TagQuality[] {
  const codes = codeNames(db, { studyId });
  const journey = studyJourney(requireStudy(db, studyId));
  const thresholds = studyThresholds(db, { studyId });
  const levels = new Map(listLevels(db, { studyId }).map(({ tag, level }) => [tag, level]));
  const counts = new Map<Tag, number>();
  for (const label of labels.learned) for (const tag of tagsSaid(label)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const heldBack = new Map(measured?.byTag ?? []);
  const tags = new Set([...counts.keys(), ...tallies.keys(), ...levels.keys()]);
  return [...tags]
    .flatMap((tag): TagQuality[] => {
      const name = nameOfTag(tag, { codes, journey });
      const held = heldBack.get(tag);
      if (name === null || tag === "all") return [];
      return [
        {
          ...{ tag, name },
          labels: counts.get(tag) ?? 0,
          precision: precisionOf(tallies.get(tag)),
          heldBack: held && held.decided >= FEWEST_OF_A_TAG ? precisionOf(held) : null,
          threshold: thresholds.get(tag) ?? 0,
          level: levels.get(tag) ?? 0,
        },
      ];
    })
    .sort((a, b) => b.labels - a.labels || (a.tag < b.tag ? -1 : 1));
}

/** Highlights that nobody made by accepting a suggestion. */
function countHandMade(db: Db, studyId: string): number {
  const row = db.get<{ n: number }>(sql`
    select count(*) as n from highlights h
    join documents d on d.study_id = h.study_id and d.id = h.document_id
    ${joinPlace}
    where h.study_id = ${studyId} and h.deleted_at is null and ${placeIsThere} and not exists (
      select 1 from suggestions s where s.study_id = h.study_id and s.document_id = h.document_id and s.status = 'accepted'
        and s.highlight_id = h.id and s.decided_at = h.created_at)`);
  return row?.n ?? 0;
}
