import { COVERED_AUDIENCES, type CoveredAudience, ROLE_NAMES, type Role } from "@/lib/participants/vocabulary";
import type { PersonaCoverage } from "./schema";
import type { CoveredSeat } from "./seats";

export type Next = PersonaCoverage["next"][number];

/** A persona's counts, and the people behind them. */
export type Standing = Pick<PersonaCoverage, "people" | "target" | "byAudience" | "plannedByAudience" | "holes"> & {
  seats: readonly CoveredSeat[];
};

const VOICE: Record<CoveredAudience, string> = { prospect: "prospect", customer: "customer", churned: "churned person" };
const VOICES: Record<CoveredAudience, string> = { prospect: "prospects", customer: "customers", churned: "churned people" };

/**
 * Whom one more conversation should be with: first audiences nobody was heard from, then those below their minimum, and where none is, the fewest heard
 * while the target is not reached. An audience whose gap is already planned away is left out. A role is named where others of this persona hold it and nobody of this audience does.
 */
export function talkToNext(standing: Standing): Next[] {
  const open = standing.holes.filter(({ audience, people, min }) => people + standing.plannedByAudience[audience] < min);
  if (open.length > 0) return open.map(({ audience, people, min }) => forGap(standing, { audience, people, min }));
  const planned = COVERED_AUDIENCES.reduce((sum, audience) => sum + standing.plannedByAudience[audience], 0);
  const short = standing.target.min - standing.people - planned;
  return short > 0 ? [forTarget(standing, short)] : [];
}

function forGap(standing: Standing, { audience, people, min }: { audience: CoveredAudience; people: number; min: number }): Next {
  const role = missingRole(standing.seats, audience);
  const planned = standing.plannedByAudience[audience];
  const heard = people === 0 ? `No ${VOICE[audience]} heard yet` : `${people} ${people === 1 ? VOICE[audience] : VOICES[audience]} heard`;
  const plan = planned > 0 ? `, ${planned} planned` : "";
  return { audience, ...(role && { role }), reason: `${heard}${plan}; at least ${min} are asked for.${roleSentence(role)}` };
}

function forTarget(standing: Standing, short: number): Next {
  const reach = (audience: CoveredAudience) => standing.byAudience[audience] + standing.plannedByAudience[audience];
  const [audience] = [...COVERED_AUDIENCES].sort((a, b) => reach(a) - reach(b));
  const chosen = audience ?? "customer";
  const role = missingRole(standing.seats, chosen);
  const fewest = `${standing.byAudience[chosen]} of the ${standing.people} heard are ${VOICES[chosen]}`;
  return {
    audience: chosen,
    ...(role && { role }),
    reason: `${short} more to reach ${standing.target.min}; ${fewest}.${roleSentence(role)}`,
  };
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
