/** The parts of a study's report, in their order. */
export const REPORT_PARTS = ["summary", "findings", "themes", "map", "coverage", "method"] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

export const REPORT_PART_NAMES: Record<ReportPart, string> = {
  summary: "Summary",
  findings: "Findings",
  themes: "Themes by stage",
  map: "The journey",
  coverage: "Coverage",
  method: "Method",
};

/** Who reads it: the team, or people outside it, who see only words whose people agreed to be quoted in public. */
export const READERS = ["team", "public"] as const;
export type Readers = (typeof READERS)[number];
