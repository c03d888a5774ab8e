import { focusBeside } from "@/app/studies/[studyId]/interviews/[interviewId]/focus-beside";
import { nextDegree } from "@/lib/highlights/degree";
import { type JourneyPreset, STAGES } from "@/lib/journey/vocabulary";
import type { CodingCommand } from "./use-coding-keys";
import type { WorkActs } from "./use-work";

/** Does what a key asks for. */
export function runCommand(
  command: CodingCommand,
  { work, preset, pick }: { work: WorkActs; preset: JourneyPreset; pick: () => void },
): unknown {
  const { draft, proposed } = work;
  switch (command.id) {
    case "trigger":
    case "failure":
      return work.setPoint(command.id);
    case "stage":
      return draft.change({ step: STAGES[preset][command.index]?.general ?? draft.value.step });
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
