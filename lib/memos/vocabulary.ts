/** What a memo can be about; a highlight carries its own comment. */
export const MEMO_SUBJECTS = ["study", "interview", "participant", "code"] as const;
export type MemoSubject = (typeof MEMO_SUBJECTS)[number];

/** Where a remark stands: a memo's subject, or the highlight that a comment is on. */
export const REMARK_KINDS = [...MEMO_SUBJECTS, "highlight"] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];
