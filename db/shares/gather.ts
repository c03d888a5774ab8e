import { sql } from "drizzle-orm";
import { expireConsents } from "@/db/consent/expire";
import { listLinks } from "@/db/findings/links";
import { readMap } from "@/db/journey-map/read";
import { fieldSubject, listPersonaFields } from "@/db/persona-page/fields";
import { personaSummary } from "@/db/persona-page/summary";
import { getPersona, listPersonas } from "@/db/personas";
import { gatherReport } from "@/db/report/gather";
import { publicQuotes } from "@/db/report/public-quotes";
import { now } from "@/db/stamp";
import { getStudy } from "@/db/studies";
import { getThemesSummary } from "@/db/themes";
import type { Db } from "@/db/types";
import type { LinkedQuote } from "@/lib/findings/schema";
import { PERSONA_FIELDS, type PersonaField } from "@/lib/personas/vocabulary";
import type { PublicVoices, ShareData } from "@/lib/shares/share-report";
import { filterSentence } from "@/lib/themes/filter-sentence";
import type { ShareRow } from "./rows";

/** Quotes of a theme among which those that may leave the team are looked for. */
const MANY = 40;

type Asked = { share: Pick<ShareRow, "studyId" | "view" | "title" | "query">; today?: string };

/**
 * What a shared link shows, read live: its view under its filter, as people outside the team may read it: a consent whose last day has passed ends before. Whoever owns what, and other affairs of the team's
 * own, stay out. Throws NOT_FOUND where the study, or the persona or map that was shared, is not there any more.
 */
export function gatherShare(db: Db, { share: { studyId, view, title, query }, today = now().slice(0, 10) }: Asked): ShareData {
  expireConsents(db, { day: today });
  const study = getStudy(db, studyId);
  const { personaId, mapId, part, ...filter } = query;
  const personas = listPersonas(db, { studyId });
  const base = {
    study,
    date: today,
    readers: "public" as const,
    publicQuotes: publicQuotes(db, studyId),
    title,
    voices: voicesOf(db, studyId),
  };
  const heardFrom = view === "persona" && personaId !== undefined ? { ...filter, persona: [personaId] } : filter;
  const sentence = filterSentence(heardFrom, { journey: study.journey, personas });
  const themes = (of: typeof filter) => getThemesSummary(db, { studyId, filter: of, quotes: MANY });
  if (view === "themes") return { ...base, view, sentence, themes: themes(filter) };
  if (view === "map") {
    const { persona, audience, role } = filter;
    return { ...base, view, sentence, map: readMap(db, { studyId, filter: { persona, audience, role }, mapId, today }) };
  }
  if (view === "persona") {
    const ref = { studyId, personaId: personaId ?? "" };
    const { audience, role, stage } = filter;
    const persona = getPersona(db, ref);
    const said = {
      fields: listPersonaFields(db, ref),
      said: saidOf(db, ref),
      summaries: [personaSummary(db, { ...ref, today, query: { audience, role, stage } })],
    };
    return { ...base, view, sentence, persona, ...said, themes: themes({ ...filter, persona: [persona.id] }) };
  }
  const report = gatherReport(db, { studyId, query: { persona: filter.persona, readers: "public" }, today });
  const findings = report.findings.map(({ finding, quotes }) => ({ finding: { ...finding, owner: null }, quotes }));
  return { ...base, view, sentence: study.question, report: { ...report, findings }, parts: part };
}

/** The quotes linked to each claim about a persona. */
function saidOf(db: Db, { studyId, personaId }: { studyId: string; personaId: string }): Map<PersonaField, LinkedQuote[]> {
  const subjectIds = PERSONA_FIELDS.map((field) => fieldSubject(personaId, field));
  const links = listLinks(db, { studyId, subject: "persona-field", subjectIds });
  return new Map(PERSONA_FIELDS.map((field) => [field, links.get(fieldSubject(personaId, field)) ?? []]));
}

function voicesOf(db: Db, studyId: string): PublicVoices {
  const [row = [0, 0]] = db.values<[agreed: number, people: number]>(sql`
    select coalesce(sum(quote_consent = 'public'), 0), count(*) from participants
    where study_id = ${studyId} and deleted_at is null and merged_into is null`);
  const [agreed, people] = row;
  return { agreed, people };
}
