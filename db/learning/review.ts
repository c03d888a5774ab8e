import { and, desc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import { codes, suggestions } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { groupBy } from "@/lib/evidence/group";
import { type StudyJourney, stageOfStep, studyJourney } from "@/lib/journey/study-journey";
import { clusterQuotes, tellingRoots } from "@/lib/learning/clusters";
import { secondsEach } from "@/lib/learning/pace";
import { nameOfPlace, nameOfTag } from "@/lib/learning/tag-names";
import { groupOf } from "@/lib/learning/tags";
import type { ReviewQueue, SuggestionGroup } from "@/lib/suggestions/schema";
import { type Decisions, precisionOf, tallyDecisions } from "./decisions";
import { gatherWaiting, type WaitingSuggestion } from "./waiting";

/** So many of the last decisions tell how fast they come. */
const LAST_DECISIONS = 200;
const RECENT_MS = 6 * 3600 * 1000;

/**
 * What waits for a decision in all interviews, grouped by what it proposes, the group with the most right ones to be had first and alike ones side by
 * side. Words of people who refused to be quoted are counted, and left out: they are decided on in their interview (rule 14). Throws NOT_FOUND.
 */
export function getReviewQueue(db: Db, { studyId }: { studyId: string }): ReviewQueue {
  const journey = studyJourney(requireStudy(db, studyId));
  const waiting = gatherWaiting(db, { studyId });
  const shown = waiting.filter(({ refused }) => !refused);
  const reading = { journey, names: codeNames(db, { studyId }), decisions: tallyDecisions(db, { studyId }) };
  const groups = [...groupBy(shown, (one) => groupOf(one).key)].map(([key, members]) => groupFrom(key, members, reading));
  return {
    groups: groups.sort((a, b) => gainOf(b) - gainOf(a) || (a.key < b.key ? -1 : 1)),
    open: shown.length,
    withheld: waiting.length - shown.length,
    ...paceOf(db, studyId),
  };
}

/** The names of a study's codes that are not deleted. */
export function codeNames(db: Db, { studyId }: { studyId: string }): Map<string, string> {
  const rows = db
    .select({ id: codes.id, name: codes.name })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), isNull(codes.deletedAt)))
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Reading = { journey: StudyJourney; names: ReadonlyMap<string, string>; decisions: Decisions };

function groupFrom(key: string, members: readonly WaitingSuggestion[], { journey, names, decisions }: Reading): SuggestionGroup {
  const [first] = members;
  const { point = null, step = null, codeIds = [] } = first ?? {};
  const [codeId = null] = codeIds;
  const { tag } = groupOf({ point, step, codeIds });
  const surface = new Map<string, string>();
  const telling = members.map(({ id, quote, language }) => ({ id, roots: tellingRoots(quote, surface, language) }));
  const own = codeId === null ? { point, step } : { point: null, step: null };
  const said = members.filter(({ interviewId }) => interviewId !== null);
  const answered = members.filter(({ interviewId }) => interviewId === null);
  return {
    key,
    tag,
    name: codeId === null ? nameOfPlace(own, journey) : (nameOfTag(tag, { codes: names, journey }) ?? "A code that is gone"),
    ...own,
    stage: stageOfStep(own.step, journey),
    codeId,
    count: members.length,
    people: new Set(said.flatMap(({ people }) => people)).size,
    interviews: new Set(said.map(({ placeId }) => placeId)).size,
    respondents: new Set(answered.flatMap(({ people, placeId }) => (people.length > 0 ? people : [placeId]))).size,
    score: members.reduce((sum, { score }) => sum + score, 0) / (members.length || 1),
    precision: precisionOf(decisions.byTag.get(tag)),
    clusters: clusterQuotes(telling, surface),
  };
}

/** How many right ones a group may hold: its scores together, held against how often its tag was right so far (unknown: half). */
function gainOf({ count, score, precision }: SuggestionGroup): number {
  return count * score * (((precision?.right ?? 0) + 1) / ((precision?.decided ?? 0) + 2));
}

function paceOf(db: Db, studyId: string): Pick<ReviewQueue, "decided" | "secondsEach"> {
  const decided = and(eq(suggestions.studyId, studyId), inArray(suggestions.status, ["accepted", "rejected"]));
  const recent = new Date(Date.parse(now()) - RECENT_MS).toISOString();
  const moments = db
    .select({ at: suggestions.decidedAt })
    .from(suggestions)
    .where(and(decided, gte(suggestions.decidedAt, recent)))
    .orderBy(desc(suggestions.decidedAt))
    .limit(LAST_DECISIONS)
    .all();
  const today = db
    .select({ n: sql<number>`count(*)` })
    .from(suggestions)
    .where(and(decided, gte(suggestions.decidedAt, startOfToday())))
    .get();
  return { decided: today?.n ?? 0, secondsEach: secondsEach(moments.flatMap(({ at }) => (at === null ? [] : [at]))) };
}

/** Midnight where the program runs. */
function startOfToday(): string {
  const day = new Date(now());
  day.setHours(0, 0, 0, 0);
  return day.toISOString();
}
