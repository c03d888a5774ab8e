import { type CoveredAudience, ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { NextTalk } from "./schema";

const WHO: Record<CoveredAudience, string> = { prospect: "who is still deciding", customer: "who is a customer", churned: "who left" };

/** Whom to talk to, in words: "Floor lead who left, in the role admin", "Floor lead on renewal". */
export function nextTitle({ kind, personaName, audience, role }: NextTalk): string {
  if (kind === "role" && role) return `Anybody in the role ${ROLE_NAMES[role]}`;
  if (kind === "nobody") return `${personaName}, of any audience`;
  if (kind === "stage") return `${personaName} on what nobody spoke about`;
  return `${personaName} ${WHO[audience]}${role ? `, in the role ${ROLE_NAMES[role]}` : ""}`;
}
