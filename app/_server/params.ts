import { z } from "zod";
import { idText } from "@/lib/record";

export const studyParams = z.strictObject({ studyId: idText });
export const itemParams = z.strictObject({ studyId: idText, itemId: idText });
export const revisionParams = itemParams.extend({ revisionId: idText });

/** A write that takes nothing: an empty body, or `{}`. */
export const noBody = z.strictObject({});
