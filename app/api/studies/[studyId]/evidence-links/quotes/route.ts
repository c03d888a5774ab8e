import { handle } from "@/app/_server/handle";
import { seenHere } from "@/app/_server/identities/reader";
import { studyParams } from "@/app/_server/params";
import { listLinkable } from "@/db/findings/linkable";
import { quoteSearch } from "@/lib/findings/schema";

export const GET = handle(
  { summary: "Find quotes to link, starred ones first", params: studyParams, query: quoteSearch },
  ({ db, params, query }) => listLinkable(db, { ...params, search: query, seen: seenHere() }),
);
