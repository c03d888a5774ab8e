import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/types";

/** The participant of a reply, where that person is there: as in `REPLIES` of the responses' conditions. */
export const LINKED = sql`left join participants rp on rp.id = r.participant_id and rp.deleted_at is null`;

/**
 * As `REPLIES`, read in the order in which they were stored: through the file once, not here and there. The planner cannot know that the replies of a
 * questionnaire lie together.
 */
const IN_ORDER = sql`responses r indexed by responses_in_order ${LINKED}`;

/** As many as are held at a time: few enough that their texts are gone before they grow old, which costs more than asking more often. */
const CHUNK = 2000;

type Wanted = { questionnaireId: string; where: SQL; columns: SQL };

/**
 * The wanted columns of the replies of a questionnaire under a condition on `r` and `rp`, in chunks by their number, which stands last in each row: memory
 * does not grow with how many there are.
 */
export function* repliesIn<Row extends unknown[]>(
  db: Db,
  { questionnaireId, where, columns }: Wanted,
  chunk = CHUNK,
): Generator<[...Row, number][]> {
  let last = -1;
  while (true) {
    const rows = db.values<[...Row, number]>(sql`select ${columns}, r.number from ${IN_ORDER}
      where r.questionnaire_id = ${questionnaireId} and r.number > ${last} and ${where} order by r.number limit ${chunk}`);
    yield rows;
    if (rows.length < chunk) return;
    last = Number(rows.at(-1)?.at(-1) ?? last);
  }
}
