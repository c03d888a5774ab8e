import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { exportStudy } from "@/db/exports";
import { now } from "@/db/stamp";

const exportQuery = z.strictObject({
  format: z.enum(["json", "csv", "xlsx", "md", "html"]),
  what: z.enum(["study", "highlights", "people", "answers", "themes", "coverage", "memos"]),
});

export const GET = handle(
  { summary: "Take something away as a file: highlights as csv, themes, coverage or memos as md", params: studyParams, query: exportQuery },
  ({ db, params, query }) => {
    const { name, type, text } = exportStudy(db, { studyId: params.studyId, ...query, date: now().slice(0, 10) });
    return new Response(text, {
      headers: {
        "Content-Type": type,
        "Content-Disposition": `attachment; filename="${name}"`,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      },
    });
  },
);
