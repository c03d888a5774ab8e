import { and, eq, isNull, sql } from "drizzle-orm";
import { requireQuestionnaire } from "@/db/questionnaires/rows";
import { ACCOUNT, AUDIENCE, PERSONA, ROLE, responseConditions } from "@/db/responses/conditions";
import { accounts, personas } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { CodedWords, ExportedReply } from "@/lib/export/answers/row";
import { type StudyJourney, stageOfStep, studyJourney } from "@/lib/journey/study-journey";
import { AUDIENCE_NAMES, type Audience, ROLE_NAMES, type Role } from "@/lib/participants/vocabulary";
import type { Definition } from "@/lib/questionnaires/definition";
import { responseCode } from "@/lib/responses/code";
import type { Cells, ResponseFilter } from "@/lib/responses/schema";
import { cellsWithoutWords } from "@/lib/results/cells-without-words";
import { codeNames } from "./code-names";
import { repliesIn } from "./each-reply";

/** Replies that are gathered at a time. */
const CHUNK = 500;

export type AnswersWanted = {
  studyId: string;
  questionnaireId: string;
  filter: ResponseFilter;
  /** the address of a reply */
  linkOf: (responseId: string) => string;
};

/** All that an export of answers is made of; `replies` reads them chunk by chunk as they are asked for, in the order they came. */
export type AnswersExport = { title: string; definition: Definition; fields: string[]; replies: Generator<ExportedReply[]> };

/**
 * A questionnaire's replies under a filter with what they say, in names. Words of somebody who refused to be quoted, deleted or not, stay in the study, also
 * those in a closed question's cell and in fields other than the plan; what they chose and what they were coded with is told (rule 14). Throws NOT_FOUND, REFUSED.
 */
export function exportAnswers(db: Db, wanted: AnswersWanted): AnswersExport {
  const { title, definition } = requireQuestionnaire(db, wanted);
  const where = responseConditions(db, wanted);
  const fields = db.values<[string]>(sql`
    select f.key from responses r, json_each(r.fields) f
    where r.study_id = ${wanted.studyId} and r.questionnaire_id = ${wanted.questionnaireId} and r.deleted_at is null
    group by f.key order by min(r.number), f.key`);
  const replies = eachReply(db, { ...wanted, where, names: namesOf(db, wanted.studyId), definition });
  return { title, definition, fields: fields.map(([field]) => field), replies };
}

type Names = { personas: Map<string, string>; accounts: Map<string, string>; codes: Map<string, string>; journey: StudyJourney };

function namesOf(db: Db, studyId: string): Names {
  const persona = db
    .select()
    .from(personas)
    .where(and(eq(personas.studyId, studyId), isNull(personas.deletedAt)))
    .all();
  const account = db
    .select()
    .from(accounts)
    .where(and(eq(accounts.studyId, studyId), isNull(accounts.deletedAt)))
    .all();
  return {
    personas: new Map(persona.map(({ id, name }) => [id, name])),
    accounts: new Map(account.map(({ id, name }) => [id, name])),
    codes: codeNames(db, studyId),
    journey: studyJourney(requireStudy(db, studyId)),
  };
}

type Row = [
  id: string,
  code: number,
  persona: string | null,
  audience: Audience | null,
  role: Role | null,
  account: string | null,
  step: string | null,
  wave: string | null,
  participant: string | null,
  status: string,
  startedAt: string | null,
  submittedAt: string | null,
  zone: string | null,
  language: string | null,
  seconds: number | null,
  fields: string,
  cells: string,
  refused: number,
];

const COLUMNS = sql`r.id, r.number, ${PERSONA}, ${AUDIENCE}, ${ROLE}, ${ACCOUNT}, r.step, r.wave, rp.code, r.status, r.started_at, r.submitted_at,
  r.zone, r.language, r.seconds, r.fields, r.cells, exists (select 1 from participants q where q.id = r.participant_id and q.quote_consent = 'refused')`;

type Reading = AnswersWanted & { where: ReturnType<typeof responseConditions>; names: Names; definition: Definition };

function* eachReply(db: Db, { studyId, questionnaireId, where, linkOf, names, definition }: Reading): Generator<ExportedReply[]> {
  const stepNames = new Map<string, string>(names.journey.steps.map(({ slug, name }) => [slug, name]));
  for (const rows of repliesIn<Row>(db, { questionnaireId, where, columns: COLUMNS }, CHUNK)) {
    const words = wordsOf(db, { studyId, ids: rows.map(([id]) => id), names });
    yield rows.map(
      ([
        id,
        number,
        persona,
        audience,
        role,
        account,
        step,
        wave,
        participant,
        status,
        startedAt,
        submittedAt,
        zone,
        language,
        seconds,
        fields,
        cells,
        refused,
      ]) => ({
        code: responseCode(number),
        link: linkOf(id),
        persona: names.personas.get(persona ?? "") ?? null,
        audience: audience && AUDIENCE_NAMES[audience].one,
        role: role && ROLE_NAMES[role],
        account: names.accounts.get(account ?? "") ?? null,
        step: stepNames.get(step ?? "") ?? null,
        wave,
        participant,
        status,
        startedAt,
        submittedAt,
        zone,
        language,
        seconds,
        ...saidIn(
          { fields: JSON.parse(fields), cells: JSON.parse(cells), words: words.get(id) ?? new Map() },
          refused === 1 ? definition : null,
        ),
      }),
    );
  }
}

type Said = { fields: Record<string, string>; cells: Cells; words: Map<string, CodedWords> };

/** What a reply says; under the definition of its questionnaire without the words of who sent it. */
function saidIn(said: Said, withheld: Definition | null): Said {
  if (withheld === null) return said;
  const { plan } = said.fields;
  return {
    fields: plan === undefined ? {} : { plan },
    cells: cellsWithoutWords(withheld, said.cells),
    words: new Map([...said.words].map(([slot, coded]) => [slot, { ...coded, text: "" }])),
  };
}

type Wanted = { studyId: string; ids: readonly string[]; names: Names };

/** The open answers of some replies by reply and slot, with the names of their codes, points and stages, each once. */
function wordsOf(db: Db, { studyId, ids, names }: Wanted): Map<string, Map<string, CodedWords>> {
  const stageNames = new Map(names.journey.stages.map(({ slug, name }) => [slug, name]));
  const rows = db.values<[of: string, slot: string, text: string, marked: string]>(sql`
    select d.response_id, d.slot, d.text, (select json_group_array(json_array(h.point, h.step,
      (select json_group_array(c.code_id) from highlight_codes c where c.highlight_id = h.id))) from highlights h
      where h.document_id = d.id and h.deleted_at is null)
    from json_each(${JSON.stringify(ids)}) these cross join documents d on d.study_id = ${studyId} and d.response_id = these.value`);
  const found = new Map<string, Map<string, CodedWords>>();
  for (const [of, slot, text, marked] of rows) {
    const highlights = JSON.parse(marked) as [point: string | null, step: string | null, codeIds: string[]][];
    const coded: CodedWords = {
      text,
      codes: distinct(highlights.flatMap(([, , codeIds]) => codeIds.flatMap((id) => names.codes.get(id) ?? []))),
      points: distinct(highlights.flatMap(([point]) => point ?? [])),
      stages: distinct(highlights.flatMap(([, step]) => stageNames.get(stageOfStep(step, names.journey) ?? "") ?? [])),
    };
    const own = found.get(of) ?? new Map<string, CodedWords>();
    found.set(of, own.set(slot, coded));
  }
  return found;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
