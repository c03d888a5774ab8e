import { sayReplayed } from "@/app/_server/after-write";
import { onceOf } from "@/app/_server/answer-once";
import { handle } from "@/app/_server/handle";
import { ownFilesShownHere } from "@/app/_server/identities/reader";
import { requireOwnTexts } from "@/app/_server/identities/refusals";
import { readUpload } from "@/app/_server/imports/read-upload";
import { runImport } from "@/app/_server/imports/run-import";
import { MOST_BYTES } from "@/app/_server/imports/upload-limits";
import { studyParams } from "@/app/_server/params";
import { answeredBefore } from "@/db/idempotency";
import { listImports } from "@/db/imports/report";
import { pageOf } from "@/db/paging";
import { requireStudy } from "@/db/studies";
import { pageQuery } from "@/lib/record";

export const GET = handle(
  { summary: "List the imports of a study with their reports, the latest first", params: studyParams, query: pageQuery },
  ({ db, params, query }) => pageOf(listImports(db, params), query),
);

export const POST = handle(
  {
    summary: "Import files (multipart: `files`, many, and `options`, JSON), or with dryRun say what would be stored",
    params: studyParams,
    accepts: "multipart",
    maxBytes: MOST_BYTES,
    status: 201,
  },
  async ({ db, params, request, caller, access }) => {
    requireStudy(db, params.studyId);
    const { files, options } = await readUpload(request);
    if (!access.seesIdentities) requireOwnTexts({ files, options });
    const said = { options, files: files.map(({ name, sha256 }) => ({ name, sha256 })) };
    const once = onceOf(request, { body: said, caller, access });
    if (once && answeredBefore(db, once)) sayReplayed(request);
    const report = await runImport({ studyId: params.studyId, files, options, once });
    return Response.json(ownFilesShownHere(report), { status: report.dryRun ? 200 : 201, headers: { "Cache-Control": "no-store" } });
  },
);
