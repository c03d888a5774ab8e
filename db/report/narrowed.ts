import { getCoverage } from "@/db/coverage/coverage";
import { gatherPresences } from "@/db/evidence/presences";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Coverage, PersonaCoverage } from "@/lib/coverage/schema";
import { countInterviews, isCoveredSeat, seatsOf } from "@/lib/coverage/seats";

/** Coverage of some personas alone: their lines, their totals, and whom of them to talk to next. An interview with two of them counts once. */
export function narrowed(db: Db, { studyId, personaIds }: { studyId: string; personaIds: readonly string[] }): Coverage {
  const coverage = getCoverage(db, { studyId });
  const wanted = (id: string | null) => id !== null && personaIds.includes(id);
  const items = coverage.items.filter(({ personaId }) => wanted(personaId));
  const seats = seatsOf(gatherPresences(db, requireStudy(db, studyId))).filter((seat) => isCoveredSeat(seat) && wanted(seat.personaId));
  const sum = (of: (item: PersonaCoverage) => number) => items.reduce((all, item) => all + of(item), 0);
  const totals = {
    people: sum(({ people }) => people),
    interviews: countInterviews(seats),
    internal: sum(({ internal }) => internal),
    inherited: sum(({ inherited }) => inherited),
    thin: sum(({ thin }) => thin),
    planned: sum(({ planned }) => planned),
    respondents: sum(({ respondents }) => respondents),
  };
  return { ...coverage, items, totals, next: coverage.next.filter(({ personaId }) => wanted(personaId)) };
}
