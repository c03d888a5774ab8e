import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { deleteSavedSearch, updateSavedSearch } from "@/db/search/saved";
import { savedSearchPatch } from "@/lib/search/schema";

export const PATCH = handle(
  { summary: "Rename or change a saved search", params: itemParams, body: savedSearchPatch, version: true },
  ({ db, params: { studyId, itemId: searchId }, body, version }) => updateSavedSearch(db, { studyId, searchId, version, patch: body }),
);

export const DELETE = handle(
  { summary: "Delete a saved search", params: itemParams, version: true, status: 204 },
  ({ db, params: { studyId, itemId: searchId }, version }) => deleteSavedSearch(db, { studyId, searchId, version }),
);
