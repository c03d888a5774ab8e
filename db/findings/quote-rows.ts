import { sql } from "drizzle-orm";
import { answerPlaces } from "@/db/documents/answer-places";
import { joinPlace, placeDay } from "@/db/documents/standing";
import type { Db } from "@/db/types";
import type { LinkedQuote } from "@/lib/findings/schema";
import { isVerbatim } from "@/lib/highlights/verbatim";
import type { DocumentKind } from "@/lib/interviews/vocabulary";
import type { Audience, Role } from "@/lib/participants/vocabulary";

/** A stored highlight as it is quoted, whatever became of it; one that is gone for good is in no such list. */
export type QuoteRow = Omit<LinkedQuote, "linkId" | "subject" | "subjectId" | "stance" | "state"> & {
  state: "there" | "hidden" | "refused" | "deleted";
};

type Speaker = [id: string, code: string, personaId: string | null, role: Role | null, audience: Audience | null, deleted: number];

type Row = {
  id: string;
  documentId: string;
  interviewId: string | null;
  kind: DocumentKind;
  quote: string;
  before: string;
  after: string;
  starred: number;
  hidden: number;
  deleted: number;
  refused: number;
  date: string | null;
  startMs: number | null;
  people: string;
  replyPersonaId: string | null;
  replyRole: Role | null;
  replyAudience: Audience | null;
  replyPersonId: string | null;
};

/** The words of these highlights of a study, who said them and where, by the highlights' ids. Two queries by key, whatever their number. Refused words are not given (rule 14). */
export function quoteRows(db: Db, { studyId, highlightIds }: { studyId: string; highlightIds: readonly string[] }): Map<string, QuoteRow> {
  if (highlightIds.length === 0) return new Map();
  const rows = db.all<Row>(sql`
    select h.id, d.id as documentId, d.interview_id as interviewId, d.kind, h.quote, h.before, h.after, h.starred, h.hidden,
      h.deleted_at is not null or i.deleted_at is not null or r.deleted_at is not null as deleted,
      exists (select 1 from highlight_participants w join participants q on q.id = w.participant_id
              where w.highlight_id = h.id and q.quote_consent = 'refused') or coalesce(rp.quote_consent = 'refused', 0) as refused,
      ${placeDay} as date,
      (select t.start_ms from turns t where t.document_id = d.id and t.start <= h.start order by t.position desc limit 1) as startMs,
      (select json_group_array(json_array(p.id, p.code, p.persona_id, p.role, coalesce(ip.audience, p.audience), p.deleted_at is not null))
        from highlight_participants hp join participants p on p.id = hp.participant_id
        left join interview_participants ip on ip.interview_id = d.interview_id and ip.participant_id = p.id
        where hp.highlight_id = h.id) as people,
      coalesce(rp.persona_id, r.persona_id) as replyPersonaId, coalesce(rp.role, r.role) as replyRole,
      coalesce(r.audience, rp.audience) as replyAudience, rp.id as replyPersonId
    from json_each(${JSON.stringify(highlightIds)}) wanted
    cross join highlights h on h.study_id = ${studyId} and h.id = wanted.value
    cross join documents d on d.id = h.document_id
    ${joinPlace}
    left join participants rp on rp.id = r.participant_id`);
  const answers = answerPlaces(
    db,
    rows.flatMap(({ documentId, interviewId }) => (interviewId === null ? [documentId] : [])),
  );
  return new Map(
    rows.map((row) => {
      const answer = answers.get(row.documentId) ?? null;
      const state = stateOf(row);
      const said = {
        highlightId: row.id,
        state,
        quote: state === "there" ? row.quote : null,
        verbatim: isVerbatim(row),
        starred: row.starred === 1,
        place: { documentId: row.documentId, interviewId: row.interviewId, answer },
        date: row.date,
        startMs: row.startMs,
        ...(answer ? replier(row, answer.responseCode) : speakers(row)),
      };
      return [row.id, said];
    }),
  );
}

const peopleOf = ({ people }: Row) => JSON.parse(people) as Speaker[];

function stateOf(row: Row): QuoteRow["state"] {
  const people = peopleOf(row);
  // an answer stays its reply's, whoever is linked to it
  const ofNobodyLeft = row.interviewId !== null && people.length > 0 && people.every(([, , , , , deleted]) => deleted === 1);
  if (row.deleted === 1 || ofNobodyLeft) return "deleted";
  if (row.refused === 1) return "refused";
  return row.hidden === 1 ? "hidden" : "there";
}

type Who = Pick<LinkedQuote, "participantIds" | "participantCode" | "personaId" | "role" | "audience">;

function replier({ replyPersonId, replyPersonaId, replyRole, replyAudience }: Row, code: string): Who {
  return {
    participantIds: replyPersonId === null ? [] : [replyPersonId],
    participantCode: code,
    personaId: replyPersonaId,
    role: replyRole,
    audience: replyAudience,
  };
}

function speakers(row: Row): Who {
  const living = peopleOf(row)
    .filter(([, , , , , deleted]) => deleted === 0)
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
  const [first] = living;
  return {
    participantIds: living.map(([id]) => id),
    participantCode: living.map(([, code]) => code).join(", "),
    personaId: first?.[2] ?? null,
    role: first?.[3] ?? null,
    audience: first?.[4] ?? null,
  };
}
