import { againstLines } from "./against-lines";
import { changedLines } from "./changed-lines";
import type { SummaryFacts } from "./facts";
import { heardLines } from "./heard-lines";
import { ownLines } from "./own-lines";
import type { WrittenLine } from "./schema";
import { stageLines } from "./stage-lines";
import { unknownLines } from "./unknown-lines";

/**
 * A persona's summary as plain sentences, in the order in which a colleague would tell it: whom we heard, what they say stage by stage, what our own people
 * hold, what contradicts, what changed, and what we do not know. Each number in a sentence is a count of people (never of mentions), with what it opens.
 */
export function writeSummary(facts: SummaryFacts): WrittenLine[] {
  return [
    ...heardLines(facts),
    ...stageLines(facts.reading),
    ...ownLines(facts),
    ...againstLines(facts),
    ...changedLines(facts),
    ...unknownLines(facts),
  ];
}
