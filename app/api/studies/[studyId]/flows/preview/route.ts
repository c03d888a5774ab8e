import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { previewTable } from "@/db/flows/flows";
import { tableInput } from "@/lib/flows/schema";

export const POST = handle(
  { summary: "Read a pasted table or the text of a CSV file as a flow, without storing it", params: studyParams, body: tableInput },
  ({ db, params, body }) => previewTable(db, { ...params, ...body }),
);
