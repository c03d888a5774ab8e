import { feelingQuestion, followUpQuestion, roleQuestion } from "./standard-questions";
import { ask, options, PRODUCT, part, type Template, USUALLY_KEPT } from "./template";

export const pmfCheck: Template = {
  slug: "pmf-check",
  kind: "questionnaire",
  name: "Product-market fit check",
  measures: "How many would be very disappointed without it, what they value, and what holds the others back.",
  minutes: 3,
  audiences: ["customer"],
  when: "Customers who have met the core of it and used it at least two weeks. Earlier answers are about hope.",
  source: "Sean Ellis’s test, with the four questions that Rahul Vohra describes for Superhuman (First Round Review)",
  notice: null,
  title: `How much does ${PRODUCT} matter to you?`,
  purpose: `We want to know what ${PRODUCT} is worth to you, and what we should mend first.`,
  kept: USUALLY_KEPT,
  thanks: "Thank you. What you wrote is read by the people who can change it.",
  definition: {
    sections: [
      part("pmfsec01", "", [
        feelingQuestion("pmffeel1"),
        ask({
          id: "pmfgain1",
          type: "long-text",
          text: `What is the main benefit you get from ${PRODUCT}?`,
          help: "Your own words; a line is plenty.",
          purpose: "main-benefit",
          step: "everyday-use",
          family: "need",
        }),
        ask({
          id: "pmfwho01",
          type: "long-text",
          text: `What kind of people would benefit most from ${PRODUCT}?`,
          purpose: "who-benefits",
          step: "recommend",
          family: "language",
        }),
        ask({
          id: "pmfmend1",
          type: "long-text",
          text: `How can we make ${PRODUCT} better for you?`,
          purpose: "improvement",
          step: "any-adoption",
          family: "feature-request",
        }),
        ask({
          id: "pmfelse1",
          type: "short-text",
          text: `What would you use instead if ${PRODUCT} were gone tomorrow?`,
          help: "Another product, a spreadsheet, nothing at all.",
          purpose: "alternative",
          step: "compare",
          family: "competitor",
        }),
      ]),
      part("pmfsec02", "About you", [
        roleQuestion("pmfrole1"),
        ask({
          id: "pmfplan1",
          type: "single",
          text: "Which plan are you on?",
          gives: "plan",
          step: "any-adoption",
          options: [
            { value: "free", label: "Free or trial", gives: "free" },
            { value: "paid", label: "Paid", gives: "paid" },
            { value: "enterprise", label: "Enterprise or a contract of its own", gives: "enterprise" },
            { value: "unknown", label: "I do not know" },
          ],
        }),
        ask({
          id: "pmflong1",
          type: "single",
          text: `How long have you used ${PRODUCT}?`,
          step: "any-adoption",
          options: options("Less than two weeks", "Two weeks to three months", "Three months to a year", "More than a year"),
        }),
        followUpQuestion("pmfcall1"),
      ]),
    ],
  },
};
