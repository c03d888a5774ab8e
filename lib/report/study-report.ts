import type { Block, Report } from "./blocks";
import { coveragePart } from "./coverage-part";
import { findingsPart } from "./findings-part";
import { mapPart } from "./map-part";
import { methodPart } from "./method-part";
import type { ReportData } from "./schema";
import { summaryPart } from "./summary-part";
import { themesPart } from "./themes-part";
import { REPORT_PART_NAMES, REPORT_PARTS, type ReportPart } from "./vocabulary";

const PARTS: Record<ReportPart, (data: ReportData) => Block[]> = {
  summary: summaryPart,
  findings: findingsPart,
  themes: themesPart,
  map: mapPart,
  coverage: coveragePart,
  method: methodPart,
};

/** A study's report from its data: the parts that are asked for, in their order. People go by codes; whoever refused is never quoted (rule 14). */
export function studyReport(data: ReportData, parts: readonly ReportPart[] = REPORT_PARTS): Report {
  const { study, date, coverage } = data;
  const sample = study.sample ? " Our own fiction, made to look around in." : "";
  return {
    title: study.name,
    lead: `${study.question === "" ? "" : `${study.question} `}${coverage.totals.people} people heard in ${coverage.totals.interviews} interviews.${sample}`,
    date,
    sections: REPORT_PARTS.filter((part) => parts.includes(part)).map((part) => ({
      slug: part,
      title: REPORT_PART_NAMES[part],
      blocks: PARTS[part](data),
    })),
  };
}
