import { sql } from "drizzle-orm";
import { joinPlace, placeIsThere } from "@/db/documents/standing";
import { usualLanguage } from "@/db/reading/language";
import type { Db } from "@/db/types";
import type { Point } from "@/lib/highlights/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { isHeldBack, saidKeys } from "@/lib/learning/said-keys";
import { type Said, tagsSaid } from "@/lib/learning/tags";
import type { Label } from "@/lib/suggestions/model";

/** The newest that are learned from: more would cost time at every decision and say little new. */
const MOST_LABELS = 2000;

/** A label with when it came to be. `withheld`: words of somebody who refused to be quoted, learned from and never shown (rule 14). */
export type TimedLabel = Label & { at: string; withheld: boolean };

/**
 * What a study's people decided. `learned` in the order of time, contradictions and all; `heldBack`: a fixed tenth of the highlights made by hand, which
 * are never learned from (nor any other label on the same words); how many highlights were made by hand, of all.
 */
export type Labels = { learned: TimedLabel[]; heldBack: TimedLabel[]; handMade: number };

type Coded = [
  id: string,
  at: string,
  quote: string,
  step: StepSlug | null,
  point: Point | null,
  codeIds: string[],
  language: TextLanguage,
  proposed: [StepSlug | null, Point | null, string[]] | null,
  madeByAccepting: number,
  withheld: number,
];
type Rejected = [at: string, quote: string, step: StepSlug | null, point: Point | null, codeIds: string, language: TextLanguage];

/** What a text is read in; as most of its study where nobody could tell. */
function languageRead(db: Db, studyId: string) {
  return sql`coalesce(d.language_chosen, nullif(d.language, 'und'), ${usualLanguage(db, studyId)})`;
}

/**
 * Gathers the labels of a study. A highlight says yes to its step, point and codes as they stand now, whoever made it; where it was accepted as a
 * suggestion, what had been proposed and is not on it says no. A rejection says no to all that was proposed. Deleted and undone ones say nothing.
 */
export function gatherLabels(db: Db, { studyId }: { studyId: string }): Labels {
  const coded = readCoded(db, studyId);
  const heldBack = coded.filter(({ isOwn, id }) => isOwn && isHeldBack(id)).flatMap(({ labels }) => labels);
  const held = new Set(heldBack.flatMap(({ text }) => saidKeys(text)));
  const learned = [...coded.flatMap(({ labels }) => labels), ...readRejected(db, studyId)]
    .sort((a, b) => compare(a.at, b.at) || compare(a.text, b.text))
    .filter(({ text }) => held.size === 0 || !saidKeys(text).some((key) => held.has(key)));
  return { learned: learned.slice(-MOST_LABELS), heldBack, handMade: coded.filter(({ isOwn }) => isOwn).length };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

type CodedLabels = { id: string; isOwn: boolean; labels: TimedLabel[] };

function readCoded(db: Db, studyId: string): CodedLabels[] {
  const answer = db.get<{ rows: string }>(sql`
    select json_group_array(json_array(h.id, coalesce(s.decided_at, h.created_at), h.quote, h.step, h.point,
      json((select json_group_array(c.code_id) from highlight_codes c where c.highlight_id = h.id)), ${languageRead(db, studyId)},
      json(iif(s.id is null, null, json_array(s.step, s.point, json(s.code_ids)))), s.decided_at is h.created_at,
      exists (select 1 from highlight_participants w join participants q on q.id = w.participant_id
              where w.highlight_id = h.id and q.quote_consent = 'refused'))) as rows
    from (select * from highlights where study_id = ${studyId} and deleted_at is null order by id desc limit ${MOST_LABELS}) h
    join documents d on d.study_id = h.study_id and d.id = h.document_id
    ${joinPlace}
    left join suggestions s on s.id = (select min(a.id) from suggestions a
      where a.study_id = h.study_id and a.document_id = h.document_id and a.status = 'accepted' and a.highlight_id = h.id)
    where ${placeIsThere}`);
  return (JSON.parse(answer?.rows ?? "[]") as Coded[]).map(
    ([id, at, text, step, point, codeIds, language, proposed, isAccepted, isWithheld]) => {
      const said: Said = { step, point, codeIds };
      const label = { at, text, language, withheld: isWithheld === 1, ...said };
      const not = proposed === null ? null : notKept(proposed, said);
      const labels = [{ ...label, accepted: true }, ...(not ? [{ ...label, ...not, accepted: false }] : [])];
      return { id, isOwn: isAccepted !== 1, labels: tagsSaid(said).length === 0 ? labels.slice(1) : labels };
    },
  );
}

/** What was proposed and is not on the highlight: a correction. Null where all of it was kept. */
function notKept([step, point, codeIds]: [StepSlug | null, Point | null, string[]], kept: Said): Said | null {
  const has = new Set(tagsSaid(kept));
  const not = {
    step: step !== null && !has.has(`step:${step}`) ? step : null,
    point: point !== null && !has.has(`point:${point}`) ? point : null,
    codeIds: codeIds.filter((id) => !has.has(`code:${id}`)),
  };
  return tagsSaid(not).length === 0 ? null : not;
}

function readRejected(db: Db, studyId: string): TimedLabel[] {
  const answer = db.get<{ rows: string }>(sql`
    select json_group_array(json_array(s.decided_at, s.quote, s.step, s.point, s.code_ids, ${languageRead(db, studyId)})) as rows
    from (select * from suggestions where study_id = ${studyId} and status = 'rejected' order by decided_at desc, id limit ${MOST_LABELS}) s
    join documents d on d.study_id = s.study_id and d.id = s.document_id`);
  return (JSON.parse(answer?.rows ?? "[]") as Rejected[]).map(([at, text, step, point, codes, language]) => ({
    ...{ at, text, step, point, language },
    codeIds: JSON.parse(codes) as string[],
    ...{ accepted: false, withheld: false },
  }));
}
