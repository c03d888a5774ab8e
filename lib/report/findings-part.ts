import type { Finding, LinkState } from "@/lib/findings/schema";
import { counted } from "@/lib/text/counted";
import { bothOf } from "@/lib/themes/share";
import { type Block, heading, quiet, text } from "./blocks";
import { linkedBlocks } from "./quotes";
import type { ReportData } from "./schema";

const STATUS: Record<Finding["status"], string> = { open: "Open", supported: "Supported", contradicted: "Contradicted" };
const LOST: Record<Exclude<LinkState, "there">, string> = {
  hidden: "hidden from summaries",
  refused: "of people who refuse to be quoted",
  deleted: "deleted",
  gone: "gone for good",
};
const QUOTES = 3;

/** Each finding with its status, what it rests on, and quotes for and against; one that lost quotes says so. */
export function findingsPart(data: ReportData): Block[] {
  if (data.findings.length === 0) return [quiet("No finding was written yet.")];
  return data.findings.flatMap(({ finding, quotes }) => [
    heading(2, finding.statement),
    text({ strong: STATUS[finding.status] }, `, ${restsOn(finding)}`),
    ...(finding.note === "" ? [] : [text(finding.note)]),
    ...linkedBlocks(
      quotes.filter(({ stance }) => stance === "for"),
      data,
    ).slice(0, QUOTES),
    ...against(quotes, data),
    ...lost(finding),
  ]);
}

function restsOn({ strength, prevalence, owner }: Finding): string {
  if (strength.for.quotes + strength.against.quotes === 0) return `no quote is linked to it yet.${owner ? ` Owner: ${owner}.` : ""}`;
  const sides = `${counted(strength.for.people, "person", "people")} for it, ${strength.against.people} against`;
  const held = prevalence ? ` Its codes: ${bothOf(prevalence)}.` : "";
  return `${strength.word}: ${sides}.${held}${strength.stale ? " Nothing was heard for it for six months." : ""}${owner ? ` Owner: ${owner}.` : ""}`;
}

function against(quotes: ReportData["findings"][number]["quotes"], data: ReportData): Block[] {
  const blocks = linkedBlocks(
    quotes.filter(({ stance }) => stance === "against"),
    data,
  ).slice(0, QUOTES);
  return blocks.length === 0 ? [] : [heading(3, "Against it"), ...blocks];
}

function lost({ lost: states }: Finding): Block[] {
  if (states.length === 0) return [];
  const each = [...new Set(states)].map((state) => `${states.filter((one) => one === state).length} ${LOST[state]}`);
  return [quiet(`Not shown any more: ${each.join(", ")}.`)];
}
