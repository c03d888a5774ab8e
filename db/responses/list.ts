import { type SQL, sql } from "drizzle-orm";
import { offsetOf, pageFound } from "@/db/paging";
import { requireQuestionnaire } from "@/db/questionnaires/rows";
import { responses } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import type { Seen } from "@/db/seen";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Page, PageQuery } from "@/lib/record";
import type { Response, ResponseFilter } from "@/lib/responses/schema";
import { MOMENT, REPLIES, responseConditions } from "./conditions";
import { type ResponseRef, requireResponse, toResponse, toResponses } from "./rows";

type Listing = {
  studyId: string;
  questionnaireId: string;
  filter: ResponseFilter;
  words?: string | undefined;
  page: PageQuery;
  seen?: Seen | undefined;
};

/** One page of a questionnaire's replies under a filter, the newest first, each with all it said. `words` are looked for in what whoever asks sees (`seen`). Throws NOT_FOUND, REFUSED, MALFORMED for a cursor we never gave. */
export function listResponses(db: Db, { studyId, questionnaireId, filter, words, page, seen }: Listing): Page<Response> {
  requireQuestionnaire(db, { studyId, questionnaireId });
  const where = sql`r.questionnaire_id = ${questionnaireId} and ${responseConditions(db, { studyId, filter })} and ${seen && words?.trim() ? sayingSeen(db, { questionnaireId, words, seen }) : saying(words)}`;
  const ids = idsOf(db, where, page);
  const found = db.select().from(responses).where(onlyThese(responses.id, ids)).all();
  const byId = new Map(found.map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => byId.get(id) ?? []);
  const total = db.get<{ n: number }>(sql`select count(*) as n from ${REPLIES} where ${where}`).n;
  return pageFound(toResponses(db, { studyId, rows }), { page, total });
}

/** All of these words in one open answer, in any order and case, also of letters beyond a to z. */
function saying(words: string | undefined): SQL {
  const all = (words ?? "").split(/\s+/).filter(Boolean);
  if (all.length === 0) return sql`1`;
  const each = all.map((word) => word.normalize("NFC").toLowerCase()).map((word) => sql`instr(${textFor(word)}, ${word}) > 0`);
  return sql`exists (select 1 from documents d where d.study_id = r.study_id and d.response_id = r.id and ${sql.join(each, sql` and `)})`;
}

/** The same of what is seen of an answer. */
function sayingSeen(db: Db, { questionnaireId, words, seen }: { questionnaireId: string; words: string; seen: Seen }): SQL {
  const rows = db.values<[responseId: string, id: string, text: string]>(sql`
    select r.id, d.id, d.text from responses r join documents d on d.study_id = r.study_id and d.response_id = r.id
    where r.questionnaire_id = ${questionnaireId} and ${saying(words)}`);
  const all = words.toLowerCase().split(/\s+/).filter(Boolean);
  const holding = rows.filter(([, id, text]) => {
    const shown = seen({ id, text }).text.normalize("NFC").toLowerCase();
    return all.every((word) => shown.includes(word.normalize("NFC")));
  });
  return sql`r.id in (select value from json_each(${JSON.stringify(holding.map(([responseId]) => responseId))}))`;
}

/** The text of `d` in small letters, as far as the word needs them: SQLite's lower() knows a to z alone. */
function textFor(word: string): SQL {
  const others = [...new Set(word)].filter((letter) => letter > "\x7f" && letter.toUpperCase() !== letter);
  return others.reduce((text, letter) => sql`replace(${text}, ${letter.toUpperCase()}, ${letter})`, sql`lower(d.text)`);
}

function idsOf(db: Db, where: SQL, page: PageQuery): string[] {
  return db
    .all<{ id: string }>(
      sql`select r.id as id from ${REPLIES} where ${where} order by ${MOMENT} desc, r.number desc limit ${page.limit} offset ${offsetOf(page)}`,
    )
    .map(({ id }) => id);
}

/** One reply with all it said. Throws NOT_FOUND. */
export function getResponse(db: Db, ref: ResponseRef): Response {
  requireStudy(db, ref.studyId);
  return toResponse(db, requireResponse(db, ref));
}
