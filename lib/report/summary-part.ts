import type { PersonaSummary, Section } from "@/lib/summary/schema";
import { type Block, heading, list, quiet } from "./blocks";
import { quoteBlocks } from "./quotes";
import type { ReportData } from "./schema";

const TITLES: Partial<Record<Section, string>> = {
  own: "What our own people say",
  words: "In their words",
  against: "What speaks against it",
  changed: "What changed",
  unknown: "What we do not know",
};

/** Each persona in sentences, as its page reads them: what was left out there is left out here. */
export function summaryPart(data: ReportData): Block[] {
  if (data.summaries.length === 0) return [quiet("No persona is named yet, so there is nothing to sum up.")];
  return data.summaries.flatMap((summary) => [heading(2, summary.name), ...personaBlocks(summary, data)]);
}

function personaBlocks({ lines, quotes }: PersonaSummary, data: ReportData): Block[] {
  const shown = lines.filter(({ state, text }) => state !== "out" && text !== "");
  const said = (section: Section) => shown.filter((line) => line.section === section).map(({ text }) => text);
  const stages = data.study.journey.stages.flatMap(({ slug, name }) => {
    const own = shown.filter(({ section, stage }) => section === "stage" && stage === slug).map(({ text }) => text);
    return own.length === 0 ? [] : [heading(3, name), ...list(own)];
  });
  const rest = (Object.keys(TITLES) as Section[]).flatMap((section) => {
    const own = said(section);
    return own.length === 0 ? [] : [heading(3, TITLES[section] ?? ""), ...list(own)];
  });
  return [...list(said("heard")), ...quoteBlocks(quotes, data), ...stages, ...rest];
}
