import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { participants, questionnaires, responses } from "@/db/schema";
import type { Db } from "@/db/types";
import type { EvidenceCrowd, EvidenceReply, Presences, Replies } from "@/lib/evidence/schema";
import type { Definition } from "@/lib/questionnaires/definition";
import { textSlots } from "@/lib/questionnaires/slots";
import { responseCode } from "@/lib/responses/code";

type Where = Pick<Presences, "people" | "personas"> & {
  studyId: string;
  /** a reply that is asked for by name, whether or not anything is marked in it */
  also?: string | null;
};

/**
 * Who replied to the study's questionnaires that have open questions (or had: something is marked in them). Replies linked to nobody are counted by
 * SQLite, by what they say of their people; only linked and marked ones are read one by one, and no answer is. A persona that is gone reads as none;
 * replies of somebody deleted count for nobody until that person is back.
 */
export function gatherReplies(db: Db, { studyId, people, personas, also = null }: Where): Replies {
  const asking = questionnairesTakingWords(db, studyId);
  if (!asking) return { replies: [], crowds: [] };
  const marked = markedReplies(db, { studyId, also });
  const open = new Set([...asking, ...marked.map(({ questionnaireId }) => questionnaireId)]);
  if (open.size === 0) return { replies: [], crowds: [] };
  const known = new Set(personas.map(({ id }) => id));
  const living = <T extends { personaId: string | null }>(item: T): T => ({
    ...item,
    personaId: item.personaId !== null && known.has(item.personaId) ? item.personaId : null,
  });
  const standsFor = mergedPeople(db, studyId);
  const standing = new Set(people.map(({ participantId }) => participantId));
  const single = new Map([...linkedReplies(db, studyId), ...marked].map((row) => [row.id, row]));
  const replies = [...single.values()]
    .filter(({ questionnaireId }) => open.has(questionnaireId))
    .sort((a, b) => a.number - b.number)
    .map(({ id, number, participantId, personaId, role, audience }): EvidenceReply => {
      const person = participantId === null ? null : (standsFor.get(participantId) ?? participantId);
      return living({ responseId: id, code: responseCode(number), participantId: person, personaId, role, audience });
    })
    .filter(({ participantId }) => participantId === null || standing.has(participantId));
  return { replies, crowds: countCrowds(db, { studyId, open: [...open] }).map(living) };
}

/** Questionnaires with a question that takes the respondent's own words; null where the study has no questionnaire at all. */
function questionnairesTakingWords(db: Db, studyId: string): string[] | null {
  const all = db
    .select({ id: questionnaires.id, definition: questionnaires.definition })
    .from(questionnaires)
    .where(eq(questionnaires.studyId, studyId))
    .all();
  if (all.length === 0) return null;
  return all.filter(({ definition }) => takesWords(definition)).map(({ id }) => id);
}

function takesWords({ sections }: Definition): boolean {
  return sections.some(({ questions }) => questions.some((question) => textSlots(question).length > 0));
}

const replyColumns = {
  id: responses.id,
  number: responses.number,
  questionnaireId: responses.questionnaireId,
  participantId: responses.participantId,
  personaId: responses.personaId,
  role: responses.role,
  audience: responses.audience,
};
type ReplyRow = Omit<EvidenceReply, "responseId" | "code"> & { id: string; number: number; questionnaireId: string };

/** Replies in which something is marked, from the highlights' side; and the one asked for by name. */
function markedReplies(db: Db, { studyId, also }: { studyId: string; also: string | null }): ReplyRow[] {
  return db.all<ReplyRow>(sql`
    select r.id as id, r.number as number, r.questionnaire_id as questionnaireId, r.participant_id as participantId, r.persona_id as personaId,
      r.role as role, r.audience as audience
    from (
      select distinct d.response_id as id from (select distinct document_id from highlights where study_id = ${studyId} and deleted_at is null) h
        cross join documents d on d.id = h.document_id where d.response_id is not null
      union select ${also}) m
    cross join responses r on r.id = m.id
    where r.study_id = ${studyId} and r.deleted_at is null`);
}

/** Replies linked to somebody, by the index of people: none is read that is not. */
function linkedReplies(db: Db, studyId: string): ReplyRow[] {
  return db
    .select(replyColumns)
    .from(responses)
    .where(and(eq(responses.studyId, studyId), gt(responses.participantId, ""), isNull(responses.deletedAt)))
    .all();
}

function countCrowds(db: Db, { studyId, open }: { studyId: string; open: readonly string[] }): EvidenceCrowd[] {
  return db.all<EvidenceCrowd>(sql`
    select r.persona_id as personaId, r.role as role, r.audience as audience, count(*) as replies from responses r
    where r.study_id = ${studyId} and r.deleted_at is null and r.participant_id is null
      and r.questionnaire_id in (select value from json_each(${JSON.stringify(open)}))
    group by 1, 2, 3 order by 1, 2, 3`);
}

/** Who stands for each person that was merged into another, by the last of a chain of merges. */
function mergedPeople(db: Db, studyId: string): Map<string, string> {
  const rows = db
    .select({ id: participants.id, into: participants.mergedInto })
    .from(participants)
    .where(and(eq(participants.studyId, studyId), isNotNull(participants.mergedInto)))
    .all();
  const into = new Map(rows.flatMap(({ id, into: next }) => (next === null ? [] : [[id, next] as const])));
  const last = (id: string, steps = 0): string => {
    const next = into.get(id);
    return next === undefined || steps > into.size ? id : last(next, steps + 1);
  };
  return new Map([...into].map(([id]) => [id, last(id)]));
}
