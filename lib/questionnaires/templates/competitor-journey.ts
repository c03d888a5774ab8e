import { followUpQuestion, roleQuestion } from "./standard-questions";
import { ask, part, type Template, USUALLY_KEPT } from "./template";

export const competitorJourney: Template = {
  slug: "competitor-journey",
  kind: "questionnaire",
  name: "How people chose a rival",
  measures: "How people who use something comparable came to it: what made them look, whom they considered, where they hesitated.",
  minutes: 4,
  audiences: ["prospect"],
  when: "People who use a comparable product. Ask in writing first, then talk to those who say yes at the end.",
  source: "Our own, after the advice to walk a rival’s journey: surveys first, conversations after",
  notice: null,
  title: "How did you choose?",
  purpose: "We want to understand how people come to the tool they use. It is not about ours.",
  kept: USUALLY_KEPT,
  thanks: "Thank you. You have shortened somebody’s search.",
  definition: {
    sections: [
      part("comsec01", "", [
        ask({
          id: "comuses1",
          type: "short-text",
          text: "Which product do you use for this today?",
          required: true,
          purpose: "alternative",
          step: "everyday-use",
          family: "competitor",
        }),
        ask({
          id: "comlook1",
          type: "long-text",
          text: "What made you look for something?",
          purpose: "what-happened",
          step: "felt-need",
          family: "need",
        }),
        ask({
          id: "comcons1",
          type: "short-text",
          text: "Whom did you consider? Write the names as they come to you.",
          step: "compare",
          family: "competitor",
        }),
        ask({ id: "comhesi1", type: "long-text", text: "Where did you hesitate?", step: "trial", family: "objection" }),
        ask({
          id: "comwhy01",
          type: "long-text",
          text: "Why that one, in the end?",
          purpose: "reason",
          step: "any-purchase",
          family: "attitude",
        }),
        ask({ id: "comstop1", type: "long-text", text: "What nearly stopped you?", step: "approval", family: "objection" }),
      ]),
      part("comsec02", "About you", [roleQuestion("comrole1"), followUpQuestion("comcall1")]),
    ],
  },
};
