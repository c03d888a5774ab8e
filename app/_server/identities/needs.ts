/** Said to whoever is refused something because they do not see identities. */
export const WHO_CAN = "An owner of this study can let you see identities.";

/** What is of no use without names or without every word, and why: refused to whoever does not see identities. By method and line of the policy. */
export const NEEDS_IDENTITIES: Readonly<Record<string, string>> = {
  "GET /api/studies/{studyId}/documents/{itemId}/redactions": "To take personal data out of a text one has to see it.",
  "POST /api/studies/{studyId}/documents/{itemId}/redactions": "To take personal data out of a text one has to see it.",
  "GET /api/studies/{studyId}/documents/{itemId}/revisions/{revisionId}":
    "Earlier versions of a text may hold words that are hidden from you.",
  "POST /api/studies/{studyId}/documents/{itemId}/revisions/{revisionId}/restore":
    "Earlier versions of a text may hold words that are hidden from you.",
  "GET /api/studies/{studyId}/former-names/{itemId}/erasure": "To take a name out of the texts one has to see it.",
  "POST /api/studies/{studyId}/former-names/{itemId}/erasure": "To take a name out of the texts one has to see it.",
  "GET /api/studies/{studyId}/participants/{itemId}/export": "This is all that is known of a person, and you do not see who people are.",
  "GET /api/studies/{studyId}/questionnaires/{itemId}/contacts": "These are the addresses of people, and you do not see who people are.",
  "GET /api/studies/{studyId}/questionnaires/{itemId}/invitations":
    "A personal link lets one answer as its person, and you do not see who people are.",
  "POST /api/studies/{studyId}/questionnaires/{itemId}/invitations":
    "A personal link lets one answer as its person, and you do not see who people are.",
};

/** What is about colleagues alone, who are named: members of a study, who may do what, who is here, who did something. */
export const OF_COLLEAGUES: ReadonlySet<string> = new Set([
  "/api/studies/{studyId}/access",
  "/api/studies/{studyId}/audit/people",
  "/api/studies/{studyId}/events",
  "/api/studies/{studyId}/members",
  "/api/studies/{studyId}/members/{itemId}",
]);
