import { handle } from "@/app/_server/handle";
import { wakeUp } from "@/app/_server/jobs/queue";
import { studyParams } from "@/app/_server/params";
import { listNewThemes } from "@/db/meaning/themes";

export const GET = handle({ summary: "Propose themes: sentences alike that no code covers", params: studyParams }, ({ db, params }) => {
  const found = listNewThemes(db, params);
  if (found.state === "reading") wakeUp();
  return found;
});
