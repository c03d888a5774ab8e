import type { TextMark } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/text-mark";
import type { ShownTurn } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/turns";
import type { BlindMark, BlindText } from "@/lib/agreement/schema";
import type { Code } from "@/lib/codebook/schema";
import { findStage, findStep, type StudyJourney } from "@/lib/journey/study-journey";

/** My marks as the text surface draws them. */
export function blindTextMarks(marks: readonly BlindMark[], words: { codes: Code[]; journey: StudyJourney }): TextMark[] {
  return marks.map(({ id, start, end, point, step, stage, codeIds }) => {
    const names = codeIds.flatMap((one) => words.codes.find((code) => code.id === one)?.name ?? []);
    return {
      id,
      start,
      end,
      point,
      proposed: false,
      label: names.join(", ") || (point ?? "marked"),
      detail: placeWords({ step, stage }, words.journey),
    };
  });
}

/** Stage and closer step in words; empty where none is said. */
export function placeWords({ step, stage }: Pick<BlindMark, "step" | "stage">, journey: StudyJourney): string {
  const [of, at] = [findStage(stage, journey), findStep(step, journey)];
  if (!of) return "";
  return at && !at.general ? `${of.short} › ${at.name}` : of.short;
}

/** Turns outside of the sample are set like an interviewer's: they are read, not coded. */
export function shownTurns({ turns, sampled }: BlindText): ShownTurn[] {
  const isIn = (turn: ShownTurn) => sampled.some(({ start, end }) => start < turn.end && end > turn.start);
  return turns.map((turn) => (isIn(turn) ? turn : { ...turn, role: "interviewer" }));
}
