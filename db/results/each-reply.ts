import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/types";

/** The participant of a reply, where that person is there: as in `REPLIES` of the responses' conditions. */
export const LINKED = sql`left join participants rp on rp.id = r.participant_id and rp.deleted_at is null`;

/**
 * As `REPLIES`, read in the order in which they were stored: through the file once, not here and there. The planner cannot know that the replies of a
 * questionnaire lie together.
 */
const IN_ORDER = sql`responses r indexed by responses_in_order ${LINKED}`;

/** As many as are held at a time. */
const CHUNK = 10_000;

type Wanted = { questionnaireId: string; where: SQL; columns: SQL };

/** The wanted columns of the replies of a questionnaire under a condition on `r` and `rp`, by their number, in chunks: memory does not grow with their number. */
export function* repliesIn<Row extends unknown[]>(db: Db, { questionnaireId, where, columns }: Wanted, chunk = CHUNK): Generator<Row[]> {
  let last = -1;
  while (true) {
    const rows = db.values<[number, ...Row]>(sql`select r.number, ${columns} from ${IN_ORDER}
      where r.questionnaire_id = ${questionnaireId} and r.number > ${last} and ${where} order by r.number limit ${chunk}`);
    yield rows.map(([, ...row]) => row as unknown as Row);
    if (rows.length < chunk) return;
    last = rows.at(-1)?.[0] ?? last;
  }
}
