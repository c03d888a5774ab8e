import type { Presences } from "@/lib/evidence/schema";
import { ruleOf } from "@/lib/saturation/rule";
import { drawCurve } from "@/lib/saturation/saturation";
import type { PersonaCurve } from "@/lib/saturation/schema";
import { interviewsOf } from "./coded-interviews";
import type { HeardCodes } from "./coverage";
import { roleTest } from "./role-test";
import type { CoverageAsked } from "./schema";
import { isCoveredSeat, seatsOf } from "./seats";

type Drawn = HeardCodes & { codeNames: ReadonlyMap<string, string>; asked: CoverageAsked };

/** For every persona its saturation with the series it rests on, over the same people and interviews that coverage counts. */
export function curvesOf(presences: Presences, { codeNames, asked, ...coded }: Drawn): PersonaCurve[] {
  const seats = seatsOf(presences).filter(isCoveredSeat).filter(roleTest(asked.role));
  return presences.personas.map(({ id, name, target }) => {
    const own = seats.filter(({ personaId }) => personaId === id);
    const held = interviewsOf(own, { ...coded, attendances: presences.attendances });
    return {
      personaId: id,
      name,
      target,
      people: own.length,
      ...drawCurve({ ...held, people: own.length, rule: ruleOf(asked), codeNames }),
    };
  });
}
