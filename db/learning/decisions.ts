import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { Point } from "@/lib/highlights/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { type Said, tagsSaid } from "@/lib/learning/tags";
import type { Precision, Tag } from "@/lib/suggestions/schema";
import { wilson } from "@/lib/themes/wilson";

type Row = [StepSlug | null, Point | null, string, string | null, string[], number];

/** How often a tag was decided on as a suggestion, and how often it was right: kept by whoever accepted it. */
export type Tally = { right: number; decided: number };

/** What was decided so far. `corrected`: accepted, but not as it was proposed. */
export type Decisions = { accepted: number; rejected: number; corrected: number; byTag: Map<Tag, Tally> };

/**
 * Every decision of a study, counted by tag: a rejection says no to all that was proposed, an acceptance yes to what was kept of it. Codes that were
 * merged since are those that the highlight carries now.
 */
export function tallyDecisions(db: Db, { studyId }: { studyId: string }): Decisions {
  const answer = db.get<{ rows: string }>(sql`
    select json_group_array(json_array(s.step, s.point, s.code_ids, s.accepted_as,
      json((select json_group_array(c.code_id) from highlight_codes c where c.highlight_id = s.highlight_id)), s.status = 'accepted')) as rows
    from suggestions s where s.study_id = ${studyId} and s.status in ('accepted', 'rejected')`);
  const decisions: Decisions = { accepted: 0, rejected: 0, corrected: 0, byTag: new Map() };
  for (const [step, point, codeIds, acceptedAs, carried, accepted] of JSON.parse(answer?.rows ?? "[]") as Row[]) {
    const proposed: Said = { step, point, codeIds: JSON.parse(codeIds) as string[] };
    count(decisions, { proposed, kept: accepted === 1 ? keptOf(acceptedAs, proposed) : null, carried });
  }
  return decisions;
}

/** Decisions from before corrections were kept were taken as proposed. */
function keptOf(acceptedAs: string | null, proposed: Said): Said {
  return acceptedAs === null ? proposed : ((JSON.parse(acceptedAs) as Said | null) ?? proposed);
}

type Decision = { proposed: Said; kept: Said | null; carried: readonly string[] };

function count(decisions: Decisions, { proposed, kept, carried }: Decision): void {
  const tags = tagsSaid(proposed);
  const right = new Set(kept ? tagsSaid({ ...kept, codeIds: [...kept.codeIds, ...carried] }) : []);
  if (kept) decisions.accepted++;
  else decisions.rejected++;
  if (kept && (tagsSaid(kept).length !== tags.length || tags.some((tag) => !right.has(tag)))) decisions.corrected++;
  for (const tag of tags) {
    const tally = decisions.byTag.get(tag) ?? { right: 0, decided: 0 };
    decisions.byTag.set(tag, tally);
    tally.decided++;
    if (right.has(tag)) tally.right++;
  }
}

/** A tally with its share and Wilson's 95 % interval; null where nothing was decided. */
export function precisionOf(tally: Tally | undefined): Precision | null {
  if (!tally || tally.decided === 0) return null;
  const { right, decided } = tally;
  return { right, decided, share: right / decided, interval: wilson(right, decided) };
}
