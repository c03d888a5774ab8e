import { getCoverage } from "@/db/coverage/coverage";
import { listLinks } from "@/db/findings/links";
import { listFindings } from "@/db/findings/read";
import { readMap } from "@/db/journey-map/read";
import { personaSummary } from "@/db/persona-page/summary";
import { listPersonas } from "@/db/personas";
import { now } from "@/db/stamp";
import { getStudy } from "@/db/studies";
import { getThemesSummary } from "@/db/themes";
import type { Db } from "@/db/types";
import type { ReportData, ReportQuery } from "@/lib/report/schema";
import type { Readers } from "@/lib/report/vocabulary";
import { gatherMethod } from "./method";
import { narrowed } from "./narrowed";
import { publicQuotes } from "./public-quotes";

/** Quotes of a theme among which those that may leave the team are looked for. */
const MANY = 40;

type Asked = { studyId: string; query: Pick<ReportQuery, "persona" | "readers">; today?: string };

/**
 * Everything a study's report is written from, as of `today`; of some personas where they are named. Findings about other personas are left out then, those
 * about all stay. Throws NOT_FOUND.
 */
export function gatherReport(db: Db, { studyId, query, today = now().slice(0, 10) }: Asked): ReportData {
  const study = getStudy(db, studyId);
  const { persona, readers = "team" } = query;
  const wanted = (id: string | null) => !persona?.length || id === null || persona.includes(id);
  const personas = listPersonas(db, { studyId }).filter(({ id }) => wanted(id));
  const filter = persona?.length ? { persona } : {};
  const findings = listFindings(db, { studyId }).filter(({ personaId }) => wanted(personaId));
  const links = listLinks(db, { studyId, subject: "finding", subjectIds: findings.map(({ id }) => id) });
  return {
    study,
    date: today,
    readers: readers satisfies Readers,
    summaries: personas.map(({ id }) => personaSummary(db, { studyId, personaId: id, today })),
    // for people outside the best of those that may leave are chosen from many
    themes: getThemesSummary(db, { studyId, filter, ...(readers === "public" && { quotes: MANY }) }),
    map: readMap(db, { studyId, filter, today }),
    coverage: persona?.length ? narrowed(db, { studyId, personaIds: persona }) : getCoverage(db, { studyId }),
    findings: findings.map((finding) => ({ finding, quotes: links.get(finding.id) ?? [] })),
    method: gatherMethod(db, { studyId }),
    publicQuotes: publicQuotes(db, studyId),
  };
}
