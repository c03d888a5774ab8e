import { inArray, type SQL, sql } from "drizzle-orm";
import { type PersonBehind, peopleBehind } from "@/db/documents/people-behind";
import { joinPlace, placeDay, placeTitle } from "@/db/documents/standing";
import { suggestions } from "@/db/schema";
import { groupedBy } from "@/db/scope";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { contextOf } from "@/lib/highlights/span";
import { isVerbatim } from "@/lib/highlights/verbatim";
import type { DocumentKind, SpeakerRole } from "@/lib/interviews/vocabulary";
import type { Page } from "@/lib/record";
import { lastOf, lineAround, wordsAround } from "@/lib/suggestions/around";
import type { Suggestion, SuggestionInPlace } from "@/lib/suggestions/schema";
import { selectSuggestions } from "./wire";

type TextRow = { id: string; kind: DocumentKind; text: string; title: string; date: string | null };
type TurnRow = {
  suggestionId: string;
  start: number;
  end: number;
  startMs: number | null;
  role: SpeakerRole;
  participantId: string | null;
  askedFrom: number | null;
  askedTo: number | null;
};

/**
 * The suggestions with these ids as they are judged away from their texts, in the order asked for; ids that are not there (any more) are left out.
 * Words of people who refused to be quoted are not shown (rule 14). Throws NOT_FOUND for an unknown study.
 */
export function listInPlace(db: Db, { studyId, ids }: { studyId: string; ids: readonly string[] }): Page<SuggestionInPlace> {
  const study = requireStudy(db, studyId);
  const found = ids.length === 0 ? [] : selectSuggestions(db, { study, where: inArray(suggestions.id, [...ids]) });
  const texts = textsOf(db, found);
  const turns = groupedBy(turnsOf(db, found), ({ suggestionId }) => suggestionId);
  const people = groupedBy(peopleBehind(db, found.map(placeOf)), ({ placeId }) => placeId);
  const placed = found.flatMap((suggestion) => {
    const text = texts.get(suggestion.documentId);
    const said = { turns: turns.get(suggestion.id) ?? [], people: people.get(placeOf(suggestion) ?? "") ?? [] };
    return text ? [inPlace(suggestion, text, said)] : [];
  });
  const order = new Map(ids.map((id, index) => [id, index]));
  const items = placed.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return { items, nextCursor: null, total: items.length };
}

function placeOf({ interviewId, answer }: Suggestion): string | null {
  return interviewId ?? answer?.responseId ?? null;
}

type Said = { turns: readonly TurnRow[]; people: readonly PersonBehind[] };

function inPlace(suggestion: Suggestion, { kind, text, title, date }: TextRow, { turns, people }: Said): SuggestionInPlace {
  const [first] = turns;
  const speakers = turns.filter(({ role }) => role === "participant").map(({ participantId }) => participantId);
  const behind = kind === "transcript" ? people.filter(({ id }) => speakers.includes(id)) : people;
  const who = behind.filter(({ gone }) => !gone);
  const [person, ...others] = who;
  const isSeveral = others.length > 0;
  const where = {
    ...{ title, date, kind, startMs: first?.startMs ?? null },
    participantCode: who.flatMap(({ code }) => code ?? []).join(", ") || null,
    audience: isSeveral ? null : (person?.audience ?? null),
    role: isSeveral ? null : (person?.role ?? null),
  };
  if (behind.some(({ refused }) => refused)) {
    const hidden = { quote: "", reasons: [], verbatim: true, asked: null, before: "", after: "" };
    return { ...suggestion, ...where, ...hidden, onlyThere: "refused" };
  }
  const asked = first && first.askedFrom !== null && first.askedTo !== null ? text.slice(first.askedFrom, first.askedTo) : null;
  return {
    ...suggestion,
    ...where,
    verbatim: isVerbatim({ kind, ...contextOf(text, suggestion) }),
    asked: suggestion.answer?.question ?? (asked === null ? null : lastOf(asked)),
    ...wordsAround(text, suggestion, first ?? lineAround(text, suggestion)),
    onlyThere: kind === "notes" && isSeveral ? "whose" : null,
  };
}

function wanted(values: readonly string[]): SQL {
  return sql`json_each(${JSON.stringify([...new Set(values)])}) wanted`;
}

function textsOf(db: Db, found: readonly Suggestion[]): Map<string, TextRow> {
  const rows = db.all<TextRow>(sql`
    select d.id as id, d.kind as kind, d.text as text, ${placeTitle} as title, ${placeDay} as date
    from ${wanted(found.map(({ documentId }) => documentId))}
    cross join documents d on d.id = wanted.value ${joinPlace}`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The turns that each suggestion touches, with the interviewer's turn right before; found by the turns' key. */
function turnsOf(db: Db, found: readonly Suggestion[]): TurnRow[] {
  return db.all<TurnRow>(sql`
    select s.id as suggestionId, t."start" as "start", t."end" as "end", t.start_ms as startMs, who.role as role,
      who.participant_id as participantId, asked."start" as askedFrom, asked."end" as askedTo
    from ${wanted(found.map(({ id }) => id))}
    cross join suggestions s on s.id = wanted.value
    cross join turns t on t.document_id = s.document_id and t."start" < s."end" and t."end" > s."start"
    cross join speakers who on who.id = t.speaker_id
    left join turns asked on asked.document_id = t.document_id and asked.position = t.position - 1
      and (select q.role from speakers q where q.id = asked.speaker_id) = 'interviewer'
    order by s.id, t.position`);
}
