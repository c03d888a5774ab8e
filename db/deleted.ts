import { and, desc, eq, exists, inArray, isNotNull, isNull, not, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { responseCode } from "@/lib/responses/code";
import { type DeletedItem, type DeletedStudy, daysLeft, firstWords } from "@/lib/studies/deleted";
import { isThere, toInterview, toResponse } from "./documents/standing";
import {
  accounts,
  assets,
  codes,
  competitors,
  documents,
  findings,
  flows,
  gaps,
  guideQuestions,
  highlightParticipants,
  highlights,
  imports,
  interviews,
  journeyActions,
  journeyMaps,
  kpis,
  memos,
  messageTerms,
  milestones,
  participants,
  personas,
  questionnaires,
  responses,
  savedSearches,
  studies,
  touchpoints,
} from "./schema";
import { now } from "./stamp";
import { requireStudy } from "./studies";
import type { Db } from "./types";

const LONGEST_LIST = 200;

type DeletableTable =
  | typeof interviews
  | typeof questionnaires
  | typeof participants
  | typeof codes
  | typeof personas
  | typeof accounts
  | typeof memos
  | typeof guideQuestions
  | typeof savedSearches
  | typeof messageTerms
  | typeof findings
  | typeof journeyMaps
  | typeof flows
  | typeof competitors
  | typeof touchpoints
  | typeof assets
  | typeof kpis
  | typeof milestones
  | typeof gaps
  | typeof journeyActions;

/** Deleted, and not only kept from sight while an import is still storing it (`STILL_STORING` sorts first). In the words of `responses_in_trash`, which is found by them. */
export function isInTrash({ deletedAt }: { deletedAt: SQLiteColumn }): SQL {
  return sql`${deletedAt} > ''`;
}

/** A deleted thing as it is read, before its days are counted. */
type Found = Omit<DeletedItem, "daysLeft">;

type Named = {
  kind: Exclude<DeletedItem["kind"], "highlight" | "response">;
  table: DeletableTable;
  name: SQLiteColumn;
  where?: SQL;
};

const NAMED: readonly Named[] = [
  { kind: "interview", table: interviews, name: interviews.title },
  { kind: "questionnaire", table: questionnaires, name: questionnaires.title },
  { kind: "participant", table: participants, name: participants.code, where: isNull(participants.mergedInto) },
  { kind: "code", table: codes, name: codes.name },
  { kind: "persona", table: personas, name: personas.name },
  { kind: "account", table: accounts, name: accounts.name },
  { kind: "memo", table: memos, name: memos.text },
  { kind: "question", table: guideQuestions, name: guideQuestions.question },
  { kind: "search", table: savedSearches, name: savedSearches.name },
  { kind: "term", table: messageTerms, name: messageTerms.term },
  { kind: "finding", table: findings, name: findings.statement },
  { kind: "map", table: journeyMaps, name: journeyMaps.name },
  { kind: "flow", table: flows, name: flows.name },
  { kind: "competitor", table: competitors, name: competitors.name },
  { kind: "touchpoint", table: touchpoints, name: touchpoints.name },
  { kind: "asset", table: assets, name: assets.name },
  { kind: "kpi", table: kpis, name: kpis.name },
  { kind: "milestone", table: milestones, name: milestones.name },
  { kind: "gap", table: gaps, name: gaps.statement },
  { kind: "action", table: journeyActions, name: journeyActions.title },
];

function deletedOf(db: Db, { studyId, named }: { studyId: string; named: Named }): Found[] {
  const { kind, table, name, where } = named;
  return db
    .select({ id: sql<string>`${table.id}`, name: sql<string>`${name}`, deletedAt: sql<string>`${table.deletedAt}` })
    .from(table)
    .where(and(eq(table.studyId, studyId), isInTrash(table), where))
    .orderBy(desc(table.deletedAt), desc(table.id))
    .limit(LONGEST_LIST)
    .all()
    .map((row) => ({ kind, ...row, name: firstWords(row.name) }));
}

/** Replies that a person deleted by themselves: those of a deleted questionnaire come back with it, those of an import that was taken back with the next one. */
function deletedReplies(db: Db, studyId: string): Found[] {
  const home = and(eq(questionnaires.studyId, responses.studyId), eq(questionnaires.id, responses.questionnaireId));
  const undone = db
    .select({ one: sql`1` })
    .from(imports)
    .where(and(eq(imports.id, responses.importId), isNotNull(imports.undoneAt)));
  return db
    .select({ id: responses.id, number: responses.number, deletedAt: sql<string>`${responses.deletedAt}` })
    .from(responses)
    .innerJoin(questionnaires, home)
    .where(and(eq(responses.studyId, studyId), isInTrash(responses), isNull(questionnaires.deletedAt), not(exists(undone))))
    .orderBy(desc(responses.deletedAt), desc(responses.id))
    .limit(LONGEST_LIST)
    .all()
    .map(({ id, number, deletedAt }) => ({ kind: "response" as const, id, name: responseCode(number), deletedAt }));
}

/** Highlights that a person deleted by themselves: those of a deleted interview or response come back with it, those that lost their words stand beside the text. */
function deletedHighlights(db: Db, studyId: string): Found[] {
  const refused = db
    .select({ one: sql`1` })
    .from(highlightParticipants)
    .innerJoin(participants, eq(participants.id, highlightParticipants.participantId))
    .where(and(eq(highlightParticipants.highlightId, highlights.id), eq(participants.quoteConsent, "refused")));
  // an answer marked while its person was deleted names nobody
  const sender = db
    .select({ one: sql`1` })
    .from(participants)
    .where(and(eq(participants.id, responses.participantId), eq(participants.quoteConsent, "refused")));
  return db
    .select({
      id: highlights.id,
      quote: highlights.quote,
      deletedAt: sql<string>`${highlights.deletedAt}`,
      refused: sql<number>`(${exists(refused)} or ${exists(sender)})`,
    })
    .from(highlights)
    .innerJoin(documents, eq(documents.id, highlights.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(eq(highlights.studyId, studyId), isNotNull(highlights.deletedAt), isNull(highlights.lost), isThere))
    .orderBy(desc(highlights.deletedAt), desc(highlights.id))
    .limit(LONGEST_LIST)
    .all()
    .map(({ id, quote, deletedAt, refused }) => ({ kind: "highlight" as const, id, name: refused ? null : firstWords(quote), deletedAt }));
}

/**
 * What was deleted in a study and can come back by itself, the latest first, at most 200, with the days the trash keeps it as of `at`. People merged into another are not deleted; the
 * words of a person who refused to be quoted, deleted or not, are withheld (rule 14). Throws NOT_FOUND.
 */
export function listDeleted(db: Db, { studyId, at = now() }: { studyId: string; at?: string }): DeletedItem[] {
  requireStudy(db, studyId);
  return [...NAMED.flatMap((named) => deletedOf(db, { studyId, named })), ...deletedReplies(db, studyId), ...deletedHighlights(db, studyId)]
    .sort((a, b) => (a.deletedAt === b.deletedAt ? 0 : a.deletedAt < b.deletedAt ? 1 : -1))
    .slice(0, LONGEST_LIST)
    .map((item) => ({ ...item, daysLeft: daysLeft(item.deletedAt, at) }));
}

/** The deleted studies, the latest first, at most 200. With `of`, only those of these ids. */
export function listDeletedStudies(db: Db, { at = now(), of = null }: { at?: string; of?: string[] | null } = {}): DeletedStudy[] {
  return db
    .select({ id: studies.id, name: studies.name, deletedAt: sql<string>`${studies.deletedAt}` })
    .from(studies)
    .where(and(isNotNull(studies.deletedAt), of ? inArray(studies.id, of) : undefined))
    .orderBy(desc(studies.deletedAt), desc(studies.id))
    .limit(LONGEST_LIST)
    .all()
    .map((study) => ({ ...study, daysLeft: daysLeft(study.deletedAt, at) }));
}
