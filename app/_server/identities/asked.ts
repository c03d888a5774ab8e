import "server-only";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { HIDDEN_MARK } from "@/lib/privacy/hidden-mark";
import { isPersonalCell, isPersonalName } from "@/lib/survey-import/columns/personal";
import type { StudyAccess } from "@/lib/team/access";
import { hiddenOf } from "./hidden";
import { WHO_CAN } from "./needs";

type Of = { db: Db; studyId: string; access: StudyAccess };

/** Filters whose values are whatever somebody wrote into a reply. */
const WRITTEN = ["where", "by", "wave", "plan"];

/**
 * A question as it is asked for this caller. Whoever does not see identities tells nobody apart by a column of names, or by an address (throws FORBIDDEN, by
 * what they typed alone); a value with a name that the study knows is one that nobody has, just as a name that it does not know.
 */
export function askedFor<T>({ db, studyId, access }: Of, query: T): T {
  if (access.seesIdentities || !isItem(query)) return query;
  const asked = WRITTEN.filter((name) => query[name] !== undefined).map(
    (name) => [name, askedValues(query[name], { db, studyId })] as const,
  );
  return asked.length === 0 ? query : { ...query, ...Object.fromEntries(asked) };
}

function askedValues(value: unknown, of: { db: Db; studyId: string }): unknown {
  if (Array.isArray(value)) return value.map((one) => askedValues(one, of));
  return typeof value === "string" ? askedValue(value, of) : value;
}

function askedValue(typed: string, { db, studyId }: { db: Db; studyId: string }): string {
  const [, kind = "", name = "", value = ""] = /^(f:|q:)?([^=]*)=?(.*)$/su.exec(typed) ?? [];
  if (kind === "f:" && (isPersonalName(name) || isPersonalCell(value)))
    throw new AppError("FORBIDDEN", `This tells people apart by who they are, which is hidden from you. ${WHO_CAN}`);
  if (hiddenOf(db, studyId).find(typed.slice(kind.length), true).length === 0) return typed;
  return typed.includes("=") ? `${kind}${kind === "q:" ? name : HIDDEN_MARK}=${HIDDEN_MARK}` : `${kind}${HIDDEN_MARK}`;
}

function isItem(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
