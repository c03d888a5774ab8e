import { z } from "zod";
import type { Coverage } from "@/lib/coverage/schema";
import type { Finding, LinkedQuote } from "@/lib/findings/schema";
import type { DrawnMap } from "@/lib/journey-map/schema";
import { idText, repeated } from "@/lib/record";
import type { Study } from "@/lib/studies/schema";
import type { PersonaSummary } from "@/lib/summary/schema";
import type { ThemesSummary } from "@/lib/themes/schema";
import { READERS, REPORT_PARTS, type Readers } from "./vocabulary";

/** What a report holds: its parts (all unless named), its personas (all unless named), and who reads it. */
export const reportQuery = z.strictObject({
  part: repeated(z.enum(REPORT_PARTS)),
  persona: repeated(idText),
  readers: z.enum(READERS).default("team"),
});
export type ReportQuery = Partial<z.infer<typeof reportQuery>>;

/** How the study came about, counted from its rows (the items of COREQ and SRQR that can be). */
export type MethodFacts = {
  interviews: number;
  planned: number;
  firstDay: string | null;
  lastDay: string | null;
  undated: number;
  /** different names under which interviews were led; 0: nobody noted one */
  conductors: number;
  words: number;
  documents: { notes: number; transcripts: number };
  languages: string[];
  highlights: number;
  /** highlights that began as an accepted suggestion, and suggestions that were rejected */
  accepted: number;
  rejected: number;
  interviewsCoded: number;
  /** different people of the team who coded */
  coders: number;
  codes: number;
  questionnaires: { title: string; replies: number; wave: string | null }[];
  consent: { public: number; internal: number; unknown: number; refused: number };
  guide: string[];
};

/** Everything a study's report is written from; of some personas only where they were named. */
export type ReportData = {
  study: Study;
  date: string;
  readers: Readers;
  summaries: PersonaSummary[];
  themes: ThemesSummary;
  map: DrawnMap | null;
  coverage: Coverage;
  findings: { finding: Finding; quotes: LinkedQuote[] }[];
  method: MethodFacts;
  /** highlights whose words may be read outside the team */
  publicQuotes: ReadonlySet<string>;
};
