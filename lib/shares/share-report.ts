import type { Block } from "@/lib/report/blocks";
import type { ReportData } from "@/lib/report/schema";
import { studyReport } from "@/lib/report/study-report";
import { summaryPart } from "@/lib/report/summary-part";
import type { ReportPart } from "@/lib/report/vocabulary";
import type { ShareBlock, SharedView, ShareSection } from "./blocks";
import { boardBlocks } from "./board-blocks";
import { mapBlocks } from "./map-blocks";
import { type PersonaToShare, rowsBlocks, whoBlocks } from "./persona-blocks";

/** Whose words stand on a shared page: how many of the study's people agreed to be quoted in public. */
export type PublicVoices = { agreed: number; people: number };

type Base = Pick<ReportData, "study" | "date" | "readers" | "publicQuotes"> & { title: string; sentence: string; voices: PublicVoices };
/** What a shared view is written from: one view, narrowed by its filter, as it stands on `date`. */
export type ShareData =
  | (Base & { view: "themes"; themes: ReportData["themes"] })
  | (Base & { view: "map"; map: ReportData["map"] })
  | (Base & PersonaToShare & { view: "persona" })
  | (Base & { view: "report"; report: ReportData; parts: readonly ReportPart[] | undefined });

/** A shared view: people go by codes, and only words whose people agreed to be quoted in public stand in it (rule 14). */
export function shareReport(data: ShareData): SharedView {
  const { title, sentence, date } = data;
  return { title, lead: sentence, date, sections: sectionsOf(data) };
}

function sectionsOf(data: ShareData): ShareSection[] {
  const section = (slug: string, name: string, blocks: ShareBlock[]) => ({ slug, title: name, blocks });
  switch (data.view) {
    case "themes":
      return [section("themes", "Themes by stage", boardBlocks(data))];
    case "map":
      return [section("map", data.map?.map.name ?? "The journey", mapBlocks(data))];
    case "persona":
      return [
        section("who", "Who they are", whoBlocks(data)),
        section("shared", "What stops them, and what moves them on", rowsBlocks(data)),
        section("summary", "What was heard", withoutName(summaryPart({ ...data, summaries: data.summaries.map(withoutQuotes) }))),
        section("themes", "Themes by stage", boardBlocks(data, { named: false })),
      ];
    case "report":
      return studyReport(data.report, data.parts).sections.map((part) => asOnPages(part, data.report));
  }
}

/** Themes and the map as their own pages draw them. */
function asOnPages(part: ShareSection, report: ReportData): ShareSection {
  if (part.slug === "themes") return { ...part, blocks: boardBlocks(report) };
  if (part.slug === "map") return { ...part, blocks: mapBlocks(report) };
  return part;
}

/** Its quotes stand at the head of the page and under what they speak for. */
function withoutQuotes<T extends { quotes: readonly unknown[] }>(summary: T): T {
  return { ...summary, quotes: [] };
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
