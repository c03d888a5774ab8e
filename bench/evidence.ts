/**
 * How long counting takes on a large invented study, in memory: gathering, themes, grid, coverage, overview, in processor time and
 * each time from nothing remembered. With replies to a questionnaire beside the
 * interviews, of which so many with a highlight.
 *   npx tsx bench/evidence.ts [interviews=1000] [highlights each=20] [replies=0] [highlights in answers=0]
 */
import { loadavg } from "node:os";
import { sql } from "drizzle-orm";
import { getCoverage } from "@/db/coverage/coverage";
import { gatherEvidence } from "@/db/evidence/evidence";
import { makeLargeStudy } from "@/db/evidence/testing";
import { makeManyReplies } from "@/db/evidence/testing-replies";
import { listGridCells } from "@/db/grid";
import { getOverview } from "@/db/overview/overview";
import { createPersona } from "@/db/personas";
import { codes } from "@/db/schema";
import { createStudy, requireStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import { getThemesSummary } from "@/db/themes";
import { inTurns } from "./large-file/time";

const ROUNDS = 9;
const [interviews = 1000, highlightsEach = 20, replies = 0, answered = 0] = process.argv.slice(2).map(Number);
const { db } = openTestDb();
const { id: studyId } = createStudy(db, { input: { name: "Large", journeyPreset: "lifecycle" } });
const personaIds = ["One", "Two", "Three", "Four"].map((name) => createPersona(db, { studyId, input: { name } }).id);
const codeIds = db
  .select({ id: codes.id })
  .from(codes)
  .all()
  .map(({ id }) => id);
makeLargeStudy(db, { studyId, personaIds, codeIds, interviews, highlightsEach });
if (replies > 0)
  makeManyReplies(db, {
    studyId,
    personaIds,
    codeIds,
    replies,
    answers: Math.max(answered, Math.min(replies, 6000)),
    highlights: answered,
  });

const runs: Record<string, () => unknown> = {
  "gather evidence": () => gatherEvidence(db, requireStudy(db, studyId)),
  "themes, all personas": () => getThemesSummary(db, { studyId, filter: {} }),
  "themes, one persona": () => getThemesSummary(db, { studyId, filter: { persona: personaIds.slice(0, 1) } }),
  grid: () => listGridCells(db, { studyId, filter: {} }),
  coverage: () => getCoverage(db, { studyId }),
  overview: () => getOverview(db, { studyId }),
};
console.log(
  `${interviews} interviews x ${highlightsEach} highlights, ${replies} replies with ${answered}; load ${loadavg()[0]?.toFixed(2)}`,
);
/** Changes nothing, yet counts as a change: what was remembered is counted anew. */
const forget = () => void db.run(sql`update studies set updated_at = updated_at where id = ${studyId}`);
const works = Object.entries(runs).map(([name, work]) => ({ name, before: forget, work }));
for (const { name, min, middle } of inTurns(works, ROUNDS))
  console.log(`${name.padEnd(22)} min ${min.toFixed(0)} ms, median ${middle.toFixed(0)} ms`);
