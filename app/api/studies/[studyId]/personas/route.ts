import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { pageOf } from "@/db/paging";
import { createPersona, listPersonas } from "@/db/personas";
import { personaInput } from "@/lib/personas/schema";
import { pageQuery } from "@/lib/record";

export const GET = handle({ summary: "List the personas of a study", params: studyParams, query: pageQuery }, ({ db, params, query }) =>
  pageOf(listPersonas(db, params), query),
);
export const POST = handle({ summary: "Add a persona", params: studyParams, body: personaInput, status: 201 }, ({ db, params, body }) =>
  createPersona(db, { ...params, input: body }),
);
