import type { FindingStrength } from "./schema";
import { voices } from "./strength";
import type { FindingStatus } from "./vocabulary";

/** From so many people on, a finding that nobody much contradicts is called supported. */
const ENOUGH = 3;

/** What the quotes say: contradicted where at least as many people speak against it as for it; supported by 3 or more, with fewer than half as many against; else open. */
export function suggestStatus({ for: pro, against }: Pick<FindingStrength, "for" | "against">): FindingStatus {
  const [yes, no] = [voices(pro), voices(against)];
  if (no > 0 && no >= yes) return "contradicted";
  return yes >= ENOUGH && no * 2 < yes ? "supported" : "open";
}

/** Why a finding cannot be given a status, in a sentence; null where it can: a status changes by evidence, never by typing (mission 1.30). */
export function refuseStatus(status: FindingStatus, strength: Pick<FindingStrength, "for" | "against" | "elsewhere">): string | null {
  if (status === "supported" && voices(strength.for) + strength.elsewhere === 0) {
    return "A finding is supported by what people said. Link a quote for it first; one by somebody who counts.";
  }
  if (status === "contradicted" && voices(strength.against) === 0) {
    return "A finding is contradicted by what people said. Link a quote against it first; one by somebody who counts.";
  }
  return null;
}

/** What a person should look at again in a finding whose status its quotes no longer bear out, in a sentence; null where they do. */
export function statusDoubt(status: FindingStatus, strength: Pick<FindingStrength, "for" | "against" | "elsewhere">): string | null {
  if (status === "supported" && refuseStatus(status, strength) !== null) return "Called supported, but no quote holds it up any more.";
  if (status === "contradicted" && refuseStatus(status, strength) !== null)
    return "Called contradicted, but no quote speaks against it any more.";
  const suggested = suggestStatus(strength);
  if (suggested === "contradicted" && status !== "contradicted") return "At least as many people speak against it as for it.";
  return null;
}
