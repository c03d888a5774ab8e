import fc from "fast-check";
import { expect, it } from "vitest";
import { listCodes } from "@/db/codebook/list";
import { codedIn, gatherCoded } from "@/db/coverage/coded";
import { listGridCells, readGrid } from "@/db/grid";
import { requireStudy } from "@/db/studies";
import { getThemesSummary } from "@/db/themes";
import type { Code } from "@/lib/codebook/schema";
import type { HeardCodes } from "@/lib/coverage/coverage";
import { AppError } from "@/lib/errors";
import type { Evidence } from "@/lib/evidence/schema";
import { POINTS } from "@/lib/highlights/vocabulary";
import { studyJourney } from "@/lib/journey/study-journey";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import { gridCells } from "@/lib/themes/grid";
import type { GridFilter, ThemesSummary } from "@/lib/themes/schema";
import { summarizeThemes } from "@/lib/themes/summarize";
import { gatherEvidence } from "./evidence";
import { codesCounted } from "./testing-codes";
import { recount } from "./testing-recount";
import { type Chance, makeWorld, STEPS, type World } from "./testing-steps";

const anyChance: fc.Arbitrary<Chance> = fc.tuple(fc.nat(997), fc.nat(997), fc.nat(997), fc.nat(997));
const someMarks = fc.array(anyChance, { minLength: 8, maxLength: 16, size: "max" });
const anyStep = fc.record({ step: fc.constantFrom(...Object.keys(STEPS)), chance: anyChance });

const anyFilter: fc.Arbitrary<GridFilter & { first: boolean }> = fc.record({
  audience: fc.subarray([...AUDIENCES]),
  role: fc.subarray([...ROLES, "none" as const], { maxLength: 5 }),
  source: fc.subarray(["interview" as const, "questionnaire" as const]),
  point: fc.subarray([...POINTS]),
  first: fc.boolean(),
});

function take({ step, chance }: { step: string; chance: Chance }, world: World): void {
  try {
    STEPS[step]?.(world, chance);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/** Evidence with its lists in one order: what SQLite hands over first says nothing. */
function ordered(evidence: Evidence): Evidence {
  const sorted = <T>(list: readonly T[], key: (item: T) => string): T[] => [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    ...evidence,
    highlights: sorted(evidence.highlights, ({ id }) => id),
    attendances: sorted(evidence.attendances, ({ interviewId, participantId }) => `${interviewId} ${participantId}`),
    crowds: sorted(evidence.crowds, (one) => JSON.stringify([one.personaId, one.role, one.audience])),
    codes: sorted(evidence.codes, ({ id }) => id),
  };
}

function wordless(summary: ThemesSummary): unknown {
  return JSON.parse(JSON.stringify(summary, (key, value) => (key === "quote" || key === "startMs" ? undefined : value)));
}

/** What was said in each interview, by interview and person; lists in one order. */
function saidOf({ said, markedAsCoded }: HeardCodes): unknown {
  const rows = said.map(({ interviewId, participantId, codeIds, steps }) => [
    interviewId,
    participantId,
    codeIds.toSorted(),
    steps.toSorted(),
  ]);
  return [rows.sort((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1)), [...markedAsCoded].sort()];
}

function countsOf({ id, highlights, people, respondents }: Code) {
  return { id, highlights, people, respondents };
}

function byId<T extends { id: string }>(items: T[]): T[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

it("every derived count equals a recount from the rows, whatever is marked, changed, merged, deleted and brought back", {
  timeout: 120_000,
}, () => {
  let filled = 0;
  fc.assert(
    fc.property(
      someMarks,
      fc.array(anyStep, { minLength: 8, maxLength: 24, size: "max" }),
      anyFilter,
      (marks, steps, { first, ...filter }) => {
        const world = makeWorld();
        const { db, studyId } = world;
        for (const chance of marks) take({ step: "mark", chance }, world);
        for (const [index, step] of steps.entries()) {
          take(step, world);
          if (index % 5 === 0) readGrid(db, { studyId, filter: {} });
        }
        const study = requireStudy(db, studyId);
        const journey = studyJourney(study);
        const plain = recount(db, study);
        expect(ordered(gatherEvidence(db, study))).toEqual(ordered(plain));
        expect(saidOf(codedIn(db, { studyId, evidence: plain }))).toEqual(saidOf(gatherCoded(db, studyId)));
        expect(byId(listCodes(db, { studyId }).map(countsOf))).toEqual(byId(codesCounted(db, studyId)));
        const stages = first ? { stage: [journey.stages[0]?.slug ?? "", "none"] } : { persona: [plain.personas[0]?.id ?? "none", "none"] };
        for (const asked of [{}, filter, { ...filter, ...stages }]) {
          const cells = gridCells(plain, { filter: asked, journey });
          expect(listGridCells(db, { studyId, filter: asked })).toEqual(cells);
          filled += cells.length;
          const themes = summarizeThemes(plain, { filter: asked, journey });
          expect(wordless(getThemesSummary(db, { studyId, filter: asked }))).toEqual(wordless(themes));
        }
      },
    ),
    { numRuns: 50 },
  );
  expect(filled).toBeGreaterThan(100);
});
