import { and, count, eq, sql } from "drizzle-orm";
import { offsetOf, pageFound } from "@/db/paging";
import { standing } from "@/db/participants/standing";
import { accounts, participants } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { asItIs, type Seen } from "@/db/seen";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Outcome } from "@/lib/accounts/vocabulary";
import { isBehind } from "@/lib/deals/behind";
import { postMortemCompleteness } from "@/lib/deals/post-mortem";
import type { DealAccount, DealAccountsQuery } from "@/lib/deals/schema";
import { studyJourney } from "@/lib/journey/study-journey";
import type { Page, PageQuery } from "@/lib/record";
import { gatherDeals } from "./gather";

/** Outcomes that have a post-mortem. */
const ENDED: readonly (Outcome | null)[] = ["lost-competitor", "lost-no-decision", "churned"];

type Asked = { studyId: string; query: DealAccountsQuery; page: PageQuery; seen?: Seen | undefined };

/** The accounts behind a number, those worth most first, blank ones last; only those of the page are read whole. Words are looked for in what whoever asks sees (`seen`). Throws NOT_FOUND. */
export function listDealAccounts(db: Db, { studyId, query: { q, ...asked }, page, seen = asItIs }: Asked): Page<DealAccount> {
  const journey = studyJourney(requireStudy(db, studyId));
  const behind = gatherDeals(db, studyId).filter((deal) => isBehind(deal, asked, journey));
  const names = new Map(db.values<[string, string]>(sql`select id, name from accounts where study_id = ${studyId} and deleted_at is null`));
  const words = q?.trim().toLowerCase() ?? "";
  const holds = (name: string) => [name, seen({ name }).name].every((one) => one.toLowerCase().includes(words));
  const nameOf = (id: string) => names.get(id) ?? "";
  const found = behind
    .filter(({ id }) => words === "" || holds(nameOf(id)))
    .sort((a, b) => (b.contractValue ?? -1) - (a.contractValue ?? -1) || (nameOf(a.id) < nameOf(b.id) ? -1 : 1));
  const from = offsetOf(page);
  const ids = found.slice(from, from + page.limit).map(({ id }) => id);
  return pageFound(accountsOf(db, studyId, ids), { page, total: found.length });
}

function accountsOf(db: Db, studyId: string, ids: string[]): DealAccount[] {
  const people = new Map(
    db
      .select({ id: participants.accountId, people: count() })
      .from(participants)
      .where(and(standing(studyId), onlyThese(participants.accountId, ids)))
      .groupBy(participants.accountId)
      .all()
      .map((row) => [row.id, row.people]),
  );
  const rows = db
    .select()
    .from(accounts)
    .where(and(eq(accounts.studyId, studyId), onlyThese(accounts.id, ids)))
    .all();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id): DealAccount[] => {
    const row = byId.get(id);
    if (!row) return [];
    const { name, plan, contractValue, outcome, lastStep, stuckStep, endedOn } = row;
    const { filled, of } = postMortemCompleteness(row);
    const completeness = ENDED.includes(outcome) ? { filled, of } : null;
    return [{ id, name, plan, contractValue, outcome, lastStep, stuckStep, endedOn, participants: people.get(id) ?? 0, completeness }];
  });
}
