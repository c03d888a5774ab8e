import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { purgeItem } from "@/db/purge/purge";
import { driven } from "@/db/survey-imports/driven";
import { DELETED_KINDS } from "@/lib/studies/deleted";

const params = itemParams.extend({ kind: z.enum(DELETED_KINDS) });

export const DELETE = handle(
  // a questionnaire goes in steps, with all its replies, and others are answered in between
  { summary: "Delete one thing of the trash for good", params, slow: true, status: 204 },
  ({ db, params: { studyId, kind, itemId } }) => driven(purgeItem(db, { studyId, kind, id: itemId })),
);
