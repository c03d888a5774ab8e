import { setTimeout } from "node:timers/promises";
import { learnFromChanges, scoreAgain } from "@/db/learning/learn";
import { measureModel } from "@/db/learning/measure";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { isBusy } from "./is-busy";
import type { FromWorker, ToWorker } from "./messages";

type Around = { db: Db; post: (message: FromWorker) => void; pause: () => Promise<void> };
type Told = Extract<ToWorker, { kind: "learn" | "measure" }>;

/** What the worker thread learns and measures: it is told, works when it is asked to, and rests where all that is left can wait a moment. */
export type Learner = { tell: (message: Told) => void; hasWork: () => boolean; rest: () => Promise<void>; work: () => Promise<void> };

/** Scoring all that waits takes seconds in a large study: whoever decides without a pause is not worked for in vain. */
const SCORED_AFTER_MS = 700;
const LISTEN_MS = 50;

/** Learns what it was told of, study by study; something newer about a study comes before what is left of it. `pause` lets the thread listen meanwhile. */
export function makeLearner({ db, post, pause }: Around): Learner {
  /** by study, with the texts at hand */
  const taught = new Map<string, { documentIds: ReadonlySet<string>; number: number }>();
  /** by study: when to score what waits, behind which id, and what is learned with it */
  const unscored = new Map<string, { at: number; after: string; number: number }>();
  const unmeasured = new Set<string>();

  const goOn = (studyId: string) => async () => {
    await pause();
    return !taught.has(studyId);
  };

  async function learn(studyId: string, { documentIds, number }: { documentIds: ReadonlySet<string>; number: number }): Promise<void> {
    post({ kind: "learning", studyId });
    await learnFromChanges(db, { studyId, documentIds: [...documentIds], goOn: goOn(studyId) });
    unscored.set(studyId, { at: performance.now() + SCORED_AFTER_MS, after: unscored.get(studyId)?.after ?? "", number });
  }

  async function score(studyId: string, { after, number }: { after: string; number: number }): Promise<void> {
    post({ kind: "learning", studyId });
    const cut = await scoreAgain(db, { studyId, after, goOn: goOn(studyId) });
    if (cut !== null) unscored.set(studyId, { at: performance.now() + SCORED_AFTER_MS, after: cut, number });
    else post({ kind: "learned", studyId, number });
  }

  async function measure(studyId: string): Promise<void> {
    post({ kind: "learning", studyId });
    try {
      post({ kind: "measured", studyId, measured: measureModel(db, { studyId }) });
    } catch (error) {
      // the study is gone: nobody asks any more
      if (!(error instanceof AppError)) throw error;
    }
    await pause();
  }

  const isDue = () => [...unscored.values()].some(({ at }) => at <= performance.now());

  return {
    tell(message) {
      if (message.kind === "measure") {
        unmeasured.add(message.studyId);
        return;
      }
      const known = taught.get(message.studyId)?.documentIds ?? [];
      taught.set(message.studyId, { documentIds: new Set([...known, ...message.documentIds]), number: message.number });
    },
    hasWork: () => taught.size + unmeasured.size + unscored.size > 0,
    async rest() {
      while (unscored.size > 0 && taught.size + unmeasured.size === 0 && !isDue()) await setTimeout(LISTEN_MS);
    },
    async work() {
      for (let [next] = taught; next; [next] = taught) {
        taught.delete(next[0]);
        await learn(...next).catch((error: unknown) => {
          if (isBusy(error) && !taught.has(next[0])) taught.set(...next);
          throw error;
        });
      }
      for (const studyId of unmeasured) {
        unmeasured.delete(studyId);
        await measure(studyId);
      }
      for (const [studyId, waiting] of [...unscored]) {
        if (waiting.at > performance.now()) continue;
        unscored.delete(studyId);
        await score(studyId, waiting);
      }
    },
  };
}
