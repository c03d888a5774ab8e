import { z } from "zod";
import { idText } from "@/lib/record";

export const studyParams = z.strictObject({ studyId: idText });
export const itemParams = z.strictObject({ studyId: idText, itemId: idText });
export const stepParams = z.strictObject({ studyId: idText, step: z.string().min(1).max(100) });
export const revisionParams = itemParams.extend({ revisionId: idText });

/** A write that takes nothing: an empty body, or `{}`. */
export const noBody = z.strictObject({});
export const roundParams = z.strictObject({ studyId: idText, roundId: idText });
export const roundItemParams = roundParams.extend({ itemId: idText });
