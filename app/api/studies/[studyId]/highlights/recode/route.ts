import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { recodeHighlights } from "@/db/highlights/tag";
import { recodeInput } from "@/lib/highlights/schema";

export const POST = handle(
  { summary: "Code many highlights at once, as one action: all of them, or none", params: studyParams, teaches: true, body: recodeInput },
  ({ db, params, body }) => recodeHighlights(db, { ...params, input: body }),
);
