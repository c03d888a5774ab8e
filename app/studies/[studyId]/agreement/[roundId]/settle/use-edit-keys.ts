"use client";

import { useHotkeys } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { preferencesQuery } from "@/app/_data/preferences";
import type { CodingChange } from "@/app/studies/[studyId]/interviews/[interviewId]/coding-editor";
import type { Round } from "@/lib/agreement/schema";
import type { Point } from "@/lib/highlights/vocabulary";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { CommandId } from "@/lib/preferences/commands";
import { keyOf } from "@/lib/preferences/keys";

type Keys = {
  round: Pick<Round, "withPoint" | "withStage">;
  journey: StudyJourney;
  isPicking: boolean;
  onChange: (change: CodingChange) => void;
  onPickCodes: (() => void) | null;
  onLeave: () => void;
};

/** While an agreed version is edited: the keys that the workspace has for a point, a stage and codes, under the letters that were chosen in Settings. */
export function useEditKeys({ round, journey, isPicking, onChange, onPickCodes, onLeave }: Keys): void {
  const { data: preferences = {} } = useQuery(preferencesQuery());
  const held = (key: string) => (preferences.letterKeys === false ? `alt+${key}` : key);
  const sign = (command: CommandId) => held(keyOf({ ...preferences, letterKeys: true }, command) ?? "");
  const point = (of: Point | null) => () => round.withPoint && onChange({ point: of });
  // the Escape that closed the codes comes here too, from a field that is gone by now
  const leave = ({ target }: KeyboardEvent) => target instanceof Node && target.isConnected && onLeave();
  const keys: [string, (event: KeyboardEvent) => unknown][] = [
    [sign("trigger"), point("trigger")],
    [sign("failure"), point("failure")],
    [sign("highlight"), point(null)],
    [sign("codes"), () => onPickCodes?.()],
    ...journey.stages.map(({ general }, at): [string, () => unknown] => [
      held(String(at + 1)),
      () => round.withStage && onChange({ step: general }),
    ]),
    ["Escape", leave],
  ];
  // a point that has the focus types nothing
  useHotkeys(isPicking ? [] : keys, ["TEXTAREA", "SELECT"]);
}
