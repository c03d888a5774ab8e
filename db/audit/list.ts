import { and, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { agreementRounds, auditEntries, studies } from "@/db/schema";
import { namesOfUsers } from "@/db/team/names";
import type { Db } from "@/db/types";
import { actionsOfKind } from "@/lib/audit/action";
import type { Activity, ActivityActor, ActivityPage, ActivityPeople, AuditActor, AuditQuery } from "@/lib/audit/schema";
import { idsAround, thingsOf } from "./things";

/** Acts of blind coding, which are written down under their round. */
const BLIND = ["add", "change", "delete"].map((verb) => `${verb} mark of a second coder`);

type Row = typeof auditEntries.$inferSelect;

const NAMES: Record<Exclude<AuditActor["kind"], "person">, string> = {
  program: "The program",
  respondent: "A respondent",
  nobody: "Somebody not signed in",
};

/**
 * What was done in a study, or (without one) in the whole workbench, the newest first, with the names of people and things as they are now. Of a thing:
 * also what was done to what belongs to it. The cursor is the number of an entry, so that what comes meanwhile moves nothing.
 */
export function listActivity(db: Db, { studyId, query }: { studyId: string | null; query: AuditQuery }): ActivityPage {
  const rows = db
    .select()
    .from(auditEntries)
    .where(and(...conditionsOf(studyId, query)))
    .orderBy(desc(auditEntries.number))
    .limit(query.limit + 1)
    .all();
  const shown = rows.slice(0, query.limit);
  const nextCursor = rows.length > query.limit ? (shown.at(-1)?.number ?? null) : null;
  return { items: withNames(db, { rows: shown, isWorkspace: studyId === null }), nextCursor };
}

function conditionsOf(studyId: string | null, { cursor, who, kind, thing, from, to }: AuditQuery): (SQL | undefined)[] {
  const actor = auditEntries.actor;
  return [
    studyId === null ? undefined : eq(auditEntries.studyId, studyId),
    cursor === undefined ? undefined : lt(auditEntries.number, cursor),
    who === undefined ? undefined : sql`coalesce(${actor} ->> 'userId', ${actor} ->> 'kind') = ${who}`,
    kind === undefined ? undefined : inArray(auditEntries.action, actionsOfKind(kind)),
    thing === undefined ? undefined : sql`${auditEntries.thingId} in ${idsAround({ studyId: studyId ?? "", thing })}`,
    from === undefined ? undefined : gte(auditEntries.at, from),
    to === undefined ? undefined : lt(auditEntries.at, `${to}U`),
    notBlind(),
  ];
}

/** What a second coder marks is told to nobody else until their round is open: how much it is tells of it too. */
function notBlind(): SQL {
  const actor = auditEntries.actor;
  return sql`not (${inArray(auditEntries.action, BLIND)} and coalesce(${actor} ->> 'userId', '') <> ${actingPerson()}
    and ${auditEntries.thingId} in (select ${agreementRounds.id} from ${agreementRounds} where ${agreementRounds.openedAt} is null))`;
}

function withNames(db: Db, { rows, isWorkspace }: { rows: Row[]; isWorkspace: boolean }): Activity[] {
  const people = namesOfUsers(db);
  const things = thingsOf(
    db,
    rows.flatMap(({ thingId }) => thingId ?? []),
  );
  const names = isWorkspace ? namesOfStudies(db) : new Map<string, string>();
  return rows.map(({ number, at, actor, action, fields, thingId, studyId }) => ({
    ...{ number, at, action, fields, who: actorShown(actor, people) },
    thing: thingId === null ? null : (things.get(thingId) ?? null),
    study: isWorkspace && studyId !== null ? { id: studyId, name: names.get(studyId) ?? null } : null,
  }));
}

function namesOfStudies(db: Db): Map<string, string> {
  return new Map(
    db
      .select({ id: studies.id, name: studies.name })
      .from(studies)
      .all()
      .map(({ id, name }) => [id, name]),
  );
}

function actorShown(actor: AuditActor, people: ReadonlyMap<string, string>): ActivityActor {
  if (actor.kind !== "person") return { kind: actor.kind, id: null, name: NAMES[actor.kind], byToken: false };
  return {
    kind: "person",
    id: actor.userId,
    name: people.get(actor.userId) ?? "Somebody who is gone",
    byToken: actor.tokenId !== undefined,
  };
}

/** Everybody who did something in a study, or anywhere, by name; then the program and respondents, where they did. */
export function listActivePeople(db: Db, { studyId }: { studyId: string | null }): ActivityPeople {
  const where = studyId === null ? sql`true` : sql`study_id = ${studyId}`;
  const rows = db.all<{ actor: string }>(sql`select distinct actor from audit_entries where ${where}`);
  const people = namesOfUsers(db);
  const found = new Map(
    rows.map(({ actor }) => {
      const shown = actorShown(JSON.parse(actor), people);
      return [shown.id ?? shown.kind, shown];
    }),
  );
  const items = [...found].map(([id, { kind, name }]) => ({ id, name, isPerson: kind === "person" }));
  items.sort((one, other) => Number(other.isPerson) - Number(one.isPerson) || one.name.localeCompare(other.name, "en"));
  return { items: items.map(({ id, name }) => ({ id, name })) };
}
