export const INTERVIEW_STATUSES = ["planned", "done"] as const;
export type InterviewStatus = (typeof INTERVIEW_STATUSES)[number];

/** An answer is one open answer of a questionnaire's response: all of it is its respondent's words. */
export const DOCUMENT_KINDS = ["notes", "transcript", "answer"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Who a label in a transcript is. Only a participant's words are evidence; "other" is a captioner, say. */
export const SPEAKER_ROLES = ["interviewer", "participant", "other"] as const;
export type SpeakerRole = (typeof SPEAKER_ROLES)[number];
