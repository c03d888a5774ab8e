import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { putPersonaField } from "@/db/persona-page/fields";
import { personaFieldInput } from "@/lib/personas/schema";
import { PERSONA_FIELDS } from "@/lib/personas/vocabulary";

const fieldParams = itemParams.extend({ field: z.enum(PERSONA_FIELDS) });

export const PUT = handle(
  {
    summary: "Write one field of a persona; version 0 where nobody wrote it yet",
    params: fieldParams,
    body: personaFieldInput,
    version: true,
  },
  ({ db, params: { studyId, itemId, field }, body, version }) =>
    putPersonaField(db, { studyId, personaId: itemId, field, version, input: body }),
);
