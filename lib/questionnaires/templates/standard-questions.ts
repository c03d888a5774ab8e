import type { Question, QuestionOption } from "@/lib/questionnaires/definition";
import { ask, PRODUCT } from "./template";

/** How somebody would feel without the product: the four answers of the Sean Ellis test, in its order. */
export const FEELING_OPTIONS: QuestionOption[] = [
  { value: "very", label: "Very disappointed", feeling: "very" },
  { value: "somewhat", label: "Somewhat disappointed", feeling: "somewhat" },
  { value: "not", label: "Not disappointed", feeling: "not" },
  { value: "gone", label: `I no longer use ${PRODUCT}`, feeling: "gone" },
];

/** The question that fit is computed from. */
export function feelingQuestion(id: string): Question {
  return ask({
    id,
    type: "single",
    text: `How would you feel if you could no longer use ${PRODUCT}?`,
    required: true,
    options: FEELING_OPTIONS,
    metric: "pmf",
    step: "everyday-use",
    family: "attitude",
  });
}

/** Which place somebody has in deciding: the reply then carries the role. */
export function roleQuestion(id: string): Question {
  return ask({
    id,
    type: "single",
    text: `What is your part in ${PRODUCT} where you work?`,
    gives: "role",
    step: "any-adoption",
    options: [
      { value: "user", label: "I use it in my own work", gives: "user" },
      { value: "economic", label: "I decide about the money", gives: "economic" },
      { value: "technical", label: "I see that it fits our systems", gives: "technical" },
      { value: "champion", label: "I brought it in, or speak for it", gives: "champion" },
      { value: "admin", label: "I set it up and look after the accounts", gives: "admin" },
      { value: "other", label: "Something else", gives: "other" },
    ],
  });
}

/** Where on the journey something happened: the reply then carries the step. */
export function stepOptions(): QuestionOption[] {
  return [
    { value: "before", label: "Before we bought it, while comparing or trying", gives: "any-evaluation" },
    { value: "buying", label: "While buying: price, contract, approval", gives: "buy" },
    { value: "set-up", label: "While setting it up", gives: "set-up" },
    { value: "first-weeks", label: "In the first weeks, before it did much for us", gives: "first-value" },
    { value: "everyday", label: "In everyday use", gives: "everyday-use" },
    { value: "help", label: "When we needed help", gives: "get-help" },
    { value: "renewal", label: "When the renewal came up", gives: "renewal" },
  ];
}

/** Whether somebody may be talked to: the address is kept apart from the answers. */
export function followUpQuestion(id: string): Question {
  return ask({
    id,
    type: "email",
    text: "May we talk to you about this?",
    help: "If so, leave an e-mail address. It is used for nothing else and kept apart from your answers.",
    purpose: "follow-up",
    step: "any-loyalty",
  });
}
