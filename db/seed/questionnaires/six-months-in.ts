import type { SampleQuestionnaire } from "@/db/seed/sample-types";
import type { Question } from "@/lib/questionnaires/definition";
import type { JourneyPart } from "@/lib/questionnaires/vocabulary";
import { AUTUMN } from "./six-months-in-autumn";
import { SPRING } from "./six-months-in-spring";

const FEELINGS = [
  { value: "very", label: "Very disappointed", feeling: "very" as const },
  { value: "somewhat", label: "Somewhat disappointed", feeling: "somewhat" as const },
  { value: "not", label: "Not disappointed", feeling: "not" as const },
  { value: "gone", label: "I no longer use it", feeling: "gone" as const },
];

type Told = Partial<Question> & Pick<Question, "id" | "type" | "text">;

function withPart(id: string, part: JourneyPart, text: string): Told {
  return { id, type: "single", text, options: FEELINGS.slice(0, 3), metric: "pmf", part };
}

/** Invented like the rest: sixty replies in two waves to a questionnaire about Wickerlane. */
export const sixMonthsIn: SampleQuestionnaire = {
  title: "Six months in with Wickerlane",
  intro: {
    asker: "Mara Quayle, research at Wickerlane (an invented company)",
    purpose: "We want to know what Wickerlane is worth to you by now, and where it still costs you a morning.",
    minutes: 3,
    kept: "Your answers, under a number. No name and no address, unless you leave one at the end.",
    contact: "research@wickerlane.example",
  },
  thanks: "Thank you. Somebody here reads every line of this.",
  wave: "Autumn",
  sections: [
    {
      id: "smpsec01",
      title: "You",
      questions: [
        {
          id: "smpwho01",
          type: "single",
          text: "Which of these is you?",
          required: true,
          gives: "persona",
          options: [
            { value: "planner", label: "I plan the runs", gives: "planner" },
            { value: "owner", label: "I own or manage the agency", gives: "owner" },
            { value: "carer", label: "I am out on the road", gives: "carer" },
          ],
        },
        {
          id: "smpway01",
          type: "multiple",
          text: "How did you first hear of Wickerlane?",
          joined: "list",
          writeIn: "Somewhere else",
          step: "first-contact",
          options: ["From another agency", "At a breakfast or meeting", "An advert, or a search", "It was there when I came"].map(
            (label) => ({
              value: label,
              label,
            }),
          ),
        },
      ],
    },
    {
      id: "smpsec02",
      title: "Without it",
      questions: [
        {
          id: "smpfeel1",
          type: "single",
          text: "If you could no longer use Wickerlane, how would you feel?",
          required: true,
          metric: "pmf",
          options: FEELINGS,
        },
        {
          id: "smpmiss1",
          type: "long-text",
          text: "What would you miss most?",
          help: "If you like. Your own words, one line is plenty.",
          purpose: "main-benefit",
          step: "everyday-use",
          family: "need",
        },
      ],
    },
    {
      id: "smpsec03",
      title: "And without each part of it?",
      about: "The same question, for each part you have met.",
      questions: [
        withPart("smppart1", "communication", "What we told you before you bought"),
        withPart("smppart2", "buying", "The way it is sold and billed"),
        withPart("smppart3", "onboarding", "The help to get started"),
        withPart("smppart4", "product", "The program itself"),
        withPart("smppart5", "service", "The people who answer when you ring"),
      ],
    },
    {
      id: "smpsec04",
      title: "Last things",
      questions: [
        {
          id: "smpreco1",
          type: "recommendation",
          text: "How likely are you to recommend Wickerlane to somebody at another agency?",
          metric: "nps",
          step: "recommend",
          scale: { min: 0, max: 10, minLabel: "Not at all likely", maxLabel: "Extremely likely", lowIsGood: false },
        },
        {
          id: "smpwhy01",
          type: "long-text",
          text: "What is the main reason for that?",
          purpose: "reason",
          step: "recommend",
          family: "attitude",
        },
        {
          id: "smpstop1",
          type: "long-text",
          text: "What nearly made you stop?",
          purpose: "what-happened",
          step: "any-retention",
          family: "objection",
        },
        { id: "smpwish1", type: "long-text", text: "If we could change one thing for you, what should it be?", purpose: "improvement" },
        {
          id: "smpcall1",
          type: "email",
          text: "May we talk to you about it? Leave an address if we may.",
          purpose: "follow-up",
        },
      ],
    },
  ],
  replies: [...SPRING, ...AUTUMN],
};
