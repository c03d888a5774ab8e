import { expect, test } from "vitest";
import { askedSentence } from "./asked-words";
import { type MarkedWords, readyQuestions } from "./ready-questions";

const names = {
  personas: [
    { id: "lead", name: "Floor lead" },
    { id: "owner", name: "Owner" },
  ],
  stages: [
    { slug: "onboarding", name: "Onboarding" },
    { slug: "purchase", name: "Purchase" },
  ],
};

const marked: MarkedWords = [
  { stage: "onboarding", audience: "churned", people: 3, highlights: 5 },
  { stage: "purchase", audience: "prospect", people: 2, highlights: 4 },
];

type Person = Parameters<typeof readyQuestions>[0][number];

function people(count: number, person: Omit<Person, "interviews">): Person[] {
  return Array.from({ length: count }, () => ({ ...person, interviews: 1 }));
}

function asked(heard: readonly Person[], words: MarkedWords = marked): string[] {
  return readyQuestions(heard, words).map((question) => askedSentence(question, names));
}

test("those who left are asked against the customers, also in their commonest role and fullest stage", () => {
  const heard = [
    ...people(3, { audience: "churned", role: "admin", personaId: "lead" }),
    ...people(3, { audience: "customer", role: "admin", personaId: "owner" }),
  ];
  expect(asked(heard)).toEqual([
    "What churned people say that customers don’t",
    "What churned admins say about onboarding that customers don’t",
    "What Floor lead says that the others don’t",
    "What prospects say about purchase",
  ]);
});

test("without customers they are asked against all others", () => {
  const heard = people(3, { audience: "prospect", role: null, personaId: null });
  expect(asked(heard)[0]).toBe("What prospects say that the others don’t");
});

test("one person is no side, and who was only planned says nothing", () => {
  const one = people(1, { audience: "churned", role: "admin", personaId: "lead" });
  const planned = people(4, { audience: "churned", role: "admin", personaId: "lead" }).map((person) => ({ ...person, interviews: 0 }));
  expect(asked([...one, ...planned], [])).toEqual([]);
});

test("a role that hardly any customer has is left out, and so is a stage that one person spoke of", () => {
  const heard = [
    ...people(4, { audience: "churned", role: "admin", personaId: null }),
    ...people(3, { audience: "customer", role: "user", personaId: null }),
  ];
  expect(asked(heard, [{ stage: "onboarding", audience: "churned", people: 2, highlights: 2 }])).toContain(
    "What churned people say about onboarding that customers don’t",
  );
  expect(asked(heard, [{ stage: "onboarding", audience: "churned", people: 1, highlights: 9 }])).toEqual([
    "What churned people say that customers don’t",
  ]);
});
