import { learnFromChanges } from "@/db/learning/learn";
import { measureModel } from "@/db/learning/measure";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { FromWorker, ToWorker } from "./messages";

type Around = { db: Db; post: (message: FromWorker) => void; pause: () => Promise<void> };
type Told = Extract<ToWorker, { kind: "learn" | "measure" }>;

/** What the worker thread learns and measures: it is told, and works when it is asked to. */
export type Learner = { tell: (message: Told) => void; hasWork: () => boolean; work: () => Promise<void> };

/** Learns what it was told of, study by study; something newer about a study comes before what is left of it. `pause` lets the thread listen meanwhile. */
export function makeLearner({ db, post, pause }: Around): Learner {
  /** by study, with the texts at hand */
  const taught = new Map<string, { documentIds: ReadonlySet<string>; number: number }>();
  /** behind which suggestion the scoring goes on */
  const cutShort = new Map<string, string>();
  const unmeasured = new Set<string>();

  async function learn(studyId: string, documentIds: ReadonlySet<string>): Promise<void> {
    const goOn = async () => {
      await pause();
      return !taught.has(studyId);
    };
    const after = await learnFromChanges(db, { studyId, documentIds: [...documentIds], after: cutShort.get(studyId) ?? "", goOn });
    if (after === null) cutShort.delete(studyId);
    else cutShort.set(studyId, after);
  }

  function measure(studyId: string): void {
    try {
      post({ kind: "measured", studyId, measured: measureModel(db, { studyId }) });
    } catch (error) {
      // the study is gone: nobody asks any more
      if (!(error instanceof AppError)) throw error;
    }
  }

  return {
    tell(message) {
      if (message.kind === "measure") unmeasured.add(message.studyId);
      else {
        const known = taught.get(message.studyId)?.documentIds ?? [];
        taught.set(message.studyId, { documentIds: new Set([...known, ...message.documentIds]), number: message.number });
      }
    },
    hasWork: () => taught.size + unmeasured.size > 0,
    async work() {
      for (let [next] = taught; next; [next] = taught) {
        taught.delete(next[0]);
        post({ kind: "learning", studyId: next[0] });
        await learn(next[0], next[1].documentIds);
        post({ kind: "learned", studyId: next[0], number: next[1].number });
      }
      for (const studyId of unmeasured) {
        unmeasured.delete(studyId);
        post({ kind: "learning", studyId });
        measure(studyId);
        await pause();
      }
    },
  };
}
