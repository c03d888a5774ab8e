import { and, eq, isNull, or, sql } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { participantsByName } from "@/db/participants/list";
import { standing } from "@/db/participants/standing";
import { createPersona } from "@/db/personas";
import { accounts, participants, personas } from "@/db/schema";
import { newId } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { Audience } from "@/lib/participants/vocabulary";
import { type ImportRef, STILL_STORING } from "./storing";

/** A participant that a row can be linked to, with the audience of today. */
export type KnownPerson = { id: string; audience: Audience | null };

/**
 * Whom the rows of an export can name: the study's personas, accounts and people, letter case and outer blanks aside. A name that stands for two people
 * stands for nobody. `newPersonas`, `newAccounts`: made by this import, invisible until it is through.
 */
export type Names = {
  personas: Map<string, string>;
  accounts: Map<string, string>;
  people: Map<string, KnownPerson | null>;
  newPersonas: Map<string, string>;
  newAccounts: Map<string, string>;
  /** their names as they are written */
  made: { personas: string[]; accounts: string[] };
  /** rows, stored or held back as updates, that name somebody the study does not know */
  strangers: number;
};

/** More names than that are no personas: the column holds something else. */
export const MOST_PERSONAS = 40;
/** of made accounts that the report names */
const NAMED_AT_MOST = 20;

/** By what a name of a study is known again: letter case, outer blanks and ways of writing an accent aside. */
export function keyOf(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}

/** Everything that a study's rows can refer to by name, code, address or id. */
export function knownNames(db: Db, studyId: string): Names {
  // those that an earlier file of the same import made are there too, though nobody sees them yet
  const named = (table: typeof personas | typeof accounts) =>
    db
      .select({ id: table.id, name: table.name })
      .from(table)
      .where(and(eq(table.studyId, studyId), or(isNull(table.deletedAt), eq(table.deletedAt, STILL_STORING))))
      .all()
      .toReversed()
      .flatMap(({ id, name }): [string, string][] => [
        [keyOf(name), id],
        [id, id],
      ]);
  return {
    personas: new Map(named(personas)),
    accounts: new Map(named(accounts)),
    people: knownPeople(db, studyId),
    newPersonas: new Map(),
    newAccounts: new Map(),
    made: { personas: [], accounts: [] },
    strangers: 0,
  };
}

function knownPeople(db: Db, studyId: string): Names["people"] {
  const { id, code, audience, fields } = participants;
  const living = db.select({ id, code, audience, fields }).from(participants).where(standing(studyId)).all();
  const byId = new Map(living.map((person) => [person.id, { id: person.id, audience: person.audience }]));
  const people: Names["people"] = new Map();
  const add = (name: string, person: KnownPerson | undefined) => {
    const key = keyOf(name);
    if (!person || key === "") return;
    const other = people.get(key);
    people.set(key, other === undefined || other?.id === person.id ? person : null);
  };
  for (const { id: personId, name } of participantsByName(db, { studyId })) add(name, byId.get(personId));
  for (const person of living) {
    for (const value of Object.values(person.fields)) if (value.includes("@")) add(value, byId.get(person.id));
  }
  // codes and ids are nobody else's, whatever people are called
  for (const person of living) for (const key of [person.code, person.id]) people.set(keyOf(key), byId.get(person.id) ?? null);
  return people;
}

/** The persona of this name or id; null where none is named or known. */
export function personaNamed({ personas: known, newPersonas }: Names, said: string | null): string | null {
  if (said === null) return null;
  const key = keyOf(said);
  return known.get(key) ?? newPersonas.get(key) ?? null;
}

/** The account of this name or id; null where none is named or known. */
export function accountNamed({ accounts: known, newAccounts }: Names, said: string | null): string | null {
  if (said === null) return null;
  const key = keyOf(said);
  return known.get(key) ?? newAccounts.get(key) ?? null;
}

/** The participant of this code, address or name; null where none is named, or nobody by that name alone. */
export function personNamed(names: Names, said: string | null): KnownPerson | null {
  return said === null ? null : (names.people.get(keyOf(said)) ?? null);
}

/** Counts a row, once it is settled, that names somebody the study does not know, or two people at once. */
export function countStranger(names: Names, { person }: { person: string | null }): void {
  if (person !== null && person.trim() !== "" && personNamed(names, person) === null) names.strangers += 1;
}

type Said = { persona: string | null; account: string | null; plan: string | null };

/** Makes the personas and accounts that rows name and the study does not have, invisible until the import is through. Callers hold the write lock. */
export function makeNamed(tx: Db, { names, rows, ...ref }: ImportRef & { names: Names; rows: readonly Said[] }): void {
  for (const { persona } of rows) {
    if (persona === null || persona.trim() === "" || personaNamed(names, persona) !== null || names.newPersonas.size >= MOST_PERSONAS)
      continue;
    const { id } = createPersona(tx, { studyId: ref.studyId, input: { name: persona.trim().slice(0, 200) } });
    tx.update(personas)
      .set({ deletedAt: STILL_STORING })
      .where(and(eq(personas.studyId, ref.studyId), eq(personas.id, id)))
      .run();
    names.newPersonas.set(keyOf(persona), id);
    names.made.personas.push(persona.trim());
  }
  makeAccounts(tx, { names, rows, ...ref });
}

function makeAccounts(tx: Db, { names, rows, studyId, importId }: ImportRef & { names: Names; rows: readonly Said[] }): void {
  const made: [string, string, string | null][] = [];
  for (const { account, plan } of rows) {
    if (account === null || account.trim() === "" || accountNamed(names, account) !== null) continue;
    const id = newId();
    names.newAccounts.set(keyOf(account), id);
    if (names.made.accounts.length < NAMED_AT_MOST) names.made.accounts.push(account.trim());
    made.push([id, account.trim().slice(0, 200), plan]);
  }
  if (made.length === 0) return;
  tx.run(sql`insert into accounts (id, study_id, name, plan, import_id, deleted_at, created_at, updated_at, created_by)
    select value ->> 0, ${studyId}, value ->> 1, value ->> 2, ${importId}, ${STILL_STORING}, i.created_at, i.created_at, ${actingPerson()}
    from json_each(${JSON.stringify(made)}), imports i where i.id = ${importId}`);
}
