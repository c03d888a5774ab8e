import { gatherEvidence } from "@/db/evidence/evidence";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { hear, type Spoken } from "@/lib/evidence/spoken";
import { countPeople } from "@/lib/evidence/voices";
import { studyJourney } from "@/lib/journey/study-journey";
import type { CodePeople } from "@/lib/touchpoints/schema";

/** Who was heard with each of these codes: how many people in all, with it as a trigger, and as a failure (interviewed people, rule 1). */
export function peopleOfCodes(db: Db, study: StudyRow, codeIds: readonly (string | null)[]): Map<string, CodePeople> {
  const wanted = new Set(codeIds.filter((id) => id !== null));
  if (wanted.size === 0) return new Map();
  const { spoken } = hear(gatherEvidence(db, study), { filter: {}, journey: studyJourney(study) });
  const byCode = new Map<string, Spoken[]>([...wanted].map((id) => [id, []]));
  for (const one of spoken) for (const id of one.highlight.codeIds) byCode.get(id)?.push(one);
  const count = (list: readonly Spoken[]) => countPeople(list.flatMap(({ voices }) => voices));
  return new Map(
    [...byCode].map(([id, list]) => [
      id,
      {
        people: count(list),
        helped: count(list.filter(({ highlight }) => highlight.point === "trigger")),
        hindered: count(list.filter(({ highlight }) => highlight.point === "failure")),
      },
    ]),
  );
}
