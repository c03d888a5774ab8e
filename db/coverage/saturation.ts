import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { curvesOf } from "@/lib/coverage/curves";
import type { CoverageAsked } from "@/lib/coverage/schema";
import type { PersonaCurve } from "@/lib/saturation/schema";
import { gatherCoded, namesOfCodes } from "./coded";
import { gatherPresent } from "./present";

/** For every persona, the curve of codes that its interviews brought one after the other, freed of their order beside it. Throws NOT_FOUND. */
export function listSaturation(db: Db, { studyId, asked = {} }: { studyId: string; asked?: CoverageAsked }): PersonaCurve[] {
  const study = requireStudy(db, studyId);
  return curvesOf(gatherPresent(db, study), { ...gatherCoded(db, studyId), codeNames: namesOfCodes(db, studyId), asked });
}
