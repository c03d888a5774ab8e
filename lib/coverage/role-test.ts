import type { Role } from "@/lib/participants/vocabulary";
import type { CoverageAsked } from "./schema";

/** Whether somebody is among the roles asked for, `none` for those without one; everybody where none is. */
export function roleTest(roles: CoverageAsked["role"]): (item: { role: Role | null }) => boolean {
  if (!roles?.length) return () => true;
  const wanted: ReadonlySet<string> = new Set(roles);
  return ({ role }) => wanted.has(role ?? "none");
}
