import { handle } from "@/app/_server/handle";
import { shownHere } from "@/app/_server/identities/reader";
import { itemParams } from "@/app/_server/params";
import { exportQuestionnaire } from "@/db/questionnaires/file";
import { questionnaireFileName } from "@/lib/questionnaires/file-name";

export const GET = handle(
  { summary: "Take a questionnaire away as a JSON file: its questions, without answers", params: itemParams },
  ({ db, params: { studyId, itemId } }) => {
    const file = shownHere(exportQuestionnaire(db, { studyId, questionnaireId: itemId }));
    return new Response(`${JSON.stringify(file, null, 2)}\n`, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="${questionnaireFileName(file.title)}"`,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      },
    });
  },
);
