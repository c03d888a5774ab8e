import { handle } from "@/app/_server/handle";
import { listStudyGlances } from "@/db/glance";
import { pageOf } from "@/db/paging";
import { createStudy } from "@/db/studies";
import { pageQuery } from "@/lib/record";
import { studyInput } from "@/lib/studies/schema";

export const GET = handle({ summary: "List the studies, each with its coverage at a glance", query: pageQuery }, ({ db, query }) =>
  pageOf(listStudyGlances(db), query),
);
export const POST = handle({ summary: "Open a study", body: studyInput, status: 201 }, ({ db, body }) => createStudy(db, { input: body }));
