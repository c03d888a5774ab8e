import { sql } from "drizzle-orm";
import { makeQuestionnaire, questionOf } from "@/db/responses/testing";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";

/** How many replies, how many of them with an open answer, and how many of those answers with a highlight. */
export type Replied = { studyId: string; personaIds: string[]; codeIds: string[]; replies: number; answers: number; highlights: number };

/** Open answers of two questions; answers without one for some. */
const OPENINGS = [
  "It stopped at row 212",
  "Nobody told us",
  "The units did not agree",
  "We counted it all twice",
  "Setting it up took days",
];
const ENDINGS = ["and never said why", "before the second shift", "so I asked a colleague", "until the trial was over", "and I gave up"];
/** Cells as wide as those of an export of 37 columns. */
const WIDE = JSON.stringify(Object.fromEntries(Array.from({ length: 36 }, (_, at) => [`column${at}`, "Somewhat agree with it"])));

/** For tests and measurements: one questionnaire with so many replies, spread evenly over personas and audiences, always the same. Answers its id. */
export function makeManyReplies(db: Db, { studyId, personaIds, codeIds, replies, answers, highlights }: Replied): string {
  const question = questionOf({ id: "stopped0", step: "set-up", family: "objection" });
  const { id } = makeQuestionnaire(db, studyId, { questions: [question] });
  const at = now();
  const list = (values: readonly string[]) => JSON.stringify(values);
  write(db, (tx) => {
    tx.run(sql`
      with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${replies})
      insert into responses (id, study_id, questionnaire_id, number, key, persona_id, audience, wave, status, source, submitted_at, cells, created_at, updated_at)
      select printf('r-%07d', i), ${studyId}, ${id}, i + 1, 'id:' || i, json_extract(${list(personaIds)}, '$[' || (i % cast(${Math.max(1, personaIds.length)} as integer)) || ']'),
        json_extract('["prospect","customer","churned",null]', '$[' || (i % 4) || ']'), iif(i % 2 = 0, 'spring', 'autumn'), 'complete', 'imported',
        printf('2026-%02d-%02dT10:00:00Z', 1 + i % 9, 1 + i % 28), ${WIDE}, ${at}, ${at} from n`);
    tx.run(sql`
      with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${answers})
      insert into documents (id, study_id, response_id, slot, kind, title, text, words, created_at, updated_at)
      select printf('d-%07d', i), ${studyId}, printf('r-%07d', i), 'stopped0', 'answer', 'What nearly stopped you?',
        json_extract(${list(OPENINGS)}, '$[' || (i % 5) || ']') || ' ' || json_extract(${list(ENDINGS)}, '$[' || ((i / 5) % 5) || ']')
          || iif(i % 3 = 0, '.', printf(', the %d. time this year.', i % 90)), 12, ${at}, ${at} from n`);
    tx.run(sql`
      with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${highlights})
      insert into highlights (id, study_id, document_id, "start", "end", quote, step, point, created_at, updated_at)
      select printf('h-%07d', i), ${studyId}, d.id, 0, length(d.text), d.text, 'set-up', iif(i % 3 = 0, 'trigger', 'failure'), ${at}, ${at}
      from n join documents d on d.study_id = ${studyId} and d.id = printf('d-%07d', i)`);
    tx.run(sql`
      insert into highlight_codes (study_id, highlight_id, code_id)
      select ${studyId}, id, json_extract(${list(codeIds)}, '$[' || (rowid % cast(${Math.max(1, codeIds.length)} as integer)) || ']') from highlights
      where study_id = ${studyId} and id like 'h-%'`);
  });
  return id;
}
