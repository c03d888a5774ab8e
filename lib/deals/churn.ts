import { groupBy } from "@/lib/evidence/group";
import { type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import type { Deal } from "./deal";
import { type Rate, rateOf } from "./rate";
import { addValues, type Value } from "./value";

/** Accounts that ended at one place: how many, their value, and which share of all such lost value that is (null where no value is known). */
export type Loss = Value & { shareOfValue: number | null };

/** One micro-step of a stage at which accounts ended. */
export type StepLoss = { step: string; name: string; churned: number; lost: number; stuck: number };

/**
 * One stage, or (null) the accounts whose last step nobody noted. `churned`: customers who left; `lost`: deals that ended without a sale. `reached`: accounts
 * whose last stage is this one or one after it, whatever became of them. `stuck`: accounts that were stuck here, wherever they ended.
 */
export type StageLoss = {
  stage: string | null;
  name: string;
  churned: Loss;
  lost: Loss;
  reached: number;
  churnRate: Rate;
  lossRate: Rate;
  stuck: number;
  steps: StepLoss[];
};

/** `accounts`: all there are. `churned` and `lost` in all equal the sums over `stages`, which end with those of no known stage. */
export type ChurnByStage = { accounts: number; placed: number; churned: Value; lost: Value; stages: StageLoss[] };

const isChurned = ({ outcome }: Pick<Deal, "outcome">) => outcome === "churned";
const isLost = ({ outcome }: Pick<Deal, "outcome">) => outcome === "lost-competitor" || outcome === "lost-no-decision";

type Ended = Pick<Deal, "outcome" | "contractValue" | "lastStep" | "stuckStep">;

/**
 * Where accounts end: per stage of the study's own journey the churned ones and, apart from them, the lost deals, each with number, average and total
 * contract value and its share of all that value; the rate is those who ended here of those who reached here. Blank values are counted, never zero.
 */
export function churnByStage(deals: readonly Ended[], journey: StudyJourney): ChurnByStage {
  const place = new Map<string | null, number>(journey.stages.map(({ slug }, index) => [slug, index]));
  const ended = groupBy(deals, ({ lastStep }) => stageOfStep(lastStep, journey));
  const stuck = groupBy(deals, ({ stuckStep }) => stageOfStep(stuckStep, journey));
  const all = { churned: addValues(deals.filter(isChurned)), lost: addValues(deals.filter(isLost)) };
  const reachedFrom = (index: number) =>
    [...ended].reduce((sum, [stage, own]) => ((place.get(stage) ?? -1) >= index ? sum + own.length : sum), 0);
  const stages = journey.stages.map(({ slug, name }, index): StageLoss => {
    const [here, held] = [ended.get(slug) ?? [], stuck.get(slug) ?? []];
    const places = { stage: slug, name, reached: reachedFrom(index), stuck: held.length, steps: stepsOf(here, held, journey) };
    return { ...places, ...lossesOf(here, { all, reached: places.reached }) };
  });
  const unplaced = ended.get(null) ?? [];
  const unknown = {
    stage: null,
    name: "Last step not known",
    reached: 0,
    stuck: 0,
    steps: [],
    ...lossesOf(unplaced, { all, reached: null }),
  };
  return {
    accounts: deals.length,
    placed: deals.length - unplaced.length,
    ...all,
    stages: unplaced.length > 0 ? [...stages, unknown] : stages,
  };
}

type Whole = { all: { churned: Value; lost: Value }; reached: number | null };

/** What ended at one place, against all that ended and against those who came so far (null: nobody can tell). */
function lossesOf(here: readonly Ended[], { all, reached }: Whole): Pick<StageLoss, "churned" | "lost" | "churnRate" | "lossRate"> {
  const [churned, lost] = [here.filter(isChurned), here.filter(isLost)];
  const rate = (count: number) => (reached === null ? rateOf(0, 0) : rateOf(count, reached));
  return {
    churned: lossOf(churned, all.churned),
    lost: lossOf(lost, all.lost),
    churnRate: rate(churned.length),
    lossRate: rate(lost.length),
  };
}

function lossOf(deals: readonly Ended[], all: Value): Loss {
  const value = addValues(deals);
  return { ...value, shareOfValue: all.sum === 0 ? null : value.sum / all.sum };
}

/** The steps of one stage at which somebody ended or was stuck, in the order of the journey. */
function stepsOf(ended: readonly Ended[], stuck: readonly Ended[], journey: StudyJourney): StepLoss[] {
  const endedAt = groupBy(ended, ({ lastStep }) => lastStep);
  const stuckAt = groupBy(stuck, ({ stuckStep }) => stuckStep);
  return journey.steps.flatMap(({ slug, name }) => {
    const here = endedAt.get(slug) ?? [];
    const held = stuckAt.get(slug)?.length ?? 0;
    const [churned, lost] = [here.filter(isChurned).length, here.filter(isLost).length];
    return churned + lost + held === 0 ? [] : [{ step: slug, name, churned, lost, stuck: held }];
  });
}
