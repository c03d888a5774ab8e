import { and, asc, eq, isNull, or } from "drizzle-orm";
import { getAccount } from "@/db/accounts";
import { gatherEvidence } from "@/db/evidence/evidence";
import { addWords } from "@/db/evidence/words";
import { without } from "@/db/listed/without";
import { standing } from "@/db/participants/standing";
import { competitors, considered, dealDrivers, participants } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Considered, DealDriver, DealPerson, DealSheet } from "@/lib/deals/schema";
import type { Evidence } from "@/lib/evidence/schema";
import { hear, type Spoken } from "@/lib/evidence/spoken";
import { studyJourney } from "@/lib/journey/study-journey";
import { rankQuotes, toThemeQuote, whyWithheld } from "@/lib/themes/quotes";

/** So many quotes are shown of an account; all are on the pages of its people. */
const QUOTES = 30;
const POINT_ORDER = ["failure", "trigger", null] as const;

/** An account with all that says why it went as it did: reasons of both sides, whom else it weighed, its people and what they said. Throws NOT_FOUND. */
export function getDealSheet(db: Db, { studyId, itemId }: { studyId: string; itemId: string }): DealSheet {
  const study = requireStudy(db, studyId);
  const account = getAccount(db, { studyId, accountId: itemId });
  const own = db
    .select({
      id: participants.id,
      code: participants.code,
      audience: participants.audience,
      role: participants.role,
      personaId: participants.personaId,
    })
    .from(participants)
    .where(and(standing(studyId), eq(participants.accountId, itemId)))
    .orderBy(asc(participants.code))
    .all();
  const ids = new Set(own.map(({ id }) => id));
  const evidence = gatherEvidence(db, study);
  const { spoken } = hear(evidence, { filter: {}, journey: studyJourney(study) });
  const theirs = ids.size === 0 ? [] : spoken.filter((one) => speakers(one).some((id) => ids.has(id)));
  const people = own.map((person): DealPerson => ({ ...person, quotes: theirs.filter((one) => speakers(one).includes(person.id)).length }));
  return {
    account,
    drivers: driversOf(db, studyId, itemId),
    considered: consideredBy(db, studyId, { accountId: itemId, people: [...ids] }),
    people,
    ...quotesOf(db, theirs, evidence),
  };
}

function speakers({ voices, respondents }: Spoken): string[] {
  return [...voices.map(({ person }) => person.participantId), ...respondents.flatMap(({ participantId }) => participantId ?? [])];
}

function quotesOf(db: Db, spoken: Spoken[], evidence: Evidence): Pick<DealSheet, "quotes" | "withheld" | "quotesInAll"> {
  const people = new Map(evidence.people.map((person) => [person.participantId, person]));
  const best = POINT_ORDER.flatMap((point) =>
    rankQuotes(
      spoken.filter(({ highlight }) => highlight.point === point),
      people,
    ),
  ).slice(0, QUOTES);
  const quotes = best.map((one) => ({ ...toThemeQuote(one), point: one.highlight.point, step: one.highlight.step }));
  addWords(db, quotes);
  return { quotes, withheld: spoken.filter((one) => whyWithheld(one, people) !== null).length, quotesInAll: spoken.length };
}

function driversOf(db: Db, studyId: string, accountId: string): DealDriver[] {
  return db
    .select()
    .from(dealDrivers)
    .where(and(eq(dealDrivers.studyId, studyId), eq(dealDrivers.accountId, accountId)))
    .orderBy(asc(dealDrivers.id))
    .all()
    .map(without);
}

/** What the account and its people say of competitors that stand. */
function consideredBy(db: Db, studyId: string, { accountId, people }: { accountId: string; people: string[] }): Considered[] {
  const whose = or(eq(considered.accountId, accountId), people.length > 0 ? onlyThese(considered.participantId, people) : undefined);
  return db
    .select({ row: considered })
    .from(considered)
    .innerJoin(competitors, and(eq(competitors.id, considered.competitorId), isNull(competitors.deletedAt)))
    .where(and(eq(considered.studyId, studyId), whose))
    .orderBy(asc(considered.id))
    .all()
    .map(({ row }) => without(row));
}
