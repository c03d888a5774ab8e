import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { linkQuotes, listLinks } from "@/db/findings/links";
import { linkInput, linksQuery } from "@/lib/findings/schema";

export const GET = handle(
  {
    summary: "List the quotes that are linked to findings, cells of a map, fields of a persona or reasons",
    params: studyParams,
    query: linksQuery,
  },
  ({ db, params: { studyId }, query: { subject, subjectId } }) => {
    return { items: [...listLinks(db, { studyId, subject, subjectIds: subjectId }).values()].flat() };
  },
);
export const POST = handle(
  { summary: "Link quotes for or against something; answers all of its quotes", params: studyParams, body: linkInput },
  ({ db, params, body }) => ({ items: linkQuotes(db, { ...params, input: body }) }),
);
