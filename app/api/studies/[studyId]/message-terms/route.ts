import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { createMessageTerm, listMessageTerms } from "@/db/messages/terms";
import { pageOf } from "@/db/paging";
import { messageTermInput } from "@/lib/messages/schema";
import { pageQuery } from "@/lib/record";

export const GET = handle(
  { summary: "List the terms of our own messages", params: studyParams, query: pageQuery },
  ({ db, params, query }) => pageOf(listMessageTerms(db, params), query),
);
export const POST = handle(
  { summary: "Add a term of our own messages, for a stage or for all", params: studyParams, body: messageTermInput, status: 201 },
  ({ db, params, body }) => createMessageTerm(db, { ...params, input: body }),
);
