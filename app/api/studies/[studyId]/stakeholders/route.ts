import { handle } from "@/app/_server/handle";
import { listRoutes } from "@/app/_server/listed-routes";
import { studyParams } from "@/app/_server/params";
import { listStakeholders, stakeholderList } from "@/db/listed/reviews";
import { stakeholderInput } from "@/lib/reviews/schema";

export const GET = handle(
  { summary: "List the stakeholders, and the functions of which no view was received", params: studyParams },
  ({ db, params }) => listStakeholders(db, params),
);
export const { POST } = listRoutes(stakeholderList, { input: stakeholderInput, one: "a stakeholder", many: "the stakeholders" });
