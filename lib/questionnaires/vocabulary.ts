/** What a question asks for. `scale` is any other scale of numbers, as imports bring; the three above it have their fixed range. */
export const QUESTION_TYPES = [
  "single",
  "multiple",
  "recommendation",
  "satisfaction",
  "agreement",
  "scale",
  "number",
  "short-text",
  "long-text",
  "ranking",
  "matrix",
  "date",
  "email",
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Types whose answers are words of the respondent's own: each is a document, coded like an interview. */
export const OPEN_TYPES: readonly QuestionType[] = ["short-text", "long-text"];

/** Types whose answer is one number. */
export const NUMBER_TYPES: readonly QuestionType[] = ["recommendation", "satisfaction", "agreement", "scale", "number"];

/** Asked here, or brought in from the tool where it was asked. */
export const QUESTIONNAIRE_ORIGINS = ["asked", "imported"] as const;
export type QuestionnaireOrigin = (typeof QUESTIONNAIRE_ORIGINS)[number];

export const QUESTIONNAIRE_STATUSES = ["draft", "open", "closed"] as const;
export type QuestionnaireStatus = (typeof QUESTIONNAIRE_STATUSES)[number];

/** The scores that are computed from a question of the right type and meaning. */
export const METRICS = ["nps", "pmf", "csat", "ces"] as const;
export type Metric = (typeof METRICS)[number];

/** The parts of the journey that fit is asked for one by one. */
export const JOURNEY_PARTS = ["communication", "buying", "onboarding", "product", "service"] as const;
export type JourneyPart = (typeof JOURNEY_PARTS)[number];

/** How somebody would feel without the product; "gone" no longer uses it and is left out of the score. */
export const FEELINGS = ["very", "somewhat", "not", "gone"] as const;
export type Feeling = (typeof FEELINGS)[number];

/** What a question is for, where an analysis builds on it. */
export const PURPOSES = ["main-benefit", "who-benefits", "improvement", "alternative", "reason", "what-happened", "follow-up"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What an answer, a column or a rule may say about the respondent. */
export const RESPONDENT_FIELDS = ["persona", "audience", "role", "account", "plan", "stage", "wave"] as const;
export type RespondentField = (typeof RESPONDENT_FIELDS)[number];

export const RESPONSE_STATUSES = ["complete", "partial"] as const;
export type ResponseStatus = (typeof RESPONSE_STATUSES)[number];

/** By the link, by hand from paper or from being read out, or from another tool's export. */
export const RESPONSE_SOURCES = ["link", "entered", "imported"] as const;
export type ResponseSource = (typeof RESPONSE_SOURCES)[number];

/** What makes a reply worth a second look; it counts all the same. */
export const RESPONSE_FLAGS = ["hidden-field-filled", "too-fast"] as const;
export type ResponseFlag = (typeof RESPONSE_FLAGS)[number];

export const FOLLOW_UPS = ["unknown", "yes", "no"] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];
