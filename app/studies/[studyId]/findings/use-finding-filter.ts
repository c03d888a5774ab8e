import type { useAddress } from "@/app/_ui/use-address";
import type { Finding } from "@/lib/findings/schema";

/** What the page shows: empty where everything of a kind is meant, "none" where it is missing. */
export type FindingFilter = { status: string; persona: string; owner: string };

export const NONE = "none";

/** The filter of the address, and the findings under it. */
export function useFindingFilter(findings: readonly Finding[], address: ReturnType<typeof useAddress>) {
  const filter: FindingFilter = {
    status: address.get("status") ?? "",
    persona: address.get("persona") ?? "",
    owner: address.get("owner") ?? "",
  };
  const fits = (asked: string, value: string | null) => asked === "" || asked === (value ?? NONE);
  const shown = findings.filter(
    ({ status, personaId, owner }) => fits(filter.status, status) && fits(filter.persona, personaId) && fits(filter.owner, owner),
  );
  return { filter, shown, isFiltered: Object.values(filter).some(Boolean) };
}
