import { gatherEvidence } from "@/db/evidence/evidence";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Competitor } from "@/lib/deals/schema";
import { countRespondents } from "@/lib/evidence/respondents";
import { hear, type Spoken } from "@/lib/evidence/spoken";
import { countPeople } from "@/lib/evidence/voices";
import { studyJourney } from "@/lib/journey/study-journey";

/** Who mentions something under each of these codes: people interviewed, and beside them respondents (rule 1). */
export function mentionsOfCodes(
  db: Db,
  { studyId, codeIds }: { studyId: string; codeIds: readonly (string | null)[] },
): Map<string, NonNullable<Competitor["mentions"]>> {
  const found = new Map<string, Spoken[]>(codeIds.flatMap((id) => (id === null ? [] : [[id, []]])));
  if (found.size === 0) return new Map();
  const study = requireStudy(db, studyId);
  const { spoken } = hear(gatherEvidence(db, study), { filter: {}, journey: studyJourney(study) });
  for (const one of spoken) for (const id of one.highlight.codeIds) found.get(id)?.push(one);
  return new Map(
    [...found].map(([id, own]) => [
      id,
      {
        people: countPeople(own.flatMap(({ voices }) => voices)),
        respondents: countRespondents(own.flatMap(({ respondents }) => respondents)),
      },
    ]),
  );
}
