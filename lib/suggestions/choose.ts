import type { Direction, Point, Severity } from "@/lib/highlights/vocabulary";
import { baseStep } from "@/lib/journey/study-journey";
import { STEPS, type StepSlug } from "@/lib/journey/vocabulary";
import { findCues } from "@/lib/suggestions/cues";
import type { Evidence } from "@/lib/suggestions/evidence";
import { otherCues } from "@/lib/suggestions/other-cues/read";
import type { SaidWord } from "@/lib/suggestions/said-words";
import { shiftFor, type Thresholds } from "@/lib/suggestions/thresholds";

/** What one sentence is taken for. `tags` are those chosen, for the reasons. */
export type Choice = { step: StepSlug | null; point: Point | null; codeIds: string[]; logit: number; tags: string[] };
/** `thresholds`: shifts by tag (see thresholds.ts). `words`: how many the sentence has; many where it is not told. */
export type Choosing = { thresholds?: Thresholds | undefined; words?: number };

/** Log-odds from which something is worth proposing. */
const POINT_FROM = 0.12;
const STEP_FROM = 0.15;
/** A step with nothing that moved or stopped them must be said more clearly, and a code with neither more clearly still. */
const STEP_ALONE_FROM = 0.4;
const CODE_FROM = 0;
const CODE_ALONE_FROM = 0.8;
/** With examples a code means more than its name: after five it takes half of what a name takes beyond usual, and less evidence by itself. */
const ENOUGH_EXAMPLES = 5;
const WITH_EXAMPLES = -0.6;
/** In a sentence below so many words each missing one asks for stronger evidence: "Too expensive for us." has it, "That was hard." has not. */
const ENOUGH_WORDS = 6;
const DEMAND_EACH = 0.15;
/** No one word makes a code by itself ("help", "see"), unless it is much of what is said, as in the answer "Better documentation, please." */
const MOST_OF_A_WORD = 2.5;
const SHORT_ANSWER = 8;
/** How far ahead of the next a step must be; nearer ones of one stage become the stage's general step. */
const STEP_MARGIN = 0.5;
const POINT_MARGIN = 0.6;
const MOST_CODES = 3;

const stageAt = new Map<string, string>(STEPS.map((step) => [step.slug, step.stages.lifecycle]));
/** An own step stands where its base stands. */
const stageOf = (step: string) => stageAt.get(baseStep(step) ?? "");
const GENERAL_OF = new Map(
  STEPS.filter((step) => step.general && step.slug !== "any-evaluation").map((step) => [step.stages.lifecycle, step.slug]),
);

/** `logit` is what the words say; `held` is that against the tag's own threshold, by which it is chosen; `byName`: 1 without examples, less with each. */
type Rated = { tag: string; name: string; logit: number; held: number; byName: number };
type Rating = Choosing & { evidence: ReadonlyMap<string, Evidence> };

function demandOf({ words = ENOUGH_WORDS }: Choosing): number {
  return DEMAND_EACH * Math.max(0, ENOUGH_WORDS - words);
}

function rated({ evidence, thresholds, words }: Rating, kind: string): Rated[] {
  const demand = demandOf({ words });
  const found: Rated[] = [];
  for (const [tag, { logit, bar = 0, examples = 0 }] of evidence) {
    if (!tag.startsWith(kind)) continue;
    const byName = 1 / (1 + examples / ENOUGH_EXAMPLES);
    const held = logit - bar * byName - demand - shiftFor(tag, thresholds);
    found.push({ tag, name: tag.slice(kind.length), logit, held, byName });
  }
  return found.sort((a, b) => b.held - a.held || (a.tag < b.tag ? -1 : 1));
}

/** What a code's words push beyond what any one word may. */
function excessOf({ pushes }: Evidence, words: number): number {
  const most = MOST_OF_A_WORD * Math.max(1, SHORT_ANSWER / Math.max(1, words));
  const byWord = new Map<number, number>();
  for (const { from, weight } of pushes) byWord.set(from, (byWord.get(from) ?? 0) + weight);
  return [...byWord.values()].reduce((sum, weight) => sum + Math.max(0, weight - most), 0);
}

/** From where a code is proposed beside a point or step, and from where alone. */
function codeFrom({ byName }: Rated, alone: boolean): number {
  return (alone ? CODE_ALONE_FROM : CODE_FROM) * byName + WITH_EXAMPLES * (1 - byName);
}

function ratedCodes(rating: Rating): Rated[] {
  const words = rating.words ?? SHORT_ANSWER;
  return rated(rating, "code:")
    .filter((code) => code.held >= codeFrom(code, false))
    .map((code) => ({
      ...code,
      held: code.held - code.byName * excessOf(rating.evidence.get(code.tag) ?? { logit: 0, pushes: [] }, words),
    }))
    .filter((code) => code.held >= codeFrom(code, false))
    .sort((a, b) => b.held - a.held || (a.tag < b.tag ? -1 : 1))
    .slice(0, MOST_CODES);
}

function chooseStep(rating: Rating): (Rated & { step: StepSlug }) | undefined {
  const [best, next] = rated(rating, "step:");
  if (best === undefined || best.held < STEP_FROM) return undefined;
  if (next === undefined || best.held - next.held >= STEP_MARGIN) return { ...best, step: best.name as StepSlug };
  const stage = stageOf(best.name);
  const general = stage !== undefined && stage === stageOf(next.name) ? GENERAL_OF.get(stage) : undefined;
  return general === undefined ? undefined : { ...best, step: general };
}

function choosePoint(rating: Rating): (Rated & { point: Point }) | undefined {
  const [best, next] = rated(rating, "point:");
  if (best === undefined || best.held < POINT_FROM) return undefined;
  if (next !== undefined && best.held - next.held < POINT_MARGIN) return undefined;
  return { ...best, point: best.name as Point };
}

/** What is said with what: a point carries it, a step alone must be clearer, codes alone clearer still. Undefined where nothing does. */
function logitOf(point: Rated | undefined, step: Rated | undefined, code: Rated | undefined): number | undefined {
  if (point) return step ? Math.max(step.logit, point.logit) + 0.5 : point.logit;
  if (step && step.held >= STEP_ALONE_FROM) return step.logit;
  return code && code.held >= codeFrom(code, true) ? code.logit : undefined;
}

/** What a sentence is worth proposing as; nothing where neither a point, a step nor a code stands out clearly. */
export function choose(evidence: ReadonlyMap<string, Evidence>, choosing: Choosing = {}): Choice | undefined {
  const rating = { evidence, ...choosing };
  const step = chooseStep(rating);
  const point = choosePoint(rating);
  const codes = ratedCodes(rating);
  const logit = logitOf(point, step, codes[0]);
  if (logit === undefined) return undefined;
  return {
    step: step?.step ?? null,
    point: point?.point ?? null,
    codeIds: codes.map(({ name }) => name),
    logit,
    tags: [point?.tag, step?.tag, ...codes.map(({ tag }) => tag)].filter((tag) => tag !== undefined),
  };
}

const DIRECTION_OF_STAGE = new Map<string, Direction>([
  ["brand-awareness", "purchase"],
  ["purchase", "purchase"],
  ["onboarding", "action"],
  ["adoption", "action"],
  ["expansion", "action"],
  ["loyalty", "action"],
  ["retention", "renewal"],
]);

/** What a trigger at this step moves towards; unknown where the step is. */
export function directionAt(step: StepSlug | null): Direction | undefined {
  return step === null ? undefined : DIRECTION_OF_STAGE.get(stageOf(step) ?? "");
}

const ENDS_IT =
  /\b(?:gave up|give up|giving up|stop(?:ped)? (?:using|paying)|cancel\w*|quit\b|left (?:for|you|us|them)|switch(?:ed)? (?:away|back|to)|no longer us|deal.?breaker|show.?stopper|last straw|walked away|never again|abandon\w*|impossible|unusable)/i;
const COSTS =
  /\b(?:hours?|days?|weeks?|months?|money|expensive|afford|trust|lost|lose|losing|waste\w*|manual\w*|by hand|redo|broke|broken|breaks?|crash\w*|outage|went down|stuck|nightmare|frustrat\w*|struggl\w*|burn(?:ed|t)? ?out|fail\w*)\b/i;

/** How bad a failure sounds: 3 where it stops or ends something, 2 where it costs time, money or trust, else 1. */
export function severityOf(quote: string, words: readonly SaidWord[] = []): Severity {
  const other = otherCues(words[0]?.language ?? "en");
  if (other) return findCues(words, other.severity).reduce<Severity>((worst, { tag }) => (tag === "3" || worst === 3 ? 3 : 2), 1);
  if (ENDS_IT.test(quote)) return 3;
  return COSTS.test(quote) ? 2 : 1;
}
