import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Question } from "@/lib/questionnaires/definition";
import type { JourneyPart } from "@/lib/questionnaires/vocabulary";
import { feelingQuestion, followUpQuestion, roleQuestion } from "./standard-questions";
import { ask, PRODUCT, part, type Template, USUALLY_KEPT } from "./template";

const MET = { min: 1, max: 5, minLabel: "Not at all", maxLabel: "Completely", lowIsGood: false };

type Part = { key: string; of: JourneyPart; step: StepSlug; text: string };

function partQuestions({ key, of, step, text }: Part): Question[] {
  return [
    ask({ id: `prt${key}1`, type: "satisfaction", text, scale: MET, metric: "csat", part: of, step }),
    ask({
      id: `prt${key}2`,
      type: "long-text",
      text: "Why that?",
      help: "A line is plenty; leave it empty if you have not met this part.",
      purpose: "reason",
      part: of,
      step,
      family: "need",
    }),
  ];
}

export const pmfByPart: Template = {
  slug: "pmf-by-part",
  kind: "questionnaire",
  name: "Fit by part of the journey",
  measures: "Whether what you say, sell, set up, build and answer each meet the need, and which of them is the weakest.",
  minutes: 4,
  audiences: ["customer"],
  when: "Customers who bought and set it up not too long ago, so that they remember each part.",
  source: "Sean Ellis’s question, then one of our own for each part: fit is the whole package, not the product alone",
  notice: null,
  title: `How well does each part of ${PRODUCT} work for you?`,
  purpose: `${PRODUCT} is more than a product: we tell you about it, sell it, help you begin and answer when you are stuck. We want to know which of these lets you down.`,
  kept: USUALLY_KEPT,
  thanks: "Thank you. The weakest part is the one we start with.",
  definition: {
    sections: [
      part("prtsec01", "", [feelingQuestion("prtfeel1")]),
      part(
        "prtsec02",
        "Part by part",
        [
          ...partQuestions({
            key: "comm",
            of: "communication",
            step: "any-awareness",
            text: "What you read and heard from us before you decided: did it tell you what you needed to know?",
          }),
          ...partQuestions({
            key: "buyi",
            of: "buying",
            step: "buy",
            text: "Buying it, with price, contract and payment: did it go as you needed?",
          }),
          ...partQuestions({
            key: "onbo",
            of: "onboarding",
            step: "set-up",
            text: "Getting started: did it bring you to the first good result?",
          }),
          ...partQuestions({
            key: "prod",
            of: "product",
            step: "everyday-use",
            text: `${PRODUCT} itself: does it do what you need it for?`,
          }),
          ...partQuestions({
            key: "serv",
            of: "service",
            step: "get-help",
            text: "Our help when you were stuck: did it get you going again?",
          }),
        ],
        { about: "From 1, not at all, to 5, completely. Pass over what you have not met." },
      ),
      part("prtsec03", "About you", [roleQuestion("prtrole1"), followUpQuestion("prtcall1")]),
    ],
  },
};
