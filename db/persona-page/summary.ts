import { codeKinds } from "@/db/codebook/kinds";
import { gatherEvidence } from "@/db/evidence/evidence";
import { listKeywords } from "@/db/keywords/list";
import { getPersona } from "@/db/personas";
import { now } from "@/db/stamp";
import { requireStudy, type StudyRow } from "@/db/studies";
import { requireStages } from "@/db/themes";
import type { Db } from "@/db/types";
import { hear } from "@/lib/evidence/spoken";
import { studyJourney } from "@/lib/journey/study-journey";
import type { DistinctiveList } from "@/lib/keywords/schema";
import { differentPeople } from "@/lib/summary/choose-quotes";
import { withKept } from "@/lib/summary/kept-lines";
import { ownVoices } from "@/lib/summary/own-lines";
import { type PersonaReading, readPersona } from "@/lib/summary/reading";
import type { KeptLine, PersonaFinding, PersonaPageQuery, PersonaSummary, WrittenLine } from "@/lib/summary/schema";
import { tallyPersona } from "@/lib/summary/tally-persona";
import { topRows } from "@/lib/summary/top-rows";
import { wordLine } from "@/lib/summary/word-line";
import { writeSummary } from "@/lib/summary/write-summary";
import type { ThemeQuote } from "@/lib/themes/schema";
import { findingsAbout, plannedWith, sinceWhen, waitingFor } from "./facts";
import { readFields } from "./fields";
import { listKeptLines } from "./lines";
import { quotedRows } from "./quotes";

export type SummaryAsked = { studyId: string; personaId: string; query?: PersonaPageQuery; today?: string; words?: boolean };

const QUOTES = 3;

/**
 * A persona's summary: sentences written by rules, each with its evidence, in people's own words where somebody put them so, and two or three quotes of
 * different people. `words`: with the phrases that are theirs more than others', which takes longer. `today`: the day it is read. Throws NOT_FOUND.
 */
export function personaSummary(db: Db, asked: SummaryAsked): PersonaSummary {
  const study = requireStudy(db, asked.studyId);
  const { name } = getPersona(db, asked);
  return summarize(db, { ...asked, study, name }).summary;
}

type Summarized = ReturnType<typeof readFields> & {
  summary: PersonaSummary;
  reading: PersonaReading;
  best: ThemeQuote[];
  findings: PersonaFinding[];
  keptWords: KeptLine[];
};

/** The same from what is read already, with the reading it rests on. */
export function summarize(
  db: Db,
  { study, name, query = {}, words = false, ...ref }: SummaryAsked & { study: StudyRow; name: string },
): Summarized {
  const { since: chosen, ...filter } = query;
  const { personaId } = ref;
  const journey = studyJourney(study);
  requireStages(filter.stage, journey);
  const evidence = gatherEvidence(db, study);
  const reads = { personaId, journey, kinds: codeKinds(db, study.id) };
  const reading = readPersona(evidence, { ...reads, filter });
  const own = readPersona(evidence, { ...reads, filter: { ...filter, audience: ["internal"] } });
  const measure = { audienceMinimum: study.audienceMinimum, reviewMonths: study.reviewMonths, today: ref.today ?? now().slice(0, 10) };
  const tally = tallyPersona(evidence, { personaId, planned: plannedWith(db, ref), ...measure });
  const since = sinceWhen(db, { ...ref, chosen, voices: reading.heard.voices });
  const about = findingsAbout(db, study, personaId);
  const filtered = Object.values(filter).some((values) => values !== undefined && values.length > 0);
  // whom a field rests on is no matter of the page's filter
  const { fields, links } = readFields(db, ref, () =>
    filtered ? hear(evidence, { filter: { persona: [personaId] }, journey }) : reading.heard,
  );
  const written = writeSummary({
    ...{ reading, own, tally, since, ...about, reviewMonths: study.reviewMonths },
    filtered,
    fields: fields.map(({ field, text, backed }) => ({ field, filled: text !== "", backed })),
    waiting: waitingFor(db, ref),
  });
  const { rows, best } = quotedRows(db, reading, topRows(reading));
  const told: WrittenLine[] = words ? [...written, ...distinctWords(db, { ...ref, query: filter })] : written;
  const kept = listKeptLines(db, ref);
  const keptWords = kept.filter(({ key }) => key.startsWith("words."));
  const inRows = [...interleaved(rows.stops, rows.moves)].flatMap(({ theme }) => theme.quotes);
  const summary: PersonaSummary = {
    ...{ personaId, name, filter: reading.filter, since, tally },
    lines: withKept(told, words ? kept : kept.filter((line) => !keptWords.includes(line))),
    quotes: differentPeople(inRows, QUOTES),
    ...rows,
    own: ownVoices(own, reading),
    of: reading.base.of,
    respondentsOf: reading.base.respondentsOf,
  };
  return { summary, fields, links, reading, best, findings: about.findings, keptWords };
}

function interleaved<T>(a: readonly T[], b: readonly T[]): T[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => [a[at], b[at]]).flatMap((pair) =>
    pair.filter((one) => one !== undefined),
  );
}

function distinctWords(db: Db, { studyId, personaId, query }: Pick<SummaryAsked, "studyId" | "personaId" | "query">): WrittenLine[] {
  const asked = {
    scope: "study" as const,
    unit: "phrases" as const,
    limit: 8,
    persona: [personaId],
    audience: query?.audience,
    role: query?.role,
  };
  const found = listKeywords(db, { studyId, ...asked, against: ["rest"] }) as DistinctiveList;
  const line = wordLine(found);
  return line ? [line] : [];
}
