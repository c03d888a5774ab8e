import { type Asked, askedByAudience, countRespondents } from "@/lib/evidence/respondents";
import type { Evidence, EvidenceHighlight, EvidencePerson } from "@/lib/evidence/schema";
import type { Spoken } from "@/lib/evidence/spoken";
import { type Audience, type CoveredAudience, ROLES } from "@/lib/participants/vocabulary";
import type { Theme } from "./schema";

/** How many different people and respondents some highlights are of, by what (rules 1 and 8). */
export type Tally = Pick<Theme, "people" | "respondents" | "byRole" | "severity" | "directions" | "value"> & {
  inAudience: Record<CoveredAudience, number>;
  respondentsIn: Record<CoveredAudience, number>;
};

/** Counts the people of some highlights in one pass. */
export type Teller = (spoken: readonly Spoken[]) => Tally;

const AUDIENCE_MARK: Record<Audience, number> = { prospect: 1, customer: 2, churned: 4, internal: 0 };
const SEVERITY_MARK = [0, 8, 16, 32] as const;
const DIRECTION_MARK = { purchase: 64, action: 128, renewal: 256 } as const;
const ALL_ROLES = [...ROLES, null];
const NO_ACCOUNT = -1;

/**
 * A teller for these people and accounts. What a person said in all of the highlights of a row is kept as marks of one number, in the person's place of one
 * list for all rows: thousands of rows are told without a list, set or map of their own.
 */
export function tellerOf({ people, accounts }: Pick<Evidence, "people" | "accounts">): Teller {
  const places = new Map<EvidencePerson, number>(people.map((person, place) => [person, place]));
  const byAccount = new Map(accounts.map(({ id }, place) => [id, place]));
  const accountOf = people.map(({ accountId }) => (accountId === null ? NO_ACCOUNT : (byAccount.get(accountId) ?? NO_ACCOUNT)));
  const roleOf = people.map(({ role }) => ALL_ROLES.indexOf(role));
  const marks = new Int32Array(people.length);
  const rowOf = new Int32Array(people.length);
  const accountRow = new Int32Array(accounts.length);
  const roles = new Int32Array(ALL_ROLES.length);
  const touched: number[] = [];
  let row = 0;

  function mark(spoken: readonly Spoken[]): void {
    touched.length = 0;
    row += 1;
    for (const { highlight, voices } of spoken) {
      const said = markOf(highlight);
      for (const { person, audience } of voices) {
        const place = places.get(person) ?? -1;
        if (rowOf[place] !== row) {
          rowOf[place] = row;
          marks[place] = 0;
          touched.push(place);
        }
        marks[place] = (marks[place] ?? 0) | said | AUDIENCE_MARK[audience];
      }
    }
  }

  function enterAccount(value: Theme["value"], account: number): void {
    if (account === NO_ACCOUNT || accountRow[account] === row) return;
    accountRow[account] = row;
    const worth = accounts[account]?.contractValue ?? null;
    value.accounts += 1;
    if (worth === null) value.blank += 1;
    else value.sum += worth;
  }

  return (spoken) => {
    mark(spoken);
    roles.fill(0);
    const tally: Tally = { ...emptyTally(touched.length), ...answering(spoken) };
    for (const place of touched) {
      const role = roleOf[place] ?? 0;
      roles[role] = (roles[role] ?? 0) + 1;
      enterMarks(tally, marks[place] ?? 0);
      enterAccount(tally.value, accountOf[place] ?? NO_ACCOUNT);
    }
    for (const [place, role] of ALL_ROLES.entries()) if (roles[place]) tally.byRole.push({ role, people: roles[place] ?? 0 });
    return tally;
  };
}

function emptyTally(people: number): Omit<Tally, "respondents" | "respondentsIn"> {
  return {
    people,
    byRole: [],
    inAudience: { prospect: 0, customer: 0, churned: 0 },
    severity: { 1: 0, 2: 0, 3: 0 },
    directions: { purchase: 0, action: 0, renewal: 0 },
    value: { sum: 0, accounts: 0, blank: 0 },
  };
}

function markOf({ severity, direction }: EvidenceHighlight): number {
  return SEVERITY_MARK[severity ?? 0] | (direction === null ? 0 : DIRECTION_MARK[direction]);
}

function enterMarks({ inAudience, severity, directions }: Tally, mark: number): void {
  if (mark & AUDIENCE_MARK.prospect) inAudience.prospect += 1;
  if (mark & AUDIENCE_MARK.customer) inAudience.customer += 1;
  if (mark & AUDIENCE_MARK.churned) inAudience.churned += 1;
  if (mark & DIRECTION_MARK.purchase) directions.purchase += 1;
  if (mark & DIRECTION_MARK.action) directions.action += 1;
  if (mark & DIRECTION_MARK.renewal) directions.renewal += 1;
  if (mark & SEVERITY_MARK[3]) severity[3] += 1;
  else if (mark & SEVERITY_MARK[2]) severity[2] += 1;
  else if (mark & SEVERITY_MARK[1]) severity[1] += 1;
}

const NOBODY: Pick<Tally, "respondents" | "respondentsIn"> = { respondents: 0, respondentsIn: { prospect: 0, customer: 0, churned: 0 } };

function answering(spoken: readonly Spoken[]): Pick<Tally, "respondents" | "respondentsIn"> {
  if (!spoken.some(({ respondents }) => respondents.length > 0)) return NOBODY;
  const all = spoken.flatMap(({ respondents }) => respondents);
  return { respondents: countRespondents(all), respondentsIn: askedByAudience(all.map((one): Asked => ({ ...one, replies: 1 }))) };
}
