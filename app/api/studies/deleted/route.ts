import { handle } from "@/app/_server/handle";
import { studiesShownTo } from "@/app/_server/identities/studies";
import { listDeletedStudies } from "@/db/deleted";
import { studiesOf } from "@/db/team/access";

export const GET = handle({ summary: "List the deleted studies, the latest first" }, ({ db, caller }) => ({
  items: studiesShownTo(db, { caller, items: listDeletedStudies(db, { of: studiesOf(db, { caller, role: "owner" }) }) }),
}));
