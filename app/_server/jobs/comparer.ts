import { compareStudy, studiesToCompare } from "@/db/meaning/compare";
import type { Db } from "@/db/types";
import type { FromWorker } from "./messages";

type Around = { db: Db; post: (message: FromWorker) => void; pause: () => Promise<boolean>; held: ReadonlySet<string> };

/** How far it has come is told so often: whoever waits for it sees it get on. */
const SAID_EVERY_MS = 500;

/**
 * Brings what is new in any study onto its axes, text by text; `pause` lets the thread listen between two, and false ends it there: what was done
 * stays, and the next time goes on. Studies that somebody holds are passed over, also from the moment on that they are.
 */
export async function compareAll({ db, post, pause, held }: Around): Promise<void> {
  for (const studyId of studiesToCompare(db)) {
    if (held.has(studyId)) continue;
    post({ kind: "comparing", studyId });
    let saidAt = performance.now();
    for (const _place of compareStudy(db, studyId)) {
      if (!(await pause())) return;
      if (held.has(studyId)) break;
      if (performance.now() - saidAt < SAID_EVERY_MS) continue;
      saidAt = performance.now();
      post({ kind: "comparing", studyId });
    }
  }
}
