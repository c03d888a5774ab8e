import { and, eq } from "drizzle-orm";
import { createAccount } from "@/db/accounts";
import { carryAudience, lastDayHeard, succeedAudience } from "@/db/participants/audience";
import { createParticipant } from "@/db/participants/create";
import { type ParticipantRow, participantsById } from "@/db/participants/rows";
import { createPersona } from "@/db/personas";
import { participants } from "@/db/schema";
import type { FilledByImport, MadeByImport } from "@/db/schema/work";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { PlannedName } from "@/lib/import/name-register";
import type { PlannedPerson } from "@/lib/import/people";
import type { ImportPlan } from "@/lib/import/planned";
import type { Audience } from "@/lib/participants/vocabulary";

/** A participant as an import needs them: `audience` is the one their interviews are under where nothing else is said of the day (rule 8). */
export type CastPerson = { id: string; code: string; audience: Audience | null };

/** What stands behind the keys of a plan so far, and what was made for it. */
export type Cast = {
  people: Map<string, CastPerson>;
  names: Map<string, string>;
  made: MadeByImport & { codes: string[]; dated: NonNullable<MadeByImport["dated"]> };
};

type Making = { studyId: string; importId: string; plan: ImportPlan; cast: Cast };

/** An empty cast: nobody of the plan is there yet. */
export function emptyCast(): Cast {
  return { people: new Map(), names: new Map(), made: { personas: [], accounts: [], codes: [], filled: [], dated: [] } };
}

/** A copy to try one file with: if that file cannot be stored, whoever was made for it is forgotten. */
export function copyCast({ people, names, made }: Cast): Cast {
  return {
    people: new Map(people),
    names: new Map(names),
    made: {
      personas: [...made.personas],
      accounts: [...made.accounts],
      codes: [...made.codes],
      filled: [...made.filled],
      dated: [...made.dated],
    },
  };
}

/**
 * The participant behind a key of the plan: made on first need, with their persona and account; somebody the study knew has filled in
 * what was empty, and takes the audience of an interview later than all of theirs (rule 8). Throws REFUSED where such a person is gone.
 */
export function castPerson(tx: Db, making: Making & { key: string }): CastPerson {
  const { plan, cast, key } = making;
  const known = cast.people.get(key);
  if (known) return known;
  const person = plan.people.find((planned) => planned.key === key);
  if (!person) throw new Error("a plan names every person its interviews have");
  const personaId = nameBehind(tx, making, { kind: "persona", key: person.persona });
  const accountId = nameBehind(tx, making, { kind: "account", key: person.account });
  const made =
    person.participantId === null
      ? makePerson(tx, { ...making, person, personaId, accountId })
      : fillPerson(tx, { ...making, person, personaId, accountId });
  cast.people.set(key, made);
  return made;
}

type Linked = Making & { person: PlannedPerson; personaId: string | null; accountId: string | null };

function makePerson(tx: Db, { studyId, importId, person, personaId, accountId }: Linked): CastPerson {
  const { name: displayName, audience, role } = person;
  const { id, code } = createParticipant(tx, { studyId, importId, input: { displayName, audience, role, personaId, accountId } });
  return { id, code, audience };
}

function fillPerson(tx: Db, { studyId, cast, person, personaId, accountId }: Linked): CastPerson {
  const [row] = participantsById(tx, { studyId, ids: person.participantId === null ? [] : [person.participantId] });
  if (!row) throw new AppError("REFUSED", "One of the people this file was given to is gone. Nothing of it was stored; choose again.");
  const replacement = laterAudience(tx, row, person);
  const values = { ...emptyOnes(row, { audience: person.audience, personaId, role: person.role, accountId }), ...replacement };
  if (Object.keys(values).length > 0) {
    tx.update(participants)
      .set({ ...values, version: row.version + 1, updatedAt: now() })
      .where(and(eq(participants.studyId, studyId), eq(participants.id, row.id)))
      .run();
    cast.made.filled.push({ participantId: row.id, values, ...carry(tx, row, values.audience) });
  }
  return { id: row.id, code: row.code, audience: row.audience ?? person.audience };
}

/** The audience of the imported interview, if it was on the last day this person was heard or after it and they had another until now. */
function laterAudience(tx: Db, row: ParticipantRow, { audience, audienceDay }: PlannedPerson): { audience?: Audience } {
  if (audience === null || row.audience === null || audience === row.audience || audienceDay === null) return {};
  const last = lastDayHeard(tx, { studyId: row.studyId, participantId: row.id });
  return last === null || audienceDay >= last ? { audience } : {};
}

/** Carries a person's new audience into their interviews: `row` is the person before. */
function carry(
  tx: Db,
  { studyId, id: participantId, audience: earlier }: ParticipantRow,
  audience: Audience | null | undefined,
): Pick<FilledByImport, "interviews" | "replaced"> {
  if (!audience) return { interviews: [] };
  if (earlier !== null) {
    const changed = succeedAudience(tx, { studyId, participantId, earlier, later: audience });
    return { interviews: [], replaced: { audience: earlier, interviews: changed } };
  }
  const carried = carryAudience(tx, { studyId, participantId, audience, audienceFor: "now" });
  return { interviews: carried.filter((link) => link.audience === null).map((link) => link.interviewId) };
}

type Fillable = Pick<ParticipantRow, "audience" | "personaId" | "role" | "accountId">;

/** Of the new values, those for which the person has none yet. */
function emptyOnes(row: Fillable, given: Fillable): FilledByImport["values"] & Partial<Fillable> {
  return {
    ...(row.audience === null && given.audience !== null && { audience: given.audience }),
    ...(row.personaId === null && given.personaId !== null && { personaId: given.personaId }),
    ...(row.role === null && given.role !== null && { role: given.role }),
    ...(row.accountId === null && given.accountId !== null && { accountId: given.accountId }),
  };
}

function nameBehind(
  tx: Db,
  { studyId, plan, cast }: Making,
  { kind, key }: { kind: "persona" | "account"; key: string | null },
): string | null {
  if (key === null) return null;
  const known = cast.names.get(key);
  if (known) return known;
  const list: PlannedName[] = kind === "persona" ? plan.personas : plan.accounts;
  const planned = list.find((entry) => entry.key === key);
  // a key the plan does not list is the account that somebody known before has already
  if (!planned) return null;
  const id = planned.id ?? makeName(tx, { studyId, kind, name: planned.name, made: cast.made });
  cast.names.set(key, id);
  return id;
}

type NewName = { studyId: string; kind: "persona" | "account"; name: string; made: MadeByImport };

function makeName(tx: Db, { studyId, kind, name, made }: NewName): string {
  const { id } = kind === "persona" ? createPersona(tx, { studyId, input: { name } }) : createAccount(tx, { studyId, input: { name } });
  (kind === "persona" ? made.personas : made.accounts).push(id);
  return id;
}
