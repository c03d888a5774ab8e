import type { Stage } from "@/lib/journey/vocabulary";
import { COVERED_AUDIENCES, type CoveredAudience, ROLE_NAMES, type Role } from "@/lib/participants/vocabulary";
import { lastRunWords } from "@/lib/saturation/words";
import type { Next, PersonaCoverage } from "./schema";
import type { CoveredSeat } from "./seats";

/** A persona's counts, and the people behind them. */
export type Standing = Pick<
  PersonaCoverage,
  "people" | "target" | "byAudience" | "plannedByAudience" | "holes" | "saturation" | "byStage"
> & {
  seats: readonly CoveredSeat[];
  stages: readonly Pick<Stage, "slug" | "name">[];
};

const VOICE: Record<CoveredAudience, string> = { prospect: "prospect", customer: "customer", churned: "churned person" };
const VOICES: Record<CoveredAudience, string> = { prospect: "prospects", customer: "customers", churned: "churned people" };

/** Fewer people than this say nothing about the stages of a persona yet: more of them are asked for anyway. */
const FEWEST_FOR_STAGES = 3;

/**
 * Whom one more conversation with this persona should be with, the most urgent first: anybody where nobody was heard, audiences nobody was heard from, those below their minimum; where none
 * is, the fewest heard while the target is not reached or new codes still come; then stages that nobody spoke about. A gap that is planned away is left out.
 */
export function nextOf(standing: Standing): Next[] {
  const gaps = openGaps(standing);
  const wanted = gaps.length > 0 ? gaps : forMore(standing);
  const [first, ...rest] = wanted;
  return [...(first ? [withLearning(first, standing), ...rest] : []), ...forStages(standing)];
}

function openGaps(standing: Standing): Next[] {
  const open = standing.holes.filter(({ audience, people, min }) => people + standing.plannedByAudience[audience] < min);
  const [first] = open;
  if (first && standing.people === 0) {
    const reason = `Nobody of them heard yet; at least ${first.min} of each audience are asked for.`;
    return [{ kind: "nobody", audience: first.audience, count: first.min, reason }];
  }
  return open.map(({ audience, people, min }) => {
    const role = missingRole(standing.seats, audience);
    const planned = standing.plannedByAudience[audience];
    const heard = people === 0 ? `No ${VOICE[audience]} heard yet` : `${people} ${people === 1 ? VOICE[audience] : VOICES[audience]} heard`;
    const plan = planned > 0 ? `, ${planned} planned` : "";
    const reason = `${heard}${plan}; at least ${min} are asked for.${roleSentence(role)}`;
    return { kind: people === 0 ? "hole" : "thin", audience, ...(role && { role }), count: min - people - planned, reason };
  });
}

function forMore(standing: Standing): Next[] {
  const planned = COVERED_AUDIENCES.reduce((sum, audience) => sum + standing.plannedByAudience[audience], 0);
  const short = standing.target.min - standing.people - planned;
  if (short <= 0 && !(isLearning(standing) && planned === 0)) return [];
  const reach = (audience: CoveredAudience) => standing.byAudience[audience] + standing.plannedByAudience[audience];
  const [audience = "customer"] = [...COVERED_AUDIENCES].sort((a, b) => reach(a) - reach(b));
  const role = missingRole(standing.seats, audience);
  const fewest = `${standing.byAudience[audience]} of the ${standing.people} heard are ${VOICES[audience]}`;
  const reason = short > 0 ? `${short} more to reach ${standing.target.min}; ${fewest}.` : `The target is reached; ${fewest}.`;
  const told = { audience, ...(role && { role }), reason: `${reason}${roleSentence(role)}` };
  return [
    short > 0 ? { kind: "target", ...told, count: short } : { kind: "learning", ...told, count: standing.saturation?.more?.about || 1 },
  ];
}

function isLearning({ saturation }: Standing): boolean {
  return saturation?.state === "learning" || saturation?.state === "reopened";
}

/** New codes still coming make a conversation worth more: the reason says so. */
function withLearning(next: Next, standing: Standing): Next {
  const { saturation } = standing;
  return saturation && isLearning(standing) ? { ...next, reason: `${next.reason} ${lastRunWords(saturation)}.` } : next;
}

function forStages({ seats, byStage, stages, people }: Standing): Next[] {
  const unheard = new Set(byStage.filter((stage) => stage.people === 0).map(({ stage }) => stage));
  if (people < FEWEST_FOR_STAGES || unheard.size === 0 || unheard.size === byStage.length) return [];
  const silent = stages.filter(({ slug }) => unheard.has(slug));
  const [audience = "customer"] = [...COVERED_AUDIENCES].sort((a, b) => countOf(seats, b) - countOf(seats, a));
  const reason = `Nobody of the ${people} heard spoke about ${listWords(silent.map(({ name }) => name.toLowerCase()))}.`;
  return [{ kind: "stage", audience, stages: silent.map(({ slug }) => slug), count: 1, reason }];
}

function countOf(seats: readonly CoveredSeat[], audience: CoveredAudience): number {
  return seats.filter((seat) => seat.audience === audience).length;
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function roleSentence(role: Role | null): string {
  return role ? ` Nobody among them in the role ${ROLE_NAMES[role]}.` : "";
}

/** The role most often held by this persona's people of other audiences that nobody of this audience holds; none where nobody was heard at all. */
function missingRole(seats: readonly CoveredSeat[], audience: CoveredAudience): Role | null {
  const here: ReadonlySet<Role | null> = new Set(seats.filter((seat) => seat.audience === audience).map(({ role }) => role));
  if (here.size === 0) return null;
  const elsewhere = new Map<Role, number>();
  for (const { role, audience: other } of seats) {
    if (role !== null && other !== audience && !here.has(role)) elsewhere.set(role, (elsewhere.get(role) ?? 0) + 1);
  }
  return [...elsewhere].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
