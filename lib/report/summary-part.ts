import { groupBy } from "@/lib/evidence/group";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { STAGES } from "@/lib/journey/vocabulary";
import type { PersonaSummary, Section, SummaryLine } from "@/lib/summary/schema";
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

type Summed = Pick<PersonaSummary, "name" | "lines" | "quotes">;
type SummaryPartData = Pick<ReportData, "readers" | "publicQuotes"> & {
  study: { journey: StudyJourney };
  summaries: readonly Summed[];
};

/** Each persona in sentences, as its page reads them: what was left out there is left out here. */
export function summaryPart(data: SummaryPartData): Block[] {
  if (data.summaries.length === 0) return [quiet("No persona is named yet, so there is nothing to sum up.")];
  return data.summaries.flatMap((summary) => [heading(2, summary.name), ...personaBlocks(summary, data)]);
}

function personaBlocks({ lines, quotes }: Summed, data: SummaryPartData): Block[] {
  const shown = lines.filter(({ state, text }) => state !== "out" && text !== "");
  const said = (section: Section) => shown.filter((line) => line.section === section).map(({ text }) => text);
  const stages = byStage(
    shown.filter(({ section }) => section === "stage"),
    data.study.journey,
  );
  const rest = (Object.keys(TITLES) as Section[]).flatMap((section) => {
    const own = said(section);
    return own.length === 0 ? [] : [heading(3, TITLES[section] ?? ""), ...list(own)];
  });
  return [...list(said("heard")), ...quoteBlocks(quotes, data), ...stages, ...rest];
}

/**
 * The sentences of stages in the order of the journey. One that a person wrote of a stage that was folded away since stands under the stage it is read as;
 * one of a stage that this journey never had (the preset was changed), under that stage's own name at the end.
 */
function byStage(lines: readonly SummaryLine[], { stages, folded }: StudyJourney): Block[] {
  const told = groupBy(lines, ({ stage }) => folded[stage ?? ""] ?? stage ?? "");
  const gone = [...told.keys()].filter((key) => !stages.some(({ slug }) => slug === key));
  const places = [...stages, ...gone.map((slug) => ({ slug, name: nameOfGone(slug) }))];
  return places.flatMap(({ slug, name }) => {
    const own = told.get(slug) ?? [];
    return own.length === 0 ? [] : [heading(3, name), ...list(own.map(({ text }) => text))];
  });
}

function nameOfGone(slug: string): string {
  const all = Object.values(STAGES).flat();
  return all.find((stage) => stage.slug === slug)?.name ?? slug;
}
