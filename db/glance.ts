import type { StudyGlance } from "@/lib/studies/schema";
import { getStudyCounts } from "./counts";
import { getCoverage } from "./coverage";
import { listStudies } from "./studies";
import type { Db } from "./types";

/** Every study with its coverage at a glance, the one changed last first. `interviews` counts planned ones too, as the navigation does. */
export function listStudyGlances(db: Db): StudyGlance[] {
  return listStudies(db).map((study) => {
    const { items, totals } = getCoverage(db, { studyId: study.id });
    const { interviews, openSuggestions } = getStudyCounts(db, { studyId: study.id });
    const personas = items.map(({ personaId, name, people, planned, target, covered }) => ({
      personaId,
      name,
      people,
      planned,
      target,
      covered,
    }));
    return { ...study, people: totals.people, interviews, openSuggestions, personas };
  });
}
