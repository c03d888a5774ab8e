import { ces } from "./ces";
import { churnExit } from "./churn-exit";
import { competitorJourney } from "./competitor-journey";
import { conceptTest } from "./concept-test";
import { csat } from "./csat";
import { listening } from "./listening";
import { nps } from "./nps";
import { pmfByPart } from "./pmf-by-part";
import { pmfCheck } from "./pmf-check";
import { switchInterview } from "./switch";
import type { Template } from "./template";
import { walkthrough } from "./walkthrough";
import { winLoss } from "./win-loss";

/** What a questionnaire or an interview can start from, in the order of the gallery. */
export const TEMPLATES: readonly Template[] = [
  pmfCheck,
  pmfByPart,
  nps,
  csat,
  ces,
  churnExit,
  winLoss,
  switchInterview,
  listening,
  competitorJourney,
  walkthrough,
  conceptTest,
];

/** The template of this name, if there is one. */
export function findTemplate(slug: string): Template | undefined {
  return TEMPLATES.find((template) => template.slug === slug);
}
