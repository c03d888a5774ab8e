import type { Side } from "./figure";
import type { PersonaReading } from "./reading";

type At = { stage: string; point: "trigger" | "failure"; side: Side };

/** How many name a point at a stage on one side, and how many of them by words that carry a code: people interviewed, or respondents. */
export function namingPoint({ byStage, base }: PersonaReading, { stage, point, side }: At): { all: number; coded: number } {
  const [all, coded] = [new Set<string>(), new Set<string>()];
  for (const { highlight, voices, respondents } of byStage.get(stage) ?? []) {
    if (highlight.point !== point) continue;
    const isCoded = highlight.codeIds.some((id) => base.codeNames.has(id));
    const keys = side === "people" ? voices.map(({ person }) => person.participantId) : respondents.map(({ key }) => key);
    for (const key of keys) {
      all.add(key);
      if (isCoded) coded.add(key);
    }
  }
  return { all: all.size, coded: coded.size };
}
