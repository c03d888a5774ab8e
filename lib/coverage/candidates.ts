import type { Candidate, Next, NextTalk } from "./schema";

/** Somebody who said that they may be written to. */
export type Agreed = Omit<Candidate, "heard">;

/** So many are named; the rest are counted. */
const NAMED = 4;

type Wanted = Pick<Next, "kind" | "audience" | "role"> & { personaId: string | null };

/**
 * Who agreed to be written to and would fill a gap: of its audience and persona, or with no persona yet. Whoever was heard already counts no second time, so they
 * are named only where more is wanted from the same people (stages, new codes). Those in the wanted role and with the persona known come first.
 */
export function candidatesFor(wanted: Wanted, all: readonly Candidate[]): Pick<NextTalk, "candidates" | "candidateCount"> {
  const fitting = all.filter((one) => fits(wanted, one)).sort((a, b) => nearness(wanted, b) - nearness(wanted, a));
  return { candidates: fitting.slice(0, NAMED), candidateCount: fitting.length };
}

function fits({ kind, audience, personaId, role }: Wanted, one: Candidate): boolean {
  if (one.heard && kind !== "stage" && kind !== "learning") return false;
  if (kind === "role") return one.role === role;
  if (kind !== "stage" && kind !== "nobody" && one.audience !== audience) return false;
  return one.personaId === null || one.personaId === personaId;
}

function nearness({ role, personaId, audience }: Wanted, one: Candidate): number {
  const fitsRole = role !== undefined && one.role === role;
  return (one.personaId !== null && one.personaId === personaId ? 4 : 0) + (fitsRole ? 2 : 0) + (one.audience === audience ? 1 : 0);
}
