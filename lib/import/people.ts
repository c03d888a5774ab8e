import type { Audience, Role } from "@/lib/participants/vocabulary";
import { personKey, personName } from "./labels";
import { nameRegister, type PlannedName } from "./name-register";

/**
 * A person of the plan. With `participantId` an existing participant is meant: fill in only what is empty there.
 * `audience` is the one of the latest interview, whose day is `audienceDay`; `persona` and `account` are keys into the plan's lists.
 */
export type PlannedPerson = {
  key: string;
  participantId: string | null;
  code: string | null;
  name: string | null;
  audience: Audience | null;
  audienceDay: string | null;
  persona: string | null;
  role: Role | null;
  account: string | null;
};

export type ExistingPeople = {
  participants: { id: string; code: string; name: string | null; accountId: string | null }[];
  personas: { id: string; name: string }[];
  accounts: { id: string; name: string }[];
};

/** What is known of a person where they turn up: in a row of a table, in the options, or by label alone. */
export type Sighting = {
  /** the name to go by; null for a generic label, which is one person per file */
  name: string | null;
  /** the key of that one person per file */
  fallback: string;
  participantId?: string | null;
  /** a new person is asked for, even if the study knows the name */
  isNew?: boolean;
  audience: Audience | null;
  persona: string | null;
  role: Role | null;
  account: string | null;
  date: string | null;
};

type Draft = { person: PlannedPerson };
const UNCLASSIFIED = { audience: null, audienceDay: null, persona: null, role: null };

export type PeopleRegister = {
  /** The name of one of the study's personas. */
  personaName: (id: string | null) => string | null;
  people: PlannedPerson[];
  personas: PlannedName[];
  accounts: PlannedName[];
  /** Answers the person's key, and a sentence where two people of one name are kept apart. */
  place: (sighting: Sighting) => { person: PlannedPerson; warning: string | null };
};

type Known = ExistingPeople["participants"][number];
type Found = { draft: Draft; warning: string | null };

function compatible(left: string | null, right: string | null): boolean {
  return left === null || right === null || left === right;
}

/** Participants of the study by that name, or by that code. */
function called(participants: Known[], name: string): Known[] {
  const key = personKey(name);
  return participants.filter((known) => known.code === name || (key !== null && known.name !== null && personKey(known.name) === key));
}

/** Under which name a person of this import is found again; a generic label is found only in its own file. */
function placeOf({ name, fallback, isNew }: Sighting): string {
  if (name === null) return fallback;
  return `${isNew ? "asked:" : ""}${personKey(name) ?? name.toLowerCase()}`;
}

/** The people of one import, found again across its files by name and account (rule 11): capitals do not count, another account does. */
export function peopleRegister(existing: ExistingPeople): PeopleRegister {
  const personas = nameRegister(existing.personas, "persona");
  const accounts = nameRegister(existing.accounts, "account");
  const drafts = new Map<string, Draft[]>();
  const byId = new Map<string, Draft>();
  const people: PlannedPerson[] = [];

  function add(person: PlannedPerson, under: string): Draft {
    const draft = { person };
    people.push(person);
    drafts.set(under, [...(drafts.get(under) ?? []), draft]);
    return draft;
  }

  function fromStudy(found: Known, under: string): Draft {
    const seen = byId.get(found.id);
    if (seen) return seen;
    const { id, code, name, accountId } = found;
    const account = accountId === null ? null : accounts.keyOf(accountId);
    const draft = add({ ...UNCLASSIFIED, key: `participant:${id}`, participantId: id, code, name, account }, under);
    byId.set(id, draft);
    return draft;
  }

  function fresh(under: string, name: string | null, account: string | null): Draft {
    const count = drafts.get(under)?.length ?? 0;
    const key = count === 0 ? `new:${under}` : `new:${under}#${count + 1}`;
    return add({ ...UNCLASSIFIED, key, participantId: null, code: null, name, account }, under);
  }

  /** No one of that name and account has come up in this import yet: the study's own participant, or somebody new. */
  function firstSight(sighting: Sighting & { name: string }, under: string, account: string | null): Found {
    const name = personName(sighting.name);
    if (sighting.isNew) return { draft: fresh(under, name, account), warning: null };
    const same = called(existing.participants, sighting.name);
    const match = same.find(({ accountId }) => compatible(accountId === null ? null : accounts.keyOf(accountId), account));
    if (match) {
      const several = `Several people of the study are called ${name}; ${match.code} was taken. Choose another if it is not them.`;
      return { draft: fromStudy(match, under), warning: same.length > 1 ? several : null };
    }
    const namesake = same.length > 0 || (drafts.get(under) ?? []).length > 0;
    const warning = namesake ? `${name} is named with two accounts: kept apart as two people.` : null;
    return { draft: fresh(under, name, account), warning };
  }

  function find(sighting: Sighting, account: string | null): Found {
    const chosen = sighting.participantId ? existing.participants.find(({ id }) => id === sighting.participantId) : undefined;
    if (chosen) return { draft: fromStudy(chosen, `id:${chosen.id}`), warning: null };
    const under = placeOf(sighting);
    const draft = (drafts.get(under) ?? []).find(({ person }) => compatible(person.account, account));
    if (draft) return { draft, warning: null };
    const { name } = sighting;
    return name === null ? { draft: fresh(under, null, account), warning: null } : firstSight({ ...sighting, name }, under, account);
  }

  function fill(draft: Draft, sighting: Sighting, account: string | null): void {
    const { person } = draft;
    const isLatest = (sighting.date ?? "") >= (person.audienceDay ?? "");
    if (sighting.audience !== null && (person.audience === null || isLatest)) {
      person.audience = sighting.audience;
      person.audienceDay = sighting.date;
    }
    person.persona ??= sighting.persona === null ? null : personas.use(sighting.persona);
    person.role ??= sighting.role;
    person.account ??= account;
  }

  return {
    people,
    personas: personas.list,
    accounts: accounts.list,
    personaName: (id) => existing.personas.find((persona) => persona.id === id)?.name ?? null,
    place(sighting) {
      const account = sighting.account === null ? null : accounts.use(sighting.account);
      const { draft, warning } = find(sighting, account);
      fill(draft, sighting, account);
      return { person: draft.person, warning };
    },
  };
}
