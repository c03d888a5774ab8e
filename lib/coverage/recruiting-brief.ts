import { escapeMarkdown } from "@/lib/export/markdown";
import type { CoveredAudience, Role } from "@/lib/participants/vocabulary";
import { counted } from "@/lib/text/counted";
import { nextTitle } from "./next-title";
import type { NextTalk } from "./schema";

/** What a brief is made of beside the gap itself: the study's question and guide, and the persona as it is described. */
export type BriefFacts = {
  study: { name: string; question: string; decision: string };
  summary: string;
  guide: readonly string[];
  stageNames: ReadonlyMap<string, string>;
};

const AUDIENCE_QUESTIONS: Record<CoveredAudience, string> = {
  prospect: "Are you looking for something of this kind now, or did you in the last six months, without having bought ours? (yes)",
  customer: "Do you use our product today, and since when? (yes, for three months or longer)",
  churned: "Did you use our product and stop? When? (yes, within the last year)",
};

const PARTS: Record<Role, string> = {
  user: "use it in your daily work",
  economic: "decide on the money for it",
  technical: "check whether it may be brought in: security, data, how it fits with what is there",
  champion: "speak for it among colleagues",
  sponsor: "answer for it at the top of the firm",
  admin: "set it up and look after it for others",
  other: "have another part in it",
};

/**
 * A brief for whoever finds the people: whom, how many, why, questions to screen by (what we look for in brackets), and what the talk is to teach. Markdown;
 * people who agreed go by their codes, never by name.
 */
export function recruitingBrief(wanted: NextTalk, { study, summary, guide, stageNames }: BriefFacts): string {
  const { count, reason, hint, candidates, candidateCount } = wanted;
  const agreed = candidates.map(({ code }) => code).join(", ");
  const more = candidateCount > candidates.length ? ` and ${candidateCount - candidates.length} more` : "";
  const learn = [study.question, study.decision && `It decides: ${study.decision}`].filter(Boolean).map(escapeMarkdown);
  return [
    `# Wanted: ${escapeMarkdown(nextTitle(wanted))}`,
    `**How many:** ${counted(count, "person", "people")}, for the study “${escapeMarkdown(study.name)}”.`,
    `**Why:** ${escapeMarkdown(reason)} ${hint}`,
    ...(agreed ? [`**Said yes to being asked:** ${escapeMarkdown(agreed)}${more}.`] : []),
    "## Questions to screen by",
    numbered(screening(wanted, { summary, stageNames })),
    "## What we want to learn",
    ...(learn.length > 0 ? learn : ["The study has no question yet: write it down before anybody is asked."]),
    ...(guide.length > 0 ? ["Asked in the talk:", numbered(guide.map(escapeMarkdown))] : []),
    "Ask before the talk whether they may be quoted without their name, and whether they may be written to again.",
    "",
  ].join("\n\n");
}

function screening(
  { personaId, personaName, audience, role, stages, kind }: NextTalk,
  facts: Pick<BriefFacts, "summary" | "stageNames">,
): string[] {
  const looked = [personaName, facts.summary].filter(Boolean).join(": ");
  const names = (stages ?? []).map((slug) => (facts.stageNames.get(slug) ?? slug).toLowerCase());
  return [
    ...(personaId === null ? [] : [`What is your work, in your own words? (${escapeMarkdown(looked)})`]),
    ...(kind === "role" || kind === "stage" || kind === "nobody" ? [] : [AUDIENCE_QUESTIONS[audience]]),
    `When such a product is chosen and used, what is your part? (${role ? `they ${PARTS[role]}`.replaceAll("your", "their") : "any; write it down"})`,
    ...(names.length > 0 ? [`Which of these have you been through yourself: ${escapeMarkdown(names.join(", "))}? (at least one)`] : []),
    "Have you talked with us for this study before? (no)",
  ];
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join("\n");
}
