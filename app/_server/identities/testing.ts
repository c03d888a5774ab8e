import { getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import * as schema from "@/db/schema";
import { newId, now } from "@/db/stamp";
import { addMember } from "@/db/team/members";
import { startTeam } from "@/db/team/start";
import { createToken } from "@/db/team/tokens";
import type { Db } from "@/db/types";
import { type Caller, LOCAL_PERSON } from "@/lib/team/access";
import type { StudyRole } from "@/lib/team/vocabulary";

/** What no answer to somebody without the right may hold: a name, its parts, how it was spelt before, an address, a number. */
export const CANARY = {
  ...{ first: "Zanira", last: "Quokkaberg", before: "Kwokkerburgh" },
  ...{ mail: "zanira.q@canary.example", phone: "+49 30 55501234" },
};
/** Also written small, as a quick note has it. */
export const CANARIES = [CANARY.first, CANARY.last, CANARY.last.toLowerCase(), CANARY.before, CANARY.mail, CANARY.phone];
const WORDS = ` ${CANARY.first} ${CANARY.last} said so; ${CANARY.last}'s, ${CANARY.before}, ${CANARY.mail}, ${CANARY.phone}, ${CANARY.last.toLowerCase()} too.`;

/** Texts that the program reads as values, and what must stay what it is. */
const NO_TEXT =
  /(?:^|_)(?:id|ids|at|on|key|token|hash|sha256|digest|version|code|slug|slot|step|language|chosen|format|date|colour|color|kind|stage|zone|number|field|lane|column|subject|prefix|tag|origin|template)$|^(?:created_by|updated_by|stuck_step|last_step|wave|action|target|status|preset|participant_codes)$/;

/** Where names and addresses have their own place: what stands there is one of them, whole. */
const OWN_PLACES = new Set(["participant_names.display_name", "former_names.name", "response_contacts.address", "speakers.label"]);

type Column = { name: string; columnType: string; enumValues?: readonly string[] };

/**
 * Writes the canary behind every text that a person can have typed, of every table of a study: whatever table comes later is in by itself. Names one person and
 * one speaker by it. Answers where it wrote.
 */
export function plantCanaries(db: Db, studyId: string): string[] {
  const planted = Object.values(schema)
    .filter((value): value is SQLiteTable & typeof value => is(value, SQLiteTable))
    .flatMap((table) => textColumns(table))
    .filter(({ name, column, isJson }) => (isJson ? plantInJson : plantIn)(db, { studyId, name, column }))
    .map(({ name, column }) => `${name}.${column}`);
  const name = `${CANARY.first} ${CANARY.last}`;
  db.run(
    sql`update participant_names set display_name = ${name} where rowid = (select min(rowid) from participant_names where study_id = ${studyId})`,
  );
  db.run(sql`insert or ignore into participant_names (participant_id, study_id, display_name)
    select id, study_id, ${name} from participants where study_id = ${studyId} limit 1`);
  db.insert(schema.formerNames)
    .values({ id: newId(), studyId, name: `${CANARY.first} ${CANARY.before}`, createdAt: now() })
    .run();
  db.run(sql`update speakers set label = ${name} where study_id = ${studyId} and role <> 'interviewer'`);
  db.run(sql`insert or ignore into response_contacts (response_id, study_id, address)
    select id, study_id, ${CANARY.mail} from responses where study_id = ${studyId} limit 3`);
  db.run(
    sql`update participants set fields = ${JSON.stringify({ "E-mail": CANARY.mail, Phone: CANARY.phone, Note: `met ${name}`, "Full name": name })} where study_id = ${studyId}`,
  );
  db.run(
    sql`update responses set fields = json_set(fields, '$."Full name"', ${name}, '$.Phone', ${CANARY.phone}, '$.Who', ${CANARY.last.toLowerCase()})
      where study_id = ${studyId}`,
  );
  return planted;
}

/** Of a table with a study, the columns that hold what people type. */
function textColumns(table: SQLiteTable): { name: string; column: string; isJson: boolean }[] {
  const columns = getTableColumns(table) as Record<string, Column>;
  const name = getTableName(table);
  if (!("studyId" in columns) && name !== "studies") return [];
  return Object.values(columns)
    .filter(({ name: column, columnType, enumValues }) => {
      const isText = columnType === "SQLiteText" || columnType === "SQLiteTextJson";
      return isText && !enumValues?.length && !NO_TEXT.test(column) && !OWN_PLACES.has(`${name}.${column}`);
    })
    .map(({ name: column, columnType }) => ({ name, column, isJson: columnType === "SQLiteTextJson" }));
}

type Place = { studyId: string; name: string; column: string };

const inStudy = ({ studyId, name }: Place) => sql`${sql.identifier(name === "studies" ? "id" : "study_id")} = ${studyId}`;

function plantIn(db: Db, place: Place): boolean {
  const [table, column] = [sql.identifier(place.name), sql.identifier(place.column)];
  return changes(db, sql`update ${table} set ${column} = ${column} || ${WORDS} where ${inStudy(place)} and ${column} <> ''`);
}

function plantInJson(db: Db, place: Place): boolean {
  const [table, column] = [sql.identifier(place.name), sql.identifier(place.column)];
  const rows = db.values<[row: number, json: string | null]>(sql`select rowid, ${column} from ${table} where ${inStudy(place)}`);
  return rows
    .map(([row, json]) => {
      if (json === null) return false;
      const planted = JSON.stringify(withWords(JSON.parse(json)));
      return planted !== json && changes(db, sql`update ${table} set ${column} = ${planted} where rowid = ${row}`);
    })
    .some(Boolean);
}

/** Behind whatever reads as prose: what has a blank in it. */
function withWords(value: unknown): unknown {
  if (typeof value === "string") return / /.test(value) ? `${value}${WORDS}` : value;
  if (Array.isArray(value)) return value.map(withWords);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withWords(one)]));
}

function changes(db: Db, statement: ReturnType<typeof sql>): boolean {
  try {
    return db.run(statement).changes > 0;
  } catch {
    return false;
  }
}

/** A team with one more person than its first: headers of a token of theirs, and of one of the first's. */
export function teamOfTwo(
  db: Db,
  { studyId, role, seesIdentities = false }: { studyId: string; role: StudyRole; seesIdentities?: boolean },
) {
  startTeam(db, { name: "Owner", email: "owner@team.example", passwordHash: "none" });
  const at = new Date().toISOString();
  const second = "second-person";
  db.insert(schema.users)
    .values({ id: second, name: "Second", email: "second@team.example", admin: false, createdAt: at, updatedAt: at })
    .run();
  addMember(db, { studyId, input: { userId: second, role, seesIdentities }, by: { role: "owner", seesIdentities: true } });
  return { owner: headersOf(db, LOCAL_PERSON, true), member: headersOf(db, second, false) };
}

function headersOf(db: Db, userId: string, admin: boolean): Record<string, string> {
  const caller: Extract<Caller, { kind: "person" }> = { kind: "person", userId, admin, solo: false, sessionId: "here", token: null };
  const { token } = createToken(db, { caller, input: { name: "test", scope: "write", seesIdentities: true, days: 1 } });
  return { authorization: `Bearer ${token}` };
}
