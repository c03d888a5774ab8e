import { and, eq, isNull } from "drizzle-orm";
import { accounts, findings, flows, gaps } from "@/db/schema";
import type { Db } from "@/db/types";
import type { Action } from "@/lib/actions/schema";
import type { ActionSubject } from "@/lib/actions/vocabulary";
import { AppError } from "@/lib/errors";

type Named = { studyId: string } & Pick<Action, "subject" | "subjectId">;

/** What is named by its id. A cell, a difference and a theme are places: they are there as soon as somebody looks at them. */
const TABLES: Partial<Record<ActionSubject, { noun: string; table: typeof gaps | typeof findings | typeof accounts | typeof flows }>> = {
  gap: { noun: "gap", table: gaps },
  finding: { noun: "finding", table: findings },
  account: { noun: "account", table: accounts },
  transition: { noun: "table of figures", table: flows },
};

/** How many parts the key of a place has: map, persona, step and lane; persona, stage, point and code. */
const PARTS = 4;

/** Refuses an action that answers what this study does not have, or half of something: what it answers is named whole, or not at all. */
export function requireAnswered(tx: Db, { studyId, subject, subjectId }: Named): void {
  if (subject === null && subjectId === null) return;
  if (subject === null || subjectId === null) refuse("An action names what it answers and which one it is, or neither.");
  const named = TABLES[subject];
  const [id = ""] = subjectId.split(":");
  if (named) {
    const { table, noun } = named;
    const there = and(eq(table.studyId, studyId), eq(table.id, id), isNull(table.deletedAt));
    if (!tx.select({ id: table.id }).from(table).where(there).get()) refuse(`This study has no such ${noun}. It may have been deleted.`);
    return;
  }
  if (subjectId.split(":").length < PARTS) refuse("This is no place on a map or among the themes of this study.");
}

function refuse(detail: string): never {
  throw new AppError("REFUSED", detail, { errors: [{ path: "subjectId", message: "not in this study" }] });
}
