import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { type Segment, segmentsOf } from "@/lib/agreement/segments";
import { keyOf } from "@/lib/agreement/settled";
import { AppError } from "@/lib/errors";
import { type Compared, compareRound, settlementOf } from "./compare";
import type { RoundRef } from "./rows";
import { keepSettlement, storedIn } from "./settle";
import { targetsOf } from "./targets";
import { writeAgreed } from "./write-agreed";

/**
 * Of two blind coders: puts what both coded alike into the study's highlights, the first coder's words, each once: what was taken and not undone is not taken
 * anew, whatever became of it since, and what stands there already is not doubled (rule 6). Answers how many segments are taken by now. Notes about several
 * people need a choice and are left out (`left`). Throws CONFLICT where the study's own coding was compared: it stands there.
 */
export function takeAgreed(db: Db, ref: RoundRef): { taken: number; left: number } {
  return write(db, (tx) => {
    const compared = compareRound(tx, ref);
    const { round } = compared;
    if (round.firstSource === "study")
      throw new AppError(
        "CONFLICT",
        "This round compares with the study's own coding, so what both coded alike stands in the study already.",
      );
    const alike = compared.texts.flatMap(({ coded, differing }) => {
      const apart = new Set(differing.map(({ key }) => key));
      return segmentsOf(coded, round.overlap).filter((segment) => !apart.has(keyOf(segment)));
    });
    let taken = 0;
    for (const segment of alike) if (settlementOf(segment, compared).length > 0 || take(tx, { ...ref, compared, segment })) taken += 1;
    return { taken, left: alike.length - taken };
  });
}

/** Whether it could be written without asking anybody. */
function take(tx: Db, { compared, segment, ...ref }: RoundRef & { compared: Compared; segment: Segment }): boolean {
  const marks = storedIn(compared, segment);
  const targets = targetsOf({ outcome: "first", marks, edited: null });
  const act = () => writeAgreed(tx, { ...ref, round: compared.round, marks, targets, participantIds: undefined });
  return tryWriting(() => write(tx, () => keepSettlement(tx, { ...ref, outcome: "first", marks }, act)));
}

function tryWriting(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "REFUSED") return false;
    throw error;
  }
}
