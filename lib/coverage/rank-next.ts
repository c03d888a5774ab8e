import { COVERED_AUDIENCES, type CoveredAudience, ROLE_NAMES, type Role } from "@/lib/participants/vocabulary";
import { type Agreed, candidatesFor } from "./candidates";
import type { Candidate, Coverage, Next, NextKind, NextTalk, PersonaCoverage } from "./schema";
import type { CoveredSeat } from "./seats";

export type Around = { everyone: readonly CoveredSeat[]; audienceMinimum: number; agreed: readonly Agreed[] };

const URGENCY: Record<NextKind, number> = { nobody: 0, hole: 0, thin: 1, target: 2, learning: 3, role: 4, stage: 5 };

/** How each audience is best reached: who bought and who left answer questionnaires too; who is still deciding has to be talked with. */
const HINTS: Record<CoveredAudience, string> = {
  prospect: "Ask for a talk: prospects rarely answer questionnaires.",
  customer: "A questionnaire reaches customers well too; a talk says why.",
  churned: "A questionnaire reaches churned people well too; a talk says why.",
};

/** The three roles of a decision to buy: who uses it, who pays for it, who lets it in. */
const BUYING_ROLES = ["user", "economic", "technical"] as const satisfies readonly Role[];

/** Over all personas, what one more conversation would change most: holes, thin audiences (fewest heard first; among alike ones the persona that is nearest to its cover), the target, what still brings new codes, roles, stages. */
export function rankNext(items: readonly PersonaCoverage[], around: Around): Coverage["next"] {
  const ofPersonas = items.flatMap((item) =>
    item.next.map((next) => ({
      next,
      personaId: item.personaId as string | null,
      personaName: item.name,
      heard: heardOf(item, next),
      people: item.people,
      planned: item.plannedByAudience[next.audience],
    })),
  );
  const ofRoles = roleNobodyHolds(around).map((next) => ({
    next,
    personaId: null,
    personaName: "Anybody",
    heard: 0,
    people: 0,
    planned: 0,
  }));
  const heard = new Set(around.everyone.map(({ participantId }) => participantId));
  const candidates = around.agreed.map((one) => ({ ...one, heard: one.participantId !== null && heard.has(one.participantId) }));
  return [...ofPersonas, ...ofRoles]
    .sort((a, b) => URGENCY[a.next.kind] - URGENCY[b.next.kind] || a.heard - b.heard || a.planned - b.planned || b.people - a.people)
    .map(({ next, personaId, personaName }) => toTalk(next, { personaId, personaName, candidates }));
}

type Whose = { personaId: string | null; personaName: string; candidates: readonly Candidate[] };

function toTalk(next: Next, { personaId, personaName, candidates }: Whose): NextTalk {
  return { ...next, personaId, personaName, hint: HINTS[next.audience], ...candidatesFor({ ...next, personaId }, candidates) };
}

function heardOf(item: PersonaCoverage, { audience }: Next): number {
  return item.holes.find((hole) => hole.audience === audience)?.people ?? 0;
}

/** Buying roles that nobody of the whole study holds, once there are people whose role is known. Roles have no target: this is a hint, and ranks low. */
function roleNobodyHolds({ everyone, audienceMinimum }: Around): Next[] {
  const known = everyone.filter(({ role }) => role !== null);
  if (known.length < Math.max(audienceMinimum, 3)) return [];
  const held = new Set(known.map(({ role }) => role));
  const [audience = "customer"] = [...COVERED_AUDIENCES].sort((a, b) => countOf(everyone, b) - countOf(everyone, a));
  const [role, ...others] = BUYING_ROLES.filter((one) => !held.has(one));
  if (role === undefined) return [];
  const names = [role, ...others].map((one) => ROLE_NAMES[one]).join(" or ");
  return [{ kind: "role", audience, role, count: 1, reason: `Nobody of the ${everyone.length} heard is known in the role ${names}.` }];
}

function countOf(seats: readonly CoveredSeat[], audience: CoveredAudience): number {
  return seats.filter((seat) => seat.audience === audience).length;
}
