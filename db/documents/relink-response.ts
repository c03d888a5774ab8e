import { and, eq, sql } from "drizzle-orm";
import { highlightParticipants } from "@/db/schema";
import type { Db } from "@/db/types";

type Linked = { studyId: string; responseId: string };

/**
 * Says anew whose words the highlights of a response's answers are, deleted ones too: its participant's, or, while it is linked to nobody, nobody's of
 * the study (rule 4). To be called whenever `responses.participant_id` was changed. Callers hold the write lock.
 */
export function relinkResponse(tx: Db, { studyId, responseId }: Linked): void {
  const marked = sql`${highlightParticipants.highlightId} in (select h.id from documents d
    join highlights h on h.study_id = d.study_id and h.document_id = d.id
    where d.study_id = ${studyId} and d.response_id = ${responseId})`;
  tx.delete(highlightParticipants)
    .where(and(eq(highlightParticipants.studyId, studyId), marked))
    .run();
  tx.run(sql`
    insert into highlight_participants (study_id, highlight_id, participant_id)
    select r.study_id, h.id, p.id from responses r join participants p on p.id = r.participant_id
    join documents d on d.study_id = r.study_id and d.response_id = r.id
    join highlights h on h.study_id = d.study_id and h.document_id = d.id
    where r.study_id = ${studyId} and r.id = ${responseId} and p.deleted_at is null`);
}
