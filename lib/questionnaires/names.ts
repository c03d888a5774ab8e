import type { JourneyPart, Metric, Purpose, QuestionType, RespondentField } from "./vocabulary";

/** Each type of question as a person chooses it. */
export const TYPE_NAMES: Record<QuestionType, { name: string; about: string }> = {
  single: { name: "One choice", about: "One of several answers" },
  multiple: { name: "Several choices", about: "As many of the answers as fit" },
  recommendation: { name: "Recommendation, 0 to 10", about: "How likely somebody would recommend it" },
  satisfaction: { name: "Satisfaction, 1 to 5", about: "From very dissatisfied to very satisfied" },
  agreement: { name: "Agreement, 1 to 7", about: "How far somebody agrees with a statement" },
  scale: { name: "Other scale", about: "Numbers between two ends of your own" },
  number: { name: "Number", about: "Any number" },
  "short-text": { name: "A line of words", about: "A name, a place, a few words" },
  "long-text": { name: "Words of their own", about: "As much as somebody wants to say" },
  ranking: { name: "Ranking", about: "Answers put in an order" },
  matrix: { name: "Matrix", about: "The same choice for several rows" },
  date: { name: "Date", about: "A day" },
  email: { name: "E-mail, for following up", about: "May we talk to you? Kept apart from the answers" },
};

export const METRIC_NAMES: Record<Metric, string> = {
  nps: "NPS",
  pmf: "Product-market fit",
  csat: "Satisfaction (CSAT)",
  ces: "Effort (CES)",
};

/** Which types a score can be computed from. */
export const METRIC_TYPES: Record<Metric, readonly QuestionType[]> = {
  nps: ["recommendation"],
  pmf: ["single"],
  csat: ["satisfaction"],
  ces: ["agreement"],
};

export const PART_NAMES: Record<JourneyPart, string> = {
  communication: "What we tell",
  buying: "Buying",
  onboarding: "Getting started",
  product: "The product",
  service: "Help",
};

export const PURPOSE_NAMES: Record<Purpose, string> = {
  "main-benefit": "The main benefit",
  "who-benefits": "Who benefits most",
  improvement: "What to improve",
  alternative: "What they would use instead",
  reason: "The reason of a score",
  "what-happened": "What had happened",
  "follow-up": "Whether we may talk to them",
};

export const RESPONDENT_FIELD_NAMES: Record<RespondentField, string> = {
  persona: "their persona",
  audience: "prospect, customer or churned",
  role: "their role",
  account: "their company",
  plan: "their plan",
  stage: "where on the journey they stand",
  wave: "the wave",
};
