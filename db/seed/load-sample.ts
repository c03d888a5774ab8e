import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { studies } from "@/db/schema";
import { createStudy, getStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { Study } from "@/lib/studies/schema";
import { daysBetween } from "./days";
import { storePlannedInterview, storeSampleInterview } from "./sample-interview-rows";
import { storeSampleJourney } from "./sample-journey-rows";
import { storeSamplePeople } from "./sample-people-rows";
import { storeSampleQuestionnaire } from "./sample-questionnaire-rows";
import { storeSampleRemarks } from "./sample-remark-rows";
import { sampleStudy } from "./sample-study";

/** The sample with its interviews' documents just stored, whose keyphrases and suggestions are still to be read; none where it was there already. */
export type LoadedSample = { study: Study; documentIds: string[] };

/**
 * Stores our own fictional study, whole or not at all, with every date moved so that the day it was written is `today` (`YYYY-MM-DD`).
 * There is one at a time, and with `of` one among the studies of these ids: where it is there already, that one is answered and nothing is stored. Deleting the study takes it away.
 */
export function loadSample(db: Db, { today, of = null }: { today: string; of?: string[] | null }): LoadedSample {
  return write(db, (tx) => {
    const existing = findSampleId(tx, of);
    if (existing !== null) return { study: getStudy(tx, existing), documentIds: [] };
    const study = createStudy(tx, { input: sampleStudy.study, sample: true });
    const place = { studyId: study.id, shift: daysBetween(sampleStudy.writtenOn, today) };
    const ids = storeSamplePeople(tx, { ...place, sample: sampleStudy });
    const documentIds = sampleStudy.interviews.map((interview) => storeSampleInterview(tx, { ...place, ids, interview }));
    for (const planned of sampleStudy.planned) storePlannedInterview(tx, { ...place, ids, planned });
    for (const questionnaire of sampleStudy.questionnaires) storeSampleQuestionnaire(tx, { ...place, ids, questionnaire });
    storeSampleJourney(tx, { ...place, ids, sample: sampleStudy.journey });
    storeSampleRemarks(tx, { ...place, ids, sample: sampleStudy });
    return { study: getStudy(tx, study.id), documentIds };
  });
}

function findSampleId(db: Db, of: string[] | null): string | null {
  const row = db
    .select({ id: studies.id })
    .from(studies)
    .where(and(eq(studies.sample, true), isNull(studies.deletedAt), of ? inArray(studies.id, of) : undefined))
    .orderBy(asc(studies.id))
    .get();
  return row?.id ?? null;
}
