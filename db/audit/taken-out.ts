import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";

/** Whether somebody was taken out of a study, as its activity remembers for good, also where the study is gone. */
export function wasTakenOut(db: Db, { studyId, userId }: { studyId: string; userId: string }): boolean {
  const found = db.values(sql`
    select 1 from audit_entries where study_id = ${studyId} and action = 'delete member' and thing_id = ${userId} limit 1`);
  return found.length > 0;
}
