import { MEGABYTE } from "@/app/_server/contract";
import { handle } from "@/app/_server/handle";
import { shownHere } from "@/app/_server/identities/reader";
import { studyParams } from "@/app/_server/params";
import { exportCodebook, importCodebook } from "@/db/codebook/csv";
import { now } from "@/db/stamp";
import { codebookFile } from "@/lib/codebook/rework";

export const GET = handle({ summary: "Take the codebook away as CSV", params: studyParams }, ({ db, params }) => {
  const { text } = shownHere({ text: exportCodebook(db, params) });
  return new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="codebook-${now().slice(0, 10)}.csv"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
});

export const POST = handle(
  {
    summary: "Read a codebook file; with dryRun it tells what would be new, changed and refused",
    params: studyParams,
    teaches: true,
    body: codebookFile,
    maxBytes: 6 * MEGABYTE,
  },
  ({ db, params, body }) => importCodebook(db, { ...params, ...body }),
);
