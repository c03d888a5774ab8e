import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { purgeItem } from "@/db/purge/purge";
import { DELETED_KINDS } from "@/lib/studies/deleted";

const params = itemParams.extend({ kind: z.enum(DELETED_KINDS) });

export const DELETE = handle(
  { summary: "Delete one thing of the trash for good", params, status: 204 },
  ({ db, params: { studyId, kind, itemId } }) => purgeItem(db, { studyId, kind, id: itemId }),
);
