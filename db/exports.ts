import { sql } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import { coverageMarkdown } from "@/lib/export/coverage-markdown";
import { type Cell, toCsv } from "@/lib/export/csv";
import { HIGHLIGHT_COLUMNS, type HighlightFacts, highlightRow } from "@/lib/export/highlight-rows";
import { memosMarkdown } from "@/lib/export/memos-markdown";
import { themesMarkdown } from "@/lib/export/themes-markdown";
import { studyJourney } from "@/lib/journey/study-journey";
import { filterSentence } from "@/lib/themes/filter-sentence";
import { getCoverage } from "./coverage/coverage";
import { respondent } from "./documents/respondent";
import { joinPlace, placeDay, placeId, placeIsThere, placeTitle } from "./documents/standing";
import { listRemarks } from "./memos/remarks";
import { asItIs, type Seen } from "./seen";
import { requireStudy } from "./studies";
import { getThemesSummary } from "./themes";
import type { Db } from "./types";

type Rows = { studyId: string; seen?: Seen | undefined };

/** Every highlight of a study as rows of cells, a head first, in the order of interviews and of the text, each as whoever takes them away sees it. Throws NOT_FOUND. */
export function listHighlightRows(db: Db, { studyId, seen = asItIs }: Rows): Cell[][] {
  const journey = studyJourney(requireStudy(db, studyId));
  const rows = db.all<{ facts: string }>(sql`
    select json_object(
      'id', h.id, 'interview', ${placeTitle}, 'date', ${placeDay}, 'document', d.title, 'kind', d.kind, 'start', h.start, 'end', h.end,
      'quote', h.quote, 'before', h.before, 'after', h.after, 'step', h.step, 'point', h.point, 'direction', h.direction,
      'severity', h.severity, 'comment', h.comment, 'starred', h.starred, 'hidden', h.hidden, 'inherited', i.inherited,
      'startMs', (select t.start_ms from turns t where t.document_id = h.document_id and t.start <= h.start order by t.position desc limit 1),
      'refused', exists (select 1 from highlight_participants w join participants q on q.id = w.participant_id
        where w.highlight_id = h.id and q.quote_consent = 'refused'),
      'codes', (select json_group_array(c.name) from highlight_codes hc join codes c on c.id = hc.code_id and c.deleted_at is null where hc.highlight_id = h.id),
      'response', r.number,
      'people', iif(r.id is not null, json_array(json_object('code', coalesce(rp.code, ''), 'persona', (select name from personas
          where id = ${respondent.persona} and deleted_at is null), 'role', ${respondent.role}, 'consent', coalesce(rp.quote_consent, 'unknown'),
          'audience', ${respondent.audience})), (select json_group_array(json_object('code', p.code, 'persona', pe.name, 'role', p.role, 'consent', p.quote_consent,
          'audience', coalesce(ip.audience, p.audience)))
        from highlight_participants hp
        join participants p on p.id = hp.participant_id and p.deleted_at is null
        left join personas pe on pe.id = p.persona_id and pe.deleted_at is null
        left join interview_participants ip on ip.interview_id = i.id and ip.participant_id = p.id
        where hp.highlight_id = h.id))) as facts
    from highlights h
    join documents d on d.study_id = h.study_id and d.id = h.document_id
    ${joinPlace}
    left join participants rp on rp.id = r.participant_id
    where h.study_id = ${studyId} and h.deleted_at is null and ${placeIsThere}
    order by ${placeDay} is null, ${placeDay}, ${placeId}, d.id, h.start, h.end, h.id`);
  return [[...HIGHLIGHT_COLUMNS], ...rows.map(({ facts }) => highlightRow(seenFacts(JSON.parse(facts), seen), journey))];
}

/** Titles as titles, and the quote as that of its highlight: a file's rows have no names by which they could be told apart later. */
function seenFacts(facts: HighlightFacts, seen: Seen): HighlightFacts {
  const titled = (title: string) => seen({ title }).title;
  return { ...facts, interview: titled(facts.interview), document: titled(facts.document), ...seen({ id: facts.id, quote: facts.quote }) };
}

export type Wanted = Rows & { format: string; what: string; date: string };
export type ExportFile = { name: string; type: string; text: string };

/** A file to take away: highlights as CSV, themes, coverage and memos as Markdown. As whoever takes it away sees it. Throws REFUSED for what does not exist, naming what does. */
export function exportStudy(db: Db, { studyId, format, what, date, seen = asItIs }: Wanted): ExportFile {
  const study = requireStudy(db, studyId);
  const file = (type: string, text: string) => ({ name: `${what}-${date}.${format}`, type: `${type}; charset=utf-8`, text });
  if (format === "csv" && what === "highlights") return file("text/csv", toCsv(listHighlightRows(db, { studyId, seen }), { bom: true }));
  if (format === "md" && what === "coverage") return file("text/markdown", coverageMarkdown(seen(getCoverage(db, { studyId })), { date }));
  if (format === "md" && what === "memos") return file("text/markdown", memosMarkdown(seen(listRemarks(db, { studyId })), { date }));
  if (format === "md" && what === "themes") {
    const { items } = seen(getThemesSummary(db, { studyId, filter: {} }));
    const journey = studyJourney(study);
    const stageNames = new Map(journey.stages.map(({ slug, name }) => [slug, name]));
    const sentence = filterSentence({}, { journey, personas: [] });
    return file("text/markdown", items.map((persona) => themesMarkdown(persona, { sentence, date, stageNames })).join("\n"));
  }
  throw new AppError(
    "REFUSED",
    `There is no ${what} as ${format} yet. There are answers as csv, xlsx and json, highlights as csv, and themes, coverage and memos as md.`,
    {
      errors: [{ path: "format", message: "not available for this" }],
    },
  );
}
