import { sql } from "drizzle-orm";
import { respondent } from "@/db/documents/respondent";
import type { Db } from "@/db/types";
import type { AnswerState, QueueAnswer, QueueMark } from "@/lib/answers/schema";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import { responseCode } from "@/lib/responses/code";
import type { AlikeAnswers } from "./alike";
import { doneIn, marksIn } from "./marks";

type Row = [
  id: string,
  text: string,
  responseId: string,
  number: number,
  participantCode: string | null,
  personaId: string | null,
  audience: Audience | null,
  role: Role | null,
  wave: string | null,
];

/** These answers with their words, who gave them and what is marked in them, in the order given. */
export function queueItems(db: Db, { documentIds, alike }: { documentIds: readonly string[]; alike: AlikeAnswers }): QueueAnswer[] {
  const marks = marksIn(db, documentIds);
  const done = doneIn(db, documentIds);
  return rowsOf(db, documentIds).map(([id, text, responseId, number, participantCode, personaId, audience, role, wave]) => {
    const own = marks.get(id) ?? [];
    return {
      documentId: id,
      text,
      state: stateOf(own, done.has(id)),
      marks: own,
      group: alike.groupOf.get(id) ?? id,
      echo: alike.echoes.has(id),
      responseId,
      responseCode: responseCode(number),
      participantCode,
      personaId,
      audience,
      role,
      wave,
    };
  });
}

function rowsOf(db: Db, documentIds: readonly string[]): Row[] {
  return db.values<Row>(sql`
    select d.id, d.text, r.id, r.number, rp.code, ${respondent.persona}, ${respondent.audience}, ${respondent.role}, r.wave
    from json_each(${JSON.stringify(documentIds)}) j
    cross join documents d on d.id = j.value cross join responses r on r.id = d.response_id
    left join participants rp on rp.id = r.participant_id and rp.deleted_at is null
    order by j.key`);
}

function stateOf(marks: readonly QueueMark[], isDone: boolean): AnswerState {
  if (marks.length > 0) return "coded";
  return isDone ? "nothing" : "waiting";
}
