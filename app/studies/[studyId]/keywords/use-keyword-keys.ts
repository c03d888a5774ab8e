import { type HotkeyItem, useHotkeys } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { preferencesQuery } from "@/app/_data/preferences";
import { takesText } from "@/app/_ui/takes-text";

type Acts = { walk: (step: 1 | -1) => void; pin: () => void; hide: () => void; merge: () => void; rename: () => void; mark: () => void };

/** Single letters, unless they were switched off in the settings. */
export function useKeywordKeys({ walk, pin, hide, merge, rename, mark }: Acts): void {
  const { data: preferences } = useQuery(preferencesQuery());
  const letters: [string, () => void][] = [
    ["j", () => walk(1)],
    ["k", () => walk(-1)],
    ["p", pin],
    ["h", hide],
    ["m", merge],
    ["r", rename],
    ["x", mark],
  ];
  // not prevented: in a field the same letter is typed
  const heard = letters.map(([key, act]): HotkeyItem => [key, () => isForThePage() && act(), { preventDefault: false }]);
  useHotkeys(preferences?.letterKeys === false ? [] : heard, ["TEXTAREA", "SELECT"]);
}

/** A letter pressed on a ticked box is meant for the page; one that is typed, or pressed in a dialog, is not. */
function isForThePage(): boolean {
  return !takesText(document.activeElement) && document.querySelector("[aria-modal=true]") === null;
}
