import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { listMapVersions, saveMapVersion } from "@/db/journey-map/versions";
import { pageOf } from "@/db/paging";
import { versionInput } from "@/lib/journey-map/schema";
import { pageQuery } from "@/lib/record";

export const GET = handle(
  { summary: "List the versions of a map", params: itemParams, query: pageQuery },
  ({ db, params: { studyId, itemId }, query }) => pageOf(listMapVersions(db, { studyId, mapId: itemId }), query),
);
export const POST = handle(
  { summary: "Keep a map as it stands under a name", params: itemParams, body: versionInput, status: 201 },
  ({ db, params: { studyId, itemId }, body }) => saveMapVersion(db, { studyId, mapId: itemId, name: body.name }),
);
