import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { Outcome } from "@/lib/accounts/vocabulary";
import type { Consideration } from "@/lib/deals/competition";
import type { Deal } from "@/lib/deals/deal";
import type { CompetitorStanding, Driver, DriverSource } from "@/lib/deals/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";

type AccountRow = [
  id: string,
  plan: string | null,
  contractValue: number | null,
  outcome: Outcome | null,
  lastStep: StepSlug | null,
  stuckStep: StepSlug | null,
];
type ReasonRow = [accountId: string, source: DriverSource, driver: Driver, isPrimary: number];
type ConsideredRow = [
  accountId: string | null,
  participantId: string | null,
  competitorId: string,
  standing: CompetitorStanding,
  step: StepSlug | null,
];

/** Every living account of a study as the counting of deals sees it, in four queries whatever their number; rows without objects, since there are thousands. */
export function gatherDeals(db: Db, studyId: string): Deal[] {
  const deals = new Map(
    db
      .values<AccountRow>(sql`
        select id, plan, contract_value, outcome, last_step, stuck_step from accounts
        where study_id = ${studyId} and deleted_at is null order by id`)
      .map(([id, plan, contractValue, outcome, lastStep, stuckStep]): [string, Deal] => [
        id,
        { id, plan, contractValue, outcome, lastStep, stuckStep, personaIds: [], reasons: [], considered: [] },
      ]),
  );
  const people = db.values<[string, string | null]>(sql`
    select distinct account_id, persona_id from participants
    where study_id = ${studyId} and account_id is not null and deleted_at is null and merged_into is null`);
  for (const [accountId, personaId] of people) deals.get(accountId)?.personaIds.push(personaId);
  const reasons = db.values<ReasonRow>(
    sql`select account_id, source, driver, is_primary from deal_drivers where study_id = ${studyId} order by id`,
  );
  for (const [accountId, source, driver, isPrimary] of reasons) {
    deals.get(accountId)?.reasons.push({ source, driver, isPrimary: isPrimary === 1 });
  }
  for (const [accountId, , competitorId, standing, step] of considerations(db, studyId)) {
    if (accountId !== null) deals.get(accountId)?.considered.push({ competitorId, standing, step });
  }
  return [...deals.values()];
}

/** Whom people, not accounts, named: those who stand for themselves. */
export function gatherPeoplesChoices(db: Db, studyId: string): Consideration[] {
  return considerations(db, studyId).flatMap(([, participantId, competitorId, standing, step]): Consideration[] =>
    participantId === null ? [] : [{ key: participantId, competitorId, standing, step }],
  );
}

/** Of competitors that stand, accounts that stand, and people who stand for themselves. */
function considerations(db: Db, studyId: string): ConsideredRow[] {
  return db.values<ConsideredRow>(sql`
    select c.account_id, c.participant_id, c.competitor_id, c.standing, c.step
    from considered c
    join competitors k on k.id = c.competitor_id and k.deleted_at is null
    left join accounts a on a.id = c.account_id
    left join participants p on p.id = c.participant_id
    where c.study_id = ${studyId} and a.deleted_at is null and p.deleted_at is null and p.merged_into is null order by c.id`);
}
