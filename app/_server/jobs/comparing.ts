import "server-only";
import type { ComparingState } from "@/lib/meaning/schema";
import { isComparingHeld } from "./host";
import { wakeUp } from "./queue";

/** An answer about a study's sentences with how their comparing stands: what is not compared yet is, unless somebody stopped that. */
export function withComparing<T extends { state: ComparingState }>(studyId: string, answer: T): T {
  if (answer.state !== "reading") return answer;
  if (isComparingHeld(studyId)) return { ...answer, state: "held" };
  wakeUp();
  return answer;
}
