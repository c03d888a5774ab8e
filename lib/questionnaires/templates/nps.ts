import { followUpQuestion } from "./standard-questions";
import { ask, PRODUCT, part, type Template, USUALLY_KEPT } from "./template";

export const nps: Template = {
  slug: "nps",
  kind: "questionnaire",
  name: "NPS with its reason",
  measures: "Who would recommend it and who would not, why, and what had happened just before.",
  minutes: 1,
  audiences: ["customer"],
  when: "Customers right after something on their journey: the first result, a renewal, a case closed. Set that moment as the stage of the questions.",
  source: "The recommendation question of Fred Reichheld, Bain & Company and Satmetrix",
  notice:
    "Net Promoter, Net Promoter Score and NPS are registered trade marks of Bain & Company, Inc., Satmetrix Systems, Inc. (now part of NICE) and Fred Reichheld.",
  title: `Would you recommend ${PRODUCT}?`,
  purpose: `We want to know whether ${PRODUCT} is good enough to be recommended, and what stands in the way.`,
  kept: USUALLY_KEPT,
  thanks: "Thank you. We read every reason.",
  definition: {
    sections: [
      part("npssec01", "", [
        ask({
          id: "npsreco1",
          type: "recommendation",
          text: `How likely are you to recommend ${PRODUCT} to a friend or colleague?`,
          required: true,
          metric: "nps",
          step: "recommend",
          family: "attitude",
        }),
        ask({
          id: "npswhy01",
          type: "long-text",
          text: "What is the main reason for your answer?",
          purpose: "reason",
          step: "recommend",
          family: "attitude",
        }),
        ask({
          id: "npsjust1",
          type: "long-text",
          text: `What were you doing with ${PRODUCT}, or with us, just before this?`,
          help: "If anything happened that you had in mind.",
          purpose: "what-happened",
          step: "any-adoption",
          family: "touchpoint",
        }),
        followUpQuestion("npscall1"),
      ]),
    ],
  },
};
