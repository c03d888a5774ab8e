import type { NewInterview } from "@/app/_data/interviews";
import { COVERED_AUDIENCES, type CoveredAudience, ROLE_NAMES, ROLES, type Role } from "@/lib/participants/vocabulary";

/** Whom a plan starts from: a gap, somebody known, or nobody in particular. */
export type Wanted = { participantId?: string; personaId?: string | null; personaName?: string; audience?: CoveredAudience; role?: Role };

/** A plan as the form holds it: empty text where nothing was chosen. */
export type Plan = {
  participantId: string;
  personaId: string;
  audience: string;
  role: string;
  label: string;
  conductor: string;
  date: string;
};

export function emptyPlan({ participantId = "", personaId, audience, role }: Wanted): Plan {
  return { participantId, personaId: personaId ?? "", audience: audience ?? "", role: role ?? "", label: "", conductor: "", date: "" };
}

/** The planned interview to make: with a known person, or with a placeholder that says whom to find. */
export function planInput(plan: Plan, personas: readonly { id: string; name: string }[]): NewInterview {
  const when = { status: "planned" as const, conductor: plan.conductor.trim() || null, date: plan.date || null };
  if (plan.participantId !== "") return { ...when, participantIds: [plan.participantId] };
  const audience = COVERED_AUDIENCES.find((one) => one === plan.audience) ?? null;
  const role = ROLES.find((one) => one === plan.role) ?? null;
  const persona = personas.find(({ id }) => id === plan.personaId);
  const described = [audience, persona?.name, role && ROLE_NAMES[role]].filter(Boolean).join(" ");
  const label = plan.label.trim() || `${described || "somebody"}, to find`;
  return { ...when, participantIds: [], placeholder: { personaId: persona?.id ?? null, audience, role, label } };
}
