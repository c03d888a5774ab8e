import type { AuditFilter } from "@/lib/audit/schema";
import { ACT_KINDS } from "@/lib/audit/vocabulary";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[\w-]{1,64}$/;

/** The filter that an address names; what is none of ours is passed over. */
export function readFilter(get: (name: string) => string | null): AuditFilter {
  const fitting = (name: string, shape: RegExp) => {
    const value = get(name);
    return value !== null && shape.test(value) ? { [name]: value } : {};
  };
  const kind = ACT_KINDS.find((one) => one === get("kind"));
  return { ...fitting("who", ID), ...(kind ? { kind } : {}), ...fitting("thing", ID), ...fitting("from", DAY), ...fitting("to", DAY) };
}
