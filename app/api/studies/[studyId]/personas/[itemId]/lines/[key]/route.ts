import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { putLine } from "@/db/persona-page/lines";
import { lineInput } from "@/lib/summary/schema";

const lineParams = itemParams.extend({ key: z.string().min(1).max(200) });

export const PUT = handle(
  {
    summary: "Put a sentence of a persona's summary in one's own words, leave it out, or give it back",
    params: lineParams,
    body: lineInput,
    version: true,
  },
  ({ db, params: { studyId, itemId, key }, body, version }) => putLine(db, { studyId, personaId: itemId, key, version, input: body }),
);
