import type { Asked } from "@/lib/evidence/respondents";
import { askedByAudience, countRespondents } from "@/lib/evidence/respondents";
import type { EvidenceHighlight, EvidencePerson } from "@/lib/evidence/schema";
import type { Spoken } from "@/lib/evidence/spoken";
import type { Audience, CoveredAudience, Role } from "@/lib/participants/vocabulary";
import { ROLES } from "@/lib/participants/vocabulary";
import type { Theme } from "./schema";

/** Contract values by account; null where nobody wrote one down. */
export type ContractValues = ReadonlyMap<string, number | null>;

/** How many different people and respondents some highlights are of, by what (rules 1 and 8). */
export type Tally = Pick<Theme, "people" | "respondents" | "byRole" | "severity" | "directions" | "value"> & {
  inAudience: Record<CoveredAudience, number>;
  respondentsIn: Record<CoveredAudience, number>;
};

const AUDIENCE_MARK: Record<Audience, number> = { prospect: 1, customer: 2, churned: 4, internal: 0 };
const SEVERITY_MARK = [0, 8, 16, 32] as const;
const DIRECTION_MARK = { purchase: 64, action: 128, renewal: 256 } as const;

/** Counts the people of some highlights in one pass; what each of them said in all of them together is kept as marks of one number. */
export function tallyOf(spoken: readonly Spoken[], values: ContractValues): Tally {
  const marks = marksOfPeople(spoken);
  const tally: Omit<Tally, "byRole" | "value" | "respondents" | "respondentsIn"> = {
    people: marks.size,
    inAudience: { prospect: 0, customer: 0, churned: 0 },
    severity: { 1: 0, 2: 0, 3: 0 },
    directions: { purchase: 0, action: 0, renewal: 0 },
  };
  for (const mark of marks.values()) enter(tally, mark);
  return { ...tally, ...answering(spoken), byRole: rolesOf(marks.keys()), value: worthOf(marks.keys(), values) };
}

function marksOfPeople(spoken: readonly Spoken[]): Map<EvidencePerson, number> {
  const marks = new Map<EvidencePerson, number>();
  for (const { highlight, voices } of spoken) {
    const said = markOf(highlight);
    for (const { person, audience } of voices) marks.set(person, (marks.get(person) ?? 0) | said | AUDIENCE_MARK[audience]);
  }
  return marks;
}

function markOf({ severity, direction }: EvidenceHighlight): number {
  return SEVERITY_MARK[severity ?? 0] | (direction === null ? 0 : DIRECTION_MARK[direction]);
}

function enter({ inAudience, severity, directions }: Pick<Tally, "inAudience" | "severity" | "directions">, mark: number): void {
  if (mark & AUDIENCE_MARK.prospect) inAudience.prospect += 1;
  if (mark & AUDIENCE_MARK.customer) inAudience.customer += 1;
  if (mark & AUDIENCE_MARK.churned) inAudience.churned += 1;
  if (mark & DIRECTION_MARK.purchase) directions.purchase += 1;
  if (mark & DIRECTION_MARK.action) directions.action += 1;
  if (mark & DIRECTION_MARK.renewal) directions.renewal += 1;
  const worst = ([3, 2, 1] as const).find((one) => mark & SEVERITY_MARK[one]);
  if (worst) severity[worst] += 1;
}

const NOBODY: Pick<Tally, "respondents" | "respondentsIn"> = { respondents: 0, respondentsIn: { prospect: 0, customer: 0, churned: 0 } };

function answering(spoken: readonly Spoken[]): Pick<Tally, "respondents" | "respondentsIn"> {
  const respondents = spoken.flatMap((one) => one.respondents);
  if (respondents.length === 0) return NOBODY;
  return {
    respondents: countRespondents(respondents),
    respondentsIn: askedByAudience(respondents.map((one): Asked => ({ ...one, replies: 1 }))),
  };
}

function rolesOf(people: Iterable<EvidencePerson>): Theme["byRole"] {
  const counts = new Map<Role | null, number>();
  for (const { role } of people) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...ROLES, null].flatMap((role) => {
    const found = counts.get(role);
    return found === undefined ? [] : [{ role, people: found }];
  });
}

function worthOf(people: Iterable<EvidencePerson>, values: ContractValues): Theme["value"] {
  const value = { sum: 0, accounts: 0, blank: 0 };
  const seen = new Set<string>();
  for (const { accountId } of people) {
    const worth = accountId === null || seen.has(accountId) ? undefined : values.get(accountId);
    if (accountId === null || worth === undefined) continue;
    seen.add(accountId);
    value.accounts += 1;
    if (worth === null) value.blank += 1;
    else value.sum += worth;
  }
  return value;
}
