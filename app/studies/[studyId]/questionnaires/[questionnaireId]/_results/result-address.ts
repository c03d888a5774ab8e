import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import type { ResponseFilter } from "@/lib/responses/schema";
import type { Cut } from "@/lib/results/schema";

/** What the results page reads from its address: who, the question in the middle, by what it is cut, and the open question beside. */
export type ResultAddress = { filter: ResponseFilter; question: string | null; by: Cut | null; beside: string | null };

const LISTS = ["persona", "stage", "wave", "account", "plan"] as const;
const CUT = /^(?:persona|audience|role|stage|wave|plan|account|f:.+|q:[a-z0-9]{8})$/;

/** Reads an address; what it does not know reads as not said. `all` gives every value of a name that repeats. */
export function readResultAddress(all: (name: string) => string[]): ResultAddress {
  const filter: ResponseFilter = {};
  for (const name of LISTS) if (all(name).length > 0) filter[name] = all(name);
  const audience = [...AUDIENCES, "none" as const].filter((value) => all("audience").includes(value));
  const role = [...ROLES, "none" as const].filter((value) => all("role").includes(value));
  if (audience.length > 0) filter.audience = audience;
  if (role.length > 0) filter.role = role;
  if (all("complete")[0] === "true") filter.complete = true;
  if (all("where").length > 0) filter.where = all("where");
  const by = all("by")[0] ?? null;
  return {
    filter,
    question: all("q")[0] ?? null,
    by: by !== null && CUT.test(by) ? (by as Cut) : null,
    beside: all("beside")[0] ?? null,
  };
}

/** The filter as the query of an address or a request: empty names are left out. */
export function filterQuery(filter: ResponseFilter): [string, string][] {
  return Object.entries(filter).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    return Array.isArray(value) ? value.map((one) => [name, one]) : [[name, String(value)]];
  });
}
