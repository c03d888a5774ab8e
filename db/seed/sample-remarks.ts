import type { SampleMemo } from "./sample-types";

/** What M. Quayle and R. Adomako ask in every conversation; our own fiction, like the rest of the sample. */
export const SAMPLE_GUIDE: readonly string[] = [
  "Take me through the last morning somebody rang in sick.",
  "What was the day you decided to look for something else?",
  "What else did you look at, and what put you off it?",
  "Who had to say yes before you could start?",
  "How did the first week go? Where did you get stuck?",
  "When did it pay you back for the first time?",
  "What do you still do on the wall or on paper, and why?",
  "Who rings you about the rounds, and what do they want to know?",
  "What happens when you get stuck? Whom do you ask?",
  "What would make you go back to how it was?",
  "Whom did you tell about it, and what did you say?",
];

/** Which questions of the guide were asked, by their number from 1, in the interviews that kept it at hand. */
export const SAMPLE_ASKED: Readonly<Record<string, readonly number[]>> = {
  "eight-foot-by-four": [1, 2, 5, 6, 7, 9, 10, 11],
  "we-disagree-about-the-bill": [1, 2, 3, 4, 5, 6, 7, 9, 10],
  "two-desks-one-window": [1, 2, 5, 6, 7, 8, 9],
  "the-kitchen-calendar": [1, 2, 3, 5, 8],
  "nineteen-days-left": [2, 3, 4, 10],
  "carol-moved": [1, 4, 7, 10],
};

export const SAMPLE_MEMOS: readonly SampleMemo[] = [
  {
    on: "study",
    text: "The whiteboard is never only a board. It is where the day can be seen at once, by everybody, without asking. Each time somebody “still uses it a bit” I should ask what they go and look at there, and who else is standing in front of it.",
  },
  {
    on: "interview",
    slug: "eight-foot-by-four",
    text: "She laughed before she said she writes it twice, and looked at the door. Ask the next planner who would be the first to notice if the wall were wiped.",
  },
  {
    on: "person",
    key: "maureen",
    text: "Twenty-two years in one head. She is proud of it and frightened of it in the same sentence: careful with any line that says the program “knows the rounds”.",
  },
  {
    on: "code",
    slug: "whiteboard-stays",
    text: "Two things may be hiding in here: the wall as a habit, and the wall as the only place the office sees the whole day. Split after the next three interviews if it holds.",
  },
];
