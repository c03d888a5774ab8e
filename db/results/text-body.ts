import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import { countCodes } from "@/lib/results/coded";
import type { CodedAnswer, ResultBody } from "@/lib/results/schema";
import { codeNames } from "./code-names";
import type { Cutting } from "./cuts";
import { LINKED } from "./each-reply";
import { type AnswerWords, answerWords, type CutRow, cutColumns, grouperOf, type MarkedAnswer, markedAnswers } from "./words";

type TextBody = ResultBody & { kind: "text" };
export type Texts = { studyId: string; questionnaireId: string; where: SQL; slots: readonly string[]; cutting: Cutting | null };

const SHOWN = 12;
const QUOTES = 3;

/** What is marked in the open answers of a question, read once for all groups; `done`: those in which there is nothing. */
export type ReadTexts = { marked: MarkedAnswer[]; done: { groups: string[] }[]; names: ReadonlyMap<string, string> };

export function readTexts(db: Db, texts: Texts): ReadTexts {
  const slots = JSON.stringify(texts.slots);
  const rows = db.all<CutRow>(sql`
    select ${cutColumns(texts.cutting)} from answers_done n
    join documents d on d.study_id = n.study_id and d.id = n.document_id
    join responses r on r.study_id = d.study_id and r.id = d.response_id
    ${LINKED}
    where n.study_id = ${texts.studyId} and r.questionnaire_id = ${texts.questionnaireId} and d.slot in (select value from json_each(${slots}))
      and ${texts.where}`);
  const groupsOf = grouperOf(texts.cutting);
  const done = rows.map((row) => ({ groups: groupsOf(row) }));
  return { marked: markedAnswers(db, texts), done, names: codeNames(db, texts.studyId) };
}

/** The codes of a question's open answers in people, from what was read. `quotes` 0: no words at all. */
export function textBody({ marked, done, names }: ReadTexts, { answers, quotes = QUOTES }: { answers: number; quotes?: number }): TextBody {
  return {
    kind: "text",
    answers,
    coded: new Set(marked.map(({ documentId }) => documentId)).size,
    codedPeople: new Set(marked.map(({ who }) => who)).size,
    nothingHere: done.length,
    codes: countCodes(marked, { names, quotes }),
    shown: [],
    withheld: 0,
  };
}

/** Answers to show: coded ones first, each whole with what is marked in it. Those of people who refused to be quoted are counted and left out. */
export function shownAnswers(db: Db, texts: Texts, { marked, names }: ReadTexts): Pick<TextBody, "shown" | "withheld"> {
  const byDocument = new Map<string, MarkedAnswer[]>();
  for (const one of marked) byDocument.set(one.documentId, [...(byDocument.get(one.documentId) ?? []), one]);
  const open = [...byDocument].filter(([, own]) => own.every(({ refused }) => !refused)).map(([id]) => id);
  const coded = answerWords(db, { ...texts, only: open.slice(0, SHOWN) });
  const quotable = sql`${texts.where} and coalesce(rp.quote_consent, '') <> 'refused'`;
  const others = coded.length < SHOWN ? answerWords(db, { ...texts, where: quotable, limit: SHOWN * 2 }) : [];
  const shown = [...coded, ...others.filter(({ documentId }) => !open.includes(documentId))].slice(0, SHOWN);
  return {
    shown: shown.map((answer) => asCoded(answer, byDocument.get(answer.documentId) ?? [], names)),
    withheld: countRefused(db, texts),
  };
}

function asCoded(answer: AnswerWords, marked: readonly MarkedAnswer[], names: ReadonlyMap<string, string>): CodedAnswer {
  const { who: _who, refused: _refused, groups: _groups, ...rest } = answer;
  const highlights = marked.map(({ highlightId: id, start, end, point, codeIds }) => ({
    id,
    start,
    end,
    point,
    codes: codeIds.map((codeId) => ({ id: codeId, name: names.get(codeId) ?? "" })),
  }));
  return { ...rest, highlights };
}

/** People linked to replies who refused, few: from them to their answers. */
function countRefused(db: Db, { studyId, questionnaireId, where, slots }: Texts): number {
  return db.get<{ n: number }>(sql`
    select count(*) as n from participants rp
    join responses r on r.study_id = rp.study_id and r.participant_id = rp.id
    join documents d on d.study_id = r.study_id and d.response_id = r.id
    where rp.study_id = ${studyId} and rp.deleted_at is null and rp.quote_consent = 'refused' and r.questionnaire_id = ${questionnaireId}
      and d.slot in (select value from json_each(${JSON.stringify(slots)})) and ${where}`).n;
}
