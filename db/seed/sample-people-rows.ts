import { createAccount } from "@/db/accounts";
import { createParticipant } from "@/db/participants/create";
import { createPersona } from "@/db/personas";
import { codes } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { Audience } from "@/lib/participants/vocabulary";
import { daysLater } from "./days";
import type { SampleCode, SampleStudy } from "./sample-types";

/** The ids that stored things got, by the key or slug under which the sample speaks of them. */
export type SampleIds = {
  personas: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, { id: string; code: string; audience: Audience }>;
  codes: ReadonlyMap<string, string>;
  accounts: ReadonlyMap<string, string>;
};

/** What stands under a key of the sample. Throws NOT_FOUND: the sample refers to what it does not hold. */
export function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined)
    throw new AppError("NOT_FOUND", `The sample study refers to "${key}", which it does not hold. Nothing was stored.`);
  return value;
}

function orNull(map: ReadonlyMap<string, string>, key: string | null): string | null {
  return key === null ? null : known(map, key);
}

/** Stores personas, accounts, people (names apart, codes from P-001 in the sample's order) and codes; every date is moved by `shift` days. */
export function storeSamplePeople(tx: Db, { studyId, sample, shift }: { studyId: string; sample: SampleStudy; shift: number }): SampleIds {
  const personas = new Map(
    sample.personas.map(({ key, name, summary, target }) => [key, createPersona(tx, { studyId, input: { name, summary, target } }).id]),
  );
  const accounts = new Map(sample.accounts.map(({ key, ...input }) => [key, createAccount(tx, { studyId, input }).id]));
  const people = new Map(
    sample.people.map((person) => {
      const { displayName, audience, role, fields } = person;
      const consent = { quote: person.quote, contact: person.contact, date: daysLater(person.consentDate, shift) };
      const personaId = orNull(personas, person.personaKey);
      const accountId = orNull(accounts, person.accountKey);
      const { id, code } = createParticipant(tx, {
        studyId,
        input: { displayName, audience, role, fields, consent, personaId, accountId },
      });
      return [person.key, { id, code, audience }];
    }),
  );
  return { personas, people, accounts, codes: storeCodes(tx, { studyId, codebook: sample.codes }) };
}

/** Parents stand before their children in the sample, so each finds its parent's id. */
function storeCodes(tx: Db, { studyId, codebook }: { studyId: string; codebook: readonly SampleCode[] }): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { slug, parentSlug, ...code } of codebook) {
    const row = { ...newRecord(), studyId, ...code, parentId: orNull(ids, parentSlug) };
    tx.insert(codes).values(row).run();
    ids.set(slug, row.id);
  }
  return ids;
}
