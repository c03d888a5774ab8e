import { z } from "zod";
import { toResponse } from "@/app/_server/answer";
import { handle } from "@/app/_server/handle";
import { shownHere } from "@/app/_server/identities/reader";
import { studyParams } from "@/app/_server/params";
import { listHighlights } from "@/db/highlights/list";
import { createHighlight } from "@/db/highlights/write";
import { highlightFilter, highlightInput } from "@/lib/highlights/schema";
import { pageQuery } from "@/lib/record";

const query = z.strictObject({ ...highlightFilter.shape, ...pageQuery.shape });

export const GET = handle(
  { summary: "List the highlights of a study, in the order of the texts", params: studyParams, query },
  ({ db, params: { studyId }, query: { limit, cursor, ...filter } }) => listHighlights(db, { studyId, filter, page: { limit, cursor } }),
);
export const POST = handle(
  {
    summary: "Highlight a span; an identical one is answered with 200",
    params: studyParams,
    teaches: true,
    body: highlightInput,
    status: 201,
  },
  ({ db, params, body, request }) => {
    const { highlight, created } = createHighlight(db, { ...params, input: body });
    // An answer kept under an Idempotency-Key must be a plain value.
    return created || request.headers.has("idempotency-key") ? highlight : toResponse(shownHere(highlight), 200);
  },
);
