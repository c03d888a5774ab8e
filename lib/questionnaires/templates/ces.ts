import { ask, PRODUCT, part, type Template, USUALLY_KEPT } from "./template";

export const ces: Template = {
  slug: "ces",
  kind: "questionnaire",
  name: "Customer effort (CES 2.0)",
  measures: "How easy it was to get done what somebody came for, and what made it hard.",
  minutes: 1,
  audiences: ["customer"],
  when: "Right after help, set-up or checkout: whoever had to work for it still knows where.",
  source: "The effort statement of CEB, from The Effortless Experience (Dixon, Toman and DeLisi, 2013): seven points, more is easier",
  notice: null,
  title: "Was it easy?",
  purpose: "You have just got something done with us. We want to know how much work we made of it.",
  kept: USUALLY_KEPT,
  thanks: "Thank you. Whatever was hard, somebody else will meet it tomorrow unless we mend it.",
  definition: {
    sections: [
      part("cessec01", "", [
        ask({
          id: "ceseasy1",
          type: "agreement",
          text: `${PRODUCT} made it easy for me to do what I came for.`,
          help: "How far do you agree?",
          required: true,
          metric: "ces",
          step: "get-help",
          family: "attitude",
        }),
        ask({
          id: "ceshard1",
          type: "long-text",
          text: "What made it hard, if anything did?",
          purpose: "reason",
          step: "get-help",
          family: "objection",
        }),
        ask({
          id: "ceswant1",
          type: "short-text",
          text: "What had you come for?",
          purpose: "what-happened",
          step: "get-help",
          family: "need",
        }),
      ]),
    ],
  },
};
