/** What a memo can be about; a highlight carries its own comment. */
export const MEMO_SUBJECTS = ["study", "interview", "participant", "code"] as const;
export type MemoSubject = (typeof MEMO_SUBJECTS)[number];
