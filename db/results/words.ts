import { type SQL, sql } from "drizzle-orm";
import { AUDIENCE, PERSONA, ROLE, WHO } from "@/db/responses/conditions";
import type { Db } from "@/db/types";
import type { Point } from "@/lib/highlights/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import { questionOfSlot, slotsOf } from "@/lib/questionnaires/slots";
import { responseCode } from "@/lib/responses/code";
import { pickCells, pickerOf, readPicked } from "@/lib/results/pick-cells";
import type { Cutting } from "./cuts";
import { LINKED } from "./each-reply";

/** Whose words an answer is. `refused`: they do not want to be quoted. `groups`: those of the cut that their reply is in. */
export type Respondent = {
  who: string;
  responseId: string;
  responseCode: string;
  participantId: string | null;
  participantCode: string | null;
  personaId: string | null;
  audience: Audience | null;
  role: Role | null;
  refused: boolean;
  groups: string[];
};

export type MarkedAnswer = Respondent & {
  highlightId: string;
  documentId: string;
  questionId: string;
  start: number;
  end: number;
  quote: string;
  whole: boolean;
  step: StepSlug | null;
  point: Point | null;
  codeIds: string[];
  hidden: boolean;
  starred: boolean;
};

export type AnswerWords = Respondent & { documentId: string; questionId: string; text: string; nothingHere: boolean };

type Wanted = { studyId: string; questionnaireId: string; where: SQL; slots: readonly string[] | null; cutting?: Cutting | null };

const PERSON = sql`r.id as responseId, r.number as number, ${WHO} as who, rp.id as participantId, rp.code as participantCode, ${PERSONA} as personaId,
  ${AUDIENCE} as audience, ${ROLE} as role, coalesce(rp.quote_consent = 'refused', 0) as refused`;

/** Truth values are numbers in SQLite, lists are JSON. */
type Raw<T, Flags extends keyof T> = Omit<T, Flags | "responseCode" | "questionId" | "codeIds" | "groups"> &
  Record<Flags, number> &
  CutRow & { number: number; slot: string };

/** The highlights in the open answers of some replies (in these slots, or all), in the order of the replies. */
export function markedAnswers(db: Db, { studyId, questionnaireId, where, slots, cutting = null }: Wanted): MarkedAnswer[] {
  const rows = db.all<Raw<MarkedAnswer, "refused" | "whole" | "hidden" | "starred"> & { codes: string }>(sql`
    select ${PERSON}, ${cutColumns(cutting)}, h.id as highlightId, h.document_id as documentId, d.slot as slot, h.start as start, h.end as "end",
      h.quote as quote, trim(h.quote) = trim(d.text) as whole, h.step as step, h.point as point, h.hidden as hidden, h.starred as starred,
      (select json_group_array(c.code_id) from highlight_codes c join codes k on k.id = c.code_id and k.deleted_at is null where c.highlight_id = h.id) as codes
    from highlights h
    join documents d on d.study_id = h.study_id and d.id = h.document_id and d.response_id is not null
    join responses r on r.study_id = d.study_id and r.id = d.response_id
    ${LINKED}
    where h.study_id = ${studyId} and h.deleted_at is null and r.questionnaire_id = ${questionnaireId} and ${inSlots(slots)} and ${where}
    order by r.number, d.id, h.start, h.id`);
  const groupsOf = grouperOf(cutting);
  return rows.map(({ codes, number, slot, value, cells, refused, whole, hidden, starred, ...rest }) => ({
    ...rest,
    responseCode: responseCode(number),
    questionId: questionOfSlot(slot),
    codeIds: JSON.parse(codes) as string[],
    groups: groupsOf({ value, cells }),
    refused: refused === 1,
    whole: whole === 1,
    hidden: hidden === 1,
    starred: starred === 1,
  }));
}

type Reading = Wanted & { limit?: number; only?: readonly string[]; of?: readonly string[] };

/** The open answers of some replies whole, in the order of the replies: in these slots, the first `limit`, only these documents (`only`), only `of` these replies. */
export function answerWords(db: Db, { studyId, questionnaireId, where, slots, cutting = null, limit, only, of }: Reading): AnswerWords[] {
  const rows = db.all<Raw<AnswerWords, "refused" | "nothingHere">>(sql`
    select ${PERSON}, ${cutColumns(cutting)}, d.id as documentId, d.slot as slot, d.text as text,
      exists (select 1 from answers_done n where n.study_id = d.study_id and n.document_id = d.id) as nothingHere
    from ${source({ only, of })}
    ${LINKED}
    where r.study_id = ${studyId} and r.questionnaire_id = ${questionnaireId} and ${inSlots(slots)} and ${where}
    order by r.number limit ${limit ?? -1}`);
  const groupsOf = grouperOf(cutting);
  return rows.map(({ number, slot, value, cells, refused, nothingHere, ...rest }) => ({
    ...rest,
    responseCode: responseCode(number),
    questionId: questionOfSlot(slot),
    groups: groupsOf({ value, cells }),
    refused: refused === 1,
    nothingHere: nothingHere === 1,
  }));
}

const IN_ORDER = sql`responses r indexed by responses_in_order join documents d on d.study_id = r.study_id and d.response_id = r.id`;

/** From the few that are asked for, or through all replies. */
function source({ only, of }: Pick<Reading, "only" | "of">): SQL {
  if (only)
    return sql`json_each(${JSON.stringify(only)}) these cross join documents d on d.id = these.value
      join responses r on r.study_id = d.study_id and r.id = d.response_id`;
  return of
    ? sql`json_each(${JSON.stringify(of)}) these cross join responses r on r.id = these.value
        cross join documents d on d.study_id = r.study_id and d.response_id = r.id`
    : IN_ORDER;
}

function inSlots(slots: readonly string[] | null): SQL {
  return slots === null ? sql`1` : sql`d.slot in (select value from json_each(${JSON.stringify(slots)}))`;
}

/** What `cutColumns` select: the value of the cut, or the cells of the reply where it is cut by a question. */
export type CutRow = { value: string | number | null; cells: string };

export function cutColumns(cutting: Cutting | null): SQL {
  return sql`${cutting?.column ?? sql`null`} as value, ${cutting?.question ? sql`r.cells` : sql`'{}'`} as cells`;
}

/** Tells the groups of a cut that a reply is in; the same answer is read once. */
export function grouperOf(cutting: Cutting | null): (row: CutRow) => string[] {
  const picker = pickerOf(cutting?.question ? slotsOf(cutting.question).map(({ slot }) => slot) : []);
  const read = new Map<string, string[]>();
  return ({ value, cells }) => {
    const picked = pickCells(cells, picker);
    const key = `${value ?? ""}\0${picked}`;
    const groups = read.get(key) ?? cutting?.groupsOf(value === null ? null : String(value), readPicked(picked, picker)) ?? [];
    read.set(key, groups);
    return groups;
  };
}
