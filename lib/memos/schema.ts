import { z } from "zod";
import { idText, type Recorded, repeated } from "@/lib/record";
import type { TextPlace } from "@/lib/responses/schema";
import { MEMO_SUBJECTS, type MemoSubject, REMARK_KINDS, type RemarkKind } from "./vocabulary";

const memoText = z.string().trim().min(1).max(20_000);

/** A thought beside the evidence. `subjectId` is left out for the study itself. */
export const memoInput = z
  .strictObject({ subject: z.enum(MEMO_SUBJECTS), subjectId: idText.optional(), text: memoText })
  .refine(({ subject, subjectId }) => subject === "study" || subjectId !== undefined, {
    message: "Say which interview, person or code the memo is about.",
    path: ["subjectId"],
  });
export type MemoInput = z.infer<typeof memoInput>;
export const memoPatch = z.strictObject({ text: memoText });
export type MemoPatch = z.infer<typeof memoPatch>;

export const memoFilter = z.strictObject({ subject: repeated(z.enum(MEMO_SUBJECTS)), subjectId: repeated(idText) });
export type MemoFilter = z.infer<typeof memoFilter>;

export type Memo = Recorded & { subject: MemoSubject; subjectId: string; text: string };

export const remarkFilter = z.strictObject({ kind: repeated(z.enum(REMARK_KINDS)), q: z.string().trim().max(200).optional() });
export type RemarkFilter = z.infer<typeof remarkFilter>;

/**
 * Whatever a researcher wrote beside the evidence: a memo, or the comment on a highlight. `about` names its subject (a title, a person's code,
 * a code's name), `isGone` says that this was deleted. A highlight has the words it stands on as `quote` and the interview they are in; the
 * words of a person who refused to be quoted, and the comment on them, are withheld (rule 14).
 */
export type Remark = TextPlace & {
  id: string;
  version: number;
  kind: RemarkKind;
  text: string;
  about: string;
  isGone: boolean;
  subjectId: string;
  quote: string | null;
  documentId: string | null;
  withheld: boolean;
  updatedAt: string;
};
