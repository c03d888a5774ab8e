import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import { MODEL_VERSION } from "@/lib/suggestions/model";

/**
 * Changes whenever something changes that suggestions are learned from: the codebook, highlights and their codes, decisions, what was taken back, which
 * interviews are coded or there, which answers were passed over, and "more" or "fewer". A few milliseconds, whatever the study's size.
 */
export function changeStamp(db: Db, { studyId }: { studyId: string }): string {
  const own = sql`study_id = ${studyId}`;
  const row = db.get<Record<string, string | number>>(sql`select
    (select count(*) || ' ' || total(version) || ' ' || coalesce(max(updated_at), '') from codes where ${own}) as codebook,
    (select count(*) || ' ' || total(version) || ' ' || coalesce(max(updated_at), '') from highlights where ${own}) as marked,
    (select count(*) from highlight_codes where ${own}) as coded,
    (select count(*) || ' ' || total(version) || ' ' || coalesce(max(decided_at), '') from suggestions
      where ${own} and status in ('accepted', 'rejected')) as decided,
    (select count(*) || ' ' || coalesce(max(taken_at), '') from tags_taken_back where ${own}) as taken,
    (select count(deleted_at) || ' ' || count(coded_at) || ' ' || coalesce(max(coded_at), '') || ' ' || coalesce(max(deleted_at), '')
      from interviews where ${own}) as interviews,
    (select count(deleted_at) || ' ' || coalesce(max(deleted_at), '') from questionnaires where ${own}) as questionnaires,
    (select count(*) || ' ' || coalesce(max(done_at), '') from answers_done where ${own}) as passed,
    (select total(d.version) from interviews i join documents d on d.study_id = i.study_id and d.interview_id = i.id
      where i.study_id = ${studyId} and i.coded_at is not null) as texts,
    (select count(*) || ' ' || total(level) || ' ' || coalesce(max(updated_at), '') from tag_levels where ${own}) as levels`);
  return [MODEL_VERSION, ...Object.values(row ?? {})].join("|");
}
