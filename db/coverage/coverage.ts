import { gatherPresences } from "@/db/evidence/presences";
import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { coverageOf, type HeardCodes } from "@/lib/coverage/coverage";
import type { Coverage, CoverageAsked } from "@/lib/coverage/schema";
import { respondentsUnder } from "@/lib/evidence/respondents";
import type { Presences, Replies } from "@/lib/evidence/schema";
import { studyJourney } from "@/lib/journey/study-journey";
import { ruleOf } from "@/lib/saturation/rule";
import { listAgreed } from "./agreed";
import { gatherCoded } from "./coded";
import { countUndated, listPlanned } from "./planned";
import { gatherPresent } from "./present";

/** Whom a study has heard against its targets, whether more would still teach anything, what is planned, and whom to talk to next (rule 10). Throws NOT_FOUND. */
export function getCoverage(db: Db, { studyId, asked = {} }: { studyId: string; asked?: CoverageAsked }): Coverage {
  const study = requireStudy(db, studyId);
  return measureCoverage(db, { study, evidence: gatherPresent(db, study), coded: gatherCoded(db, studyId), asked });
}

/** Only the counts, for a list of many studies: neither what was coded nor who answered or agreed is read. Throws NOT_FOUND. */
export function countCoverage(db: Db, { studyId }: { studyId: string }): Pick<Coverage, "items" | "totals"> {
  const study = requireStudy(db, studyId);
  const { audienceMinimum } = study;
  return coverageOf(gatherPresences(db, study), { audienceMinimum, planned: listPlanned(db, studyId), noDate: 0 });
}

type Gathered = { study: StudyRow; evidence: Presences & Replies; coded: HeardCodes; asked?: CoverageAsked };

/** The same over evidence that was gathered already. */
export function measureCoverage(db: Db, { study, evidence, coded, asked = {} }: Gathered): Coverage {
  return coverageOf(evidence, {
    audienceMinimum: study.audienceMinimum,
    planned: listPlanned(db, study.id),
    noDate: countUndated(db, study.id),
    coded: { ...coded, journey: studyJourney(study) },
    asked: respondentsUnder(evidence, {}).asked,
    agreed: listAgreed(db, study.id),
    rule: ruleOf(asked),
    role: asked.role,
  });
}
