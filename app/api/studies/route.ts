import { handle } from "@/app/_server/handle";
import { studiesShownTo } from "@/app/_server/identities/studies";
import { listStudyGlances } from "@/db/glance";
import { pageOf } from "@/db/paging";
import { createStudy } from "@/db/studies";
import { studiesOf } from "@/db/team/access";
import { makeOwner } from "@/db/team/members";
import { pageQuery } from "@/lib/record";
import { studyInput } from "@/lib/studies/schema";

export const GET = handle({ summary: "List the studies, each with its coverage at a glance", query: pageQuery }, ({ db, query, caller }) =>
  pageOf(studiesShownTo(db, { caller, items: listStudyGlances(db, { of: studiesOf(db, { caller }) }) }), query),
);
export const POST = handle({ summary: "Open a study", body: studyInput, status: 201 }, ({ db, body, caller }) => {
  const study = createStudy(db, { input: body });
  makeOwner(db, { caller, studyId: study.id });
  return study;
});
