import { followUpQuestion } from "./standard-questions";
import { ask, options, PRODUCT, part, type Template, USUALLY_KEPT } from "./template";

export const conceptTest: Template = {
  slug: "concept-test",
  kind: "questionnaire",
  name: "Concept test",
  measures: "What somebody makes of a page, a draft or an idea at first sight, what is missing, and what makes them doubt.",
  minutes: 3,
  audiences: ["prospect"],
  when: "Prospects who have not seen it before. Five to eight show most of what is wrong; ask before it is finished.",
  source: "Our own, after the advice to let new designs be tried and to look for what makes people sceptical",
  notice: null,
  title: `What do you make of ${PRODUCT}?`,
  purpose: "You have seen something new. We want your first impression, honestly: it can still be changed.",
  kept: USUALLY_KEPT,
  thanks: "Thank you. Honest now is kind later.",
  definition: {
    sections: [
      part("consec01", "", [
        ask({
          id: "conimpr1",
          type: "long-text",
          text: "What is your first impression?",
          required: true,
          step: "first-contact",
          family: "attitude",
        }),
        ask({
          id: "conwhat1",
          type: "long-text",
          text: "In your own words: what is it for, and for whom?",
          purpose: "who-benefits",
          step: "any-awareness",
          family: "language",
        }),
        ask({
          id: "conmiss1",
          type: "long-text",
          text: "What is missing?",
          purpose: "improvement",
          step: "any-evaluation",
          family: "need",
        }),
        ask({ id: "condoub1", type: "long-text", text: "What makes you doubt?", step: "compare", family: "objection" }),
        ask({
          id: "congo001",
          type: "single",
          text: "Would you go on from here?",
          options: options("Yes, now", "Perhaps, later", "No"),
          step: "trial",
          family: "attitude",
        }),
        ask({ id: "conwhy01", type: "long-text", text: "Why?", purpose: "reason", step: "trial", family: "attitude" }),
        followUpQuestion("concall1"),
      ]),
    ],
  },
};
