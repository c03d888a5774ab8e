import { and, asc, eq, isNull } from "drizzle-orm";
import { codes } from "@/db/schema";
import type { Db } from "@/db/types";
import type { CodeText } from "@/lib/suggestions/codebook-prior";
import { type SuggestionModel, trainModel } from "@/lib/suggestions/model";
import type { Tag } from "@/lib/suggestions/schema";
import { changeStamp } from "./change-stamp";
import { gatherLabels, type Labels } from "./labels";
import { gatherPassedOver, type SentencesRead } from "./passed-over";
import { gatherRefused, type RefusedWords } from "./refused";
import { studyThresholds } from "./thresholds";

/** What a study's suggestions rest on: learned as of `stamp`. `name`: what is stored with a suggestion, to tell what made it. */
export type StudyModel = {
  stamp: string;
  name: string;
  model: SuggestionModel;
  thresholds: ReadonlyMap<Tag, number>;
  refused: RefusedWords;
  labels: Labels;
};

type Held = { models: Map<string, StudyModel>; read: SentencesRead };

/** Studies whose model is kept at hand; another one lets the oldest go. */
const MOST_HELD = 3;
const MOST_TEXTS_HELD = 1000;
const held = new WeakMap<Db, Held>();

/**
 * What a study's suggestions rest on now: the codebook's words, what its people decided, and what they passed over. Kept at hand, and learned anew only
 * once something of that has changed; the same data always gives the same.
 */
export function studyModel(db: Db, { studyId }: { studyId: string }): StudyModel {
  const own = held.get(db) ?? { models: new Map(), read: new Map() };
  held.set(db, own);
  const stamp = changeStamp(db, { studyId });
  const known = own.models.get(studyId);
  if (known?.stamp === stamp) return known;
  const labels = gatherLabels(db, { studyId });
  const passedOver = gatherPassedOver(db, { studyId, read: own.read });
  const model = trainModel(codebookTexts(db, { studyId }), labels.learned, passedOver);
  const name = `lexicon-${model.version}:${model.labels}`;
  const fresh = {
    ...{ stamp, name, model, labels },
    thresholds: studyThresholds(db, { studyId }),
    refused: gatherRefused(db, { studyId }),
  };
  own.models.delete(studyId);
  own.models.set(studyId, fresh);
  if (own.read.size > MOST_TEXTS_HELD) own.read.clear();
  for (const oldest of [...own.models.keys()].slice(0, -MOST_HELD)) own.models.delete(oldest);
  return fresh;
}

/** What the codes of a study say of themselves, deleted ones left out. */
export function codebookTexts(db: Db, { studyId }: { studyId: string }): CodeText[] {
  return db
    .select({ id: codes.id, name: codes.name, definition: codes.definition, whenToUse: codes.whenToUse, example: codes.example })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), isNull(codes.deletedAt)))
    .orderBy(asc(codes.id))
    .all();
}
