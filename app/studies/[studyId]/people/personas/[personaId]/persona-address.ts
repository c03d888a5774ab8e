import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import type { PersonaPageQuery } from "@/lib/summary/schema";

type Get = (name: string) => string | null;

/** What the page of a persona reads from its address; a value it does not know reads as none. */
export type PersonaAddress = {
  audience: (typeof AUDIENCES)[number] | null;
  role: (typeof ROLES)[number] | "none" | null;
  stage: string | null;
  since: string | null;
};

/** `stages`: the slugs of those that stand in the study's journey. */
export function readPersonaAddress(get: Get, stages: readonly string[]): PersonaAddress {
  const role = get("role");
  return {
    audience: AUDIENCES.find((audience) => audience === get("audience")) ?? null,
    role: role === "none" ? role : (ROLES.find((known) => known === role) ?? null),
    stage: stages.find((slug) => slug === get("stage")) ?? null,
    since: dayOf(get("since")),
  };
}

function dayOf(text: string | null): string | null {
  const day = text !== null && /^\d{4}-\d\d-\d\d$/u.test(text) ? Date.parse(text) : Number.NaN;
  return text !== null && !Number.isNaN(day) && new Date(day).toISOString().startsWith(text) ? text : null;
}

/** The question the server is asked. */
export function askedOf({ audience, role, stage, since }: PersonaAddress): PersonaPageQuery {
  return {
    ...(audience && { audience: [audience] }),
    ...(role && { role: [role] }),
    ...(stage && { stage: [stage] }),
    ...(since && { since }),
  };
}
