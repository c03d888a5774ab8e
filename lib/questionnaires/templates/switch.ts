import type { CodeKind } from "@/lib/codebook/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { ask, PRODUCT, part, type Template } from "./template";

function open(id: string, text: string, [step, family]: [StepSlug, CodeKind]) {
  return ask({ id, type: "long-text", text, step, family });
}

export const switchInterview: Template = {
  slug: "switch",
  kind: "guide",
  name: "Switch conversation (jobs to be done)",
  measures:
    "How somebody moved from the old way to the new, day by day, and the four forces that pushed, pulled, frightened and held them.",
  minutes: 45,
  audiences: ["customer", "churned"],
  when: "People who bought or left in the last three months. Ask for scenes, not for opinions: where were you, who was there, what then?",
  source: "The switch interview of Bob Moesta and Chris Spiek (Re-Wired Group); the forces as Alan Klement draws them",
  notice: null,
  title: "Switch conversation",
  purpose: "To hear how the change came about, backwards from the day of it.",
  kept: "Notes or a transcript of the conversation.",
  thanks: "",
  definition: {
    sections: [
      part("swisec01", "The day of it", [
        open("swiday01", "Take me back to the day you bought it: where were you, who was there, what did you do first?", [
          "buy",
          "touchpoint",
        ]),
        open("swidec01", "What did you still have to settle before you could say yes, and with whom?", ["approval", "objection"]),
      ]),
      part("swisec02", "Backwards from there", [
        open("swiact01", "When did you begin to look in earnest? What had happened that week?", ["compare", "touchpoint"]),
        open("swiact02", "What did you look at, what did you try, and how did you tell them apart?", ["compare", "competitor"]),
        open("swipas01", "Before that, while you only kept an eye open: where did you notice others doing it another way?", [
          "any-evaluation",
          "touchpoint",
        ]),
        open("swifir01", "When did you first think that things could not stay as they were?", ["felt-need", "need"]),
        open("swiuse01", `And forwards again: how did the first time with ${PRODUCT} go, and when did you know that it worked?`, [
          "first-value",
          "touchpoint",
        ]),
      ]),
      part("swisec03", "The four forces", [
        open("swipush1", "Push: what had become unbearable about the old way?", ["felt-need", "need"]),
        open("swipull1", "Pull: what did you see in the new one, and how did you picture your day with it?", ["compare", "attitude"]),
        open("swianxi1", "Anxiety: what worried you about changing, and what could have gone wrong?", ["trial", "objection"]),
        open("swihabi1", "Habit: what was good about the old way, and what do you still do like that today?", ["set-up", "objection"]),
      ]),
    ],
  },
};
