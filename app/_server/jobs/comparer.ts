import { compareStudy, studiesToCompare } from "@/db/meaning/compare";
import type { Db } from "@/db/types";
import type { FromWorker } from "./messages";

type Around = { db: Db; post: (message: FromWorker) => void; pause: () => Promise<boolean> };

/**
 * Brings what is new in any study onto its axes, text by text; `pause` lets the thread listen between two, and false ends it there: what was done
 * stays, and the next time goes on.
 */
export async function compareAll({ db, post, pause }: Around): Promise<void> {
  for (const studyId of studiesToCompare(db)) {
    post({ kind: "comparing", studyId });
    for (const _place of compareStudy(db, studyId)) if (!(await pause())) return;
  }
}
