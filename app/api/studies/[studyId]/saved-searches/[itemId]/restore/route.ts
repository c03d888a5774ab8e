import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restoreSavedSearch } from "@/db/search/saved";

export const POST = handle(
  { summary: "Bring a deleted search back", params: itemParams },
  ({ db, params: { studyId, itemId: searchId } }) => restoreSavedSearch(db, { studyId, searchId }),
);
