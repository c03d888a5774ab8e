import type { StudyGlance } from "@/lib/studies/schema";
import { getStudyCounts } from "./counts";
import { countCoverage } from "./coverage/coverage";
import { listStudies } from "./studies";
import type { Db } from "./types";

/** Every study with its coverage at a glance, the one changed last first: people and interviews as coverage counts them, planned interviews apart. With `of`, only the studies of these ids. */
export function listStudyGlances(db: Db, { of = null }: { of?: string[] | null } = {}): StudyGlance[] {
  const among = of && new Set(of);
  const listed = listStudies(db).filter(({ id }) => !among || among.has(id));
  return listed.map((study) => {
    const { items, totals } = countCoverage(db, { studyId: study.id });
    const { openSuggestions } = getStudyCounts(db, { studyId: study.id });
    const personas = items.map(({ personaId, name, people, planned, target, covered }) => ({
      personaId,
      name,
      people,
      planned,
      target,
      covered,
    }));
    const { people, interviews, planned } = totals;
    return { ...study, people, interviews, planned, openSuggestions, personas };
  });
}
