import { ask, options, PRODUCT, part, type Template, USUALLY_KEPT } from "./template";

export const csat: Template = {
  slug: "csat",
  kind: "questionnaire",
  name: "Satisfaction after a contact (CSAT)",
  measures: "The share who were satisfied with one contact, and what would have made it better.",
  minutes: 1,
  audiences: ["customer", "prospect"],
  when: "Right after a contact: a demo, a call, a training, a ticket. A day later it is a memory, a week later a mood.",
  source: "The five-point satisfaction question in common use; the score is the share of 4 and 5",
  notice: null,
  title: "How was it?",
  purpose: `You have just been in touch with us about ${PRODUCT}. We want to know how that went for you.`,
  kept: USUALLY_KEPT,
  thanks: "Thank you. If something went wrong, it can still be put right.",
  definition: {
    sections: [
      part("cstsec01", "", [
        ask({
          id: "cstsati1",
          type: "satisfaction",
          text: "How satisfied are you with how this went?",
          required: true,
          metric: "csat",
          step: "get-help",
          family: "attitude",
        }),
        ask({
          id: "cstmend1",
          type: "long-text",
          text: "What would have made it better?",
          purpose: "improvement",
          step: "get-help",
          family: "need",
        }),
        ask({
          id: "cstwhat1",
          type: "single",
          text: "What was it about?",
          step: "get-help",
          writeIn: "Something else",
          options: options("A question before buying", "Getting started", "Something that did not work", "An invoice or a contract"),
        }),
      ]),
    ],
  },
};
