import { focusBeside } from "@/app/studies/[studyId]/interviews/[interviewId]/focus-beside";
import { nextDegree } from "@/lib/highlights/degree";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { CodingCommand } from "./use-coding-keys";
import type { WorkActs } from "./use-work";

/** Does what a key asks for. */
export function runCommand(
  command: CodingCommand,
  { work, journey, pick }: { work: WorkActs; journey: StudyJourney; pick: () => void },
): unknown {
  const { draft, proposed } = work;
  switch (command.id) {
    case "trigger":
    case "failure":
      return work.setPoint(command.id);
    case "stage":
      return draft.change({ step: journey.stages[command.index]?.general ?? draft.value.step });
    case "degree":
      return draft.change(nextDegree(draft.value) ?? {});
    case "code":
      return work.take(command.codeId);
    case "codes":
      return pick();
    case "codebook":
      return focusBeside("codes");
    case "apply":
      return work.apply(command.all);
    case "nothing":
      return work.nothing(command.all);
    case "next":
      return work.walk(1);
    case "before":
      return work.walk(-1);
    case "accept":
      return proposed.accept();
    case "reject":
      return proposed.reject();
    case "leave":
      return draft.clear();
  }
}
