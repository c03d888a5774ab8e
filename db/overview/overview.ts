import { getStudyCounts } from "@/db/counts";
import { codedIn } from "@/db/coverage/coded";
import { measureCoverage } from "@/db/coverage/coverage";
import { gatherEvidence } from "@/db/evidence/evidence";
import { addWords } from "@/db/evidence/words";
import { listFindings } from "@/db/findings/read";
import { countFollowUps } from "@/db/follow-ups/list";
import { getStudy, requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { hear } from "@/lib/evidence/spoken";
import { glanceFindings } from "@/lib/findings/glance";
import { studyJourney } from "@/lib/journey/study-journey";
import { nextStep } from "@/lib/overview/next-step";
import { ribbonOf } from "@/lib/overview/ribbon";
import type { Overview } from "@/lib/overview/schema";
import { leadQuote, newestThemes } from "@/lib/overview/whats-new";
import { summarizeEveryone, summarizeThemes } from "@/lib/themes/summarize";
import { findToReview } from "./to-review";

const NEW_THEMES = 3;

/** A study's first page: its lead quote, coverage, what is new, what waits, whom to talk to next, and the one next step. Throws NOT_FOUND. */
export function getOverview(db: Db, { studyId }: { studyId: string }): Overview {
  const row = requireStudy(db, studyId);
  const journey = studyJourney(row);
  const evidence = gatherEvidence(db, row);
  const coverage = measureCoverage(db, { study: row, evidence, coded: codedIn(db, { studyId, evidence }) });
  const reading = { filter: {}, journey };
  const heard = hear(evidence, reading);
  const everyone = summarizeEveryone(evidence, reading, heard);
  const summary = summarizeThemes(evidence, reading, heard, { quotes: 0 });
  const whatIsNew = newestThemes(heard.spoken, { summary, journey, people: evidence.people, count: NEW_THEMES });
  const lead = leadQuote(evidence, { ...heard, journey });
  addWords(db, [...(lead ? [lead] : []), ...whatIsNew.flatMap(({ theme }) => theme.quotes)]);
  const { toReview, interviewsWithWords } = findToReview(db, { studyId, coverage });
  const situation = { studyId, personas: evidence.personas.length, interviews: interviewsWithWords, toReview, next: coverage.next };
  return {
    study: getStudy(db, studyId),
    nextStep: nextStep(situation),
    lead,
    coverage: coverage.items,
    totals: coverage.totals,
    interviews: getStudyCounts(db, { studyId }).interviews,
    whatIsNew,
    toReview,
    findings: glanceFindings(listFindings(db, { studyId }), row.brief),
    planned: coverage.planned,
    talkToNext: coverage.next,
    followUps: countFollowUps(db, { studyId }),
    of: everyone.of,
    respondentsOf: everyone.respondentsOf,
    stages: ribbonOf(everyone, journey),
  };
}
