import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { studyJourney } from "@/lib/journey/study-journey";
import { curvePoints, type Score, scoreOn } from "@/lib/learning/held-back";
import { lessonsFrom } from "@/lib/learning/lessons";
import { nameOfTag } from "@/lib/learning/tag-names";
import { trainModel } from "@/lib/suggestions/model";
import type { Lesson, Precision, Tag } from "@/lib/suggestions/schema";
import { precisionOf, type Tally } from "./decisions";
import { gatherPassedOver } from "./passed-over";
import { codeNames } from "./review";
import { codebookTexts, studyModel } from "./study-model";

/** What takes too long for an answer: how the model does on the held-back labels after learning from so many, and what it learned. */
export type Measured = { stamp: string; byTag: [Tag, Tally][]; curve: { labels: number; precision: Precision }[]; lessons: Lesson[] };

/** Fewer held-back labels than this give no score: one more or less would move it by more than a tenth. */
export const FEWEST_HELD_BACK = 10;

/**
 * Measures a study's model, by training it again on its first 10, 25, 50, … labels: seconds for thousands of labels, so off the request path.
 * Throws NOT_FOUND.
 */
export function measureModel(db: Db, { studyId }: { studyId: string }): Measured {
  const journey = studyJourney(requireStudy(db, studyId));
  const { stamp, model, thresholds, labels } = studyModel(db, { studyId });
  const book = codebookTexts(db, { studyId });
  const codes = codeNames(db, { studyId });
  const lessons = lessonsFrom(labels.learned, {
    before: trainModel(book, []),
    after: model,
    names: (tag) => nameOfTag(tag, { codes, journey }),
  });
  if (labels.heldBack.length < FEWEST_HELD_BACK) return { stamp, byTag: [], curve: [], lessons };
  const passedOver = gatherPassedOver(db, { studyId, read: new Map() });
  const scores = curvePoints(labels.learned.length).map((count): [number, Score] => {
    const isAll = count === labels.learned.length;
    const trained = isAll ? model : trainModel(book, labels.learned.slice(0, count), passedOver);
    return [count, scoreOn(labels.heldBack, trained, isAll ? thresholds : new Map())];
  });
  const curve = scores.flatMap(([count, score]) => {
    const precision = precisionOf(score);
    return precision ? [{ labels: count, precision }] : [];
  });
  return { stamp, byTag: [...(scores.at(-1)?.[1].byTag ?? [])], curve, lessons };
}
