/** Fields of the respondent's form that are no answers: the reply's key, when it was begun, the one that nobody sees, the section it stands at and where to go from there. */
export const OWN_FIELDS = ["submissionKey", "startedAt", "website", "at", "go"] as const;
