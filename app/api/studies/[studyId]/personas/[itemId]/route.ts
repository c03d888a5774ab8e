import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { deletePersona, getPersona, updatePersona } from "@/db/personas";
import { personaPatch } from "@/lib/personas/schema";
import { moveToQuery } from "@/lib/record";

export const GET = handle({ summary: "Read a persona", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  getPersona(db, { studyId, personaId: itemId }),
);
export const PATCH = handle(
  { summary: "Change a persona", params: itemParams, body: personaPatch, version: true },
  ({ db, params: { studyId, itemId }, body, version }) => updatePersona(db, { studyId, personaId: itemId, version, patch: body }),
);
export const DELETE = handle(
  { summary: "Delete a persona; moveTo says where its people go", params: itemParams, query: moveToQuery, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, query, version }) => deletePersona(db, { studyId, personaId: itemId, version, moveTo: query.moveTo }),
);
