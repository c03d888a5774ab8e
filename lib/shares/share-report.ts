import type { Persona, PersonaFieldState } from "@/lib/personas/schema";
import type { Block, Report } from "@/lib/report/blocks";
import { mapStages } from "@/lib/report/map-stages";
import { personaPart } from "@/lib/report/persona-part";
import type { ReportData } from "@/lib/report/schema";
import { studyReport } from "@/lib/report/study-report";
import { summaryPart } from "@/lib/report/summary-part";
import { themesPart } from "@/lib/report/themes-part";
import type { ReportPart } from "@/lib/report/vocabulary";

/** Themes of a stage and point that a shared board prints, and how many of them with a quote. */
const BOARD = { most: 30, quoted: 3 };

/** Whose words stand on a shared page: how many of the study's people agreed to be quoted in public. */
export type PublicVoices = { agreed: number; people: number };

type Base = Pick<ReportData, "study" | "date" | "readers" | "publicQuotes"> & { title: string; sentence: string; voices: PublicVoices };
/** What a shared view is written from: one view, narrowed by its filter, as it stands on `date`. */
export type ShareData =
  | (Base & { view: "themes"; themes: ReportData["themes"] })
  | (Base & { view: "map"; map: ReportData["map"] })
  | (Base & {
      view: "persona";
      persona: Persona;
      fields: PersonaFieldState[];
      summaries: ReportData["summaries"];
      themes: ReportData["themes"];
    })
  | (Base & { view: "report"; report: ReportData; parts: readonly ReportPart[] | undefined });

/** A shared view as a report: people go by codes, and only words whose people agreed to be quoted in public stand in it (rule 14). */
export function shareReport(data: ShareData): Report {
  const { title, sentence, date } = data;
  return { title, lead: sentence, date, sections: sectionsOf(data) };
}

function sectionsOf(data: ShareData): Report["sections"] {
  const section = (slug: string, name: string, blocks: Block[]) => ({ slug, title: name, blocks });
  switch (data.view) {
    case "themes":
      return [section("themes", "Themes by stage", themesPart(data, BOARD))];
    case "map":
      return [section("map", data.map?.map.name ?? "The journey", mapStages(data))];
    case "persona":
      return [
        section("who", "Who they are", personaPart(data)),
        section("summary", "What was heard", withoutName(summaryPart(data))),
        section("themes", "Themes by stage", withoutName(themesPart(data, BOARD))),
      ];
    case "report":
      return studyReport(data.report, data.parts).sections;
  }
}

/** Of one persona its name stands over the page: it need not head every part. */
function withoutName([first, ...rest]: Block[]): Block[] {
  if (!first) return [];
  return first.kind === "heading" && first.level === 2 ? rest : [first, ...rest];
}

/** What is left out of a shared page, and why, in a sentence. */
export function leftOut({ agreed, people }: PublicVoices): string {
  if (people === 0) return "Nobody was heard yet.";
  const who = agreed === 0 ? "nobody agreed" : agreed === people ? "all of them agreed" : `${agreed} of them agreed`;
  return `${people} ${people === 1 ? "person" : "people"} took part in this study; ${who} to be quoted in public. Words of the others are counted and not shown. No participant is named; others whom they mention may be.`;
}
