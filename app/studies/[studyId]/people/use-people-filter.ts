"use client";

import { useAddress } from "@/app/_ui/use-address";
import type { Participant } from "@/lib/participants/schema";

export type PeopleFilter = { audience: string; persona: string; role: string; account: string };

/** The filter of the address: one value each, "none" for those without, empty for all. */
export function usePeopleFilter(): { filter: PeopleFilter; passes: (person: Participant) => boolean } {
  const { get } = useAddress();
  const filter = { audience: get("audience") ?? "", persona: get("persona") ?? "", role: get("role") ?? "", account: get("account") ?? "" };
  const fits = (wanted: string, value: string | null) => wanted === "" || wanted === (value ?? "none");
  return {
    filter,
    passes: (person) =>
      fits(filter.audience, person.audience) &&
      fits(filter.persona, person.personaId) &&
      fits(filter.role, person.role) &&
      fits(filter.account, person.accountId),
  };
}
