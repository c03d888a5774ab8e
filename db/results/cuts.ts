import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { ACCOUNT, AUDIENCE, PERSONA, PLAN, ROLE } from "@/db/responses/conditions";
import { accounts, personas } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { stageOfStep, studyJourney } from "@/lib/journey/study-journey";
import { AUDIENCE_NAMES, AUDIENCES, ROLE_NAMES, ROLES } from "@/lib/participants/vocabulary";
import type { Question } from "@/lib/questionnaires/definition";
import type { Cells } from "@/lib/responses/schema";
import type { Cut } from "@/lib/results/schema";
import { valuesGiven } from "@/lib/results/values-given";

/** The value of replies that have none, as the filter takes it. */
export const NONE = "none";

/**
 * By what replies are put into groups: a column of theirs, or a question's cells. `groupsOf` gives the groups of a reply (several, where several answers
 * were chosen); `labels` names the values it knows, in their order; others stand after them, most people first.
 */
export type Cutting = {
  column: SQL | null;
  question: Question | null;
  groupsOf: (value: string | null, cells: Cells) => string[];
  labels: ReadonlyMap<string, string>;
};

type Asked = { studyId: string; by: Cut; questions: readonly Question[] };

/** How a cut is read. Throws REFUSED for a question that is not there or has no answers to cut by. */
export function cuttingOf(db: Db, { studyId, by, questions }: Asked): Cutting {
  if (by.startsWith("q:")) return byQuestion(by.slice(2), questions);
  if (by.startsWith("f:")) return byColumn(sql`r.fields ->> ${`$.${JSON.stringify(by.slice(2))}`}`, new Map([[NONE, "Not given"]]));
  const journey = studyJourney(requireStudy(db, studyId));
  switch (by) {
    case "persona":
      return byColumn(PERSONA, personaNames(db, studyId), true);
    case "audience":
      return byColumn(
        AUDIENCE,
        named(AUDIENCES, (one) => AUDIENCE_NAMES[one].many, "No audience"),
      );
    case "role":
      return byColumn(
        ROLE,
        named(ROLES, (one) => ROLE_NAMES[one], "No role"),
      );
    case "stage": {
      const labels = new Map([...journey.stages.map(({ slug, name }) => [slug, name] as const), [NONE, "No stage"] as const]);
      return { ...byColumn(sql`r.step`, labels), groupsOf: (step) => [stageOfStep(step, journey) ?? NONE] };
    }
    case "wave":
      return byColumn(sql`nullif(r.wave, '')`, new Map([[NONE, "No wave"]]));
    case "account":
      return byColumn(ACCOUNT, accountNames(db, studyId), true);
    default:
      return byColumn(PLAN, new Map([[NONE, "No plan"]]));
  }
}

/** `closed`: a value that has no name any more (a persona that was deleted) reads as none. */
function byColumn(column: SQL, labels: ReadonlyMap<string, string>, closed = false): Cutting {
  return { column, question: null, labels, groupsOf: (value) => [value === null || (closed && !labels.has(value)) ? NONE : value] };
}

function named<T extends string>(values: readonly T[], name: (value: T) => string, none: string): Map<string, string> {
  return new Map([...values.map((value) => [value as string, name(value)] as const), [NONE, none] as const]);
}

function byQuestion(questionId: string, questions: readonly Question[]): Cutting {
  const question = questions.find(({ id }) => id === questionId);
  const values = question ? valuesGiven(question) : null;
  if (!question || !values)
    throw new AppError("REFUSED", "Answers can be compared by a closed question of the same questionnaire; this is none.", {
      errors: [{ path: "by", message: "no closed question of this questionnaire" }],
    });
  return {
    column: null,
    question,
    labels: new Map([...values.labels, [NONE, "Not answered"]]),
    groupsOf: (_, cells) => values.read(cells),
  };
}

function personaNames(db: Db, studyId: string): Map<string, string> {
  const rows = db
    .select({ id: personas.id, name: personas.name })
    .from(personas)
    .where(and(eq(personas.studyId, studyId), isNull(personas.deletedAt)))
    .orderBy(asc(personas.position), asc(personas.name))
    .all();
  return new Map([...rows.map(({ id, name }) => [id, name] as const), [NONE, "No persona"] as const]);
}

function accountNames(db: Db, studyId: string): Map<string, string> {
  const rows = db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(and(eq(accounts.studyId, studyId), isNull(accounts.deletedAt)))
    .orderBy(asc(accounts.name))
    .all();
  return new Map([...rows.map(({ id, name }) => [id, name] as const), [NONE, "No account"] as const]);
}
