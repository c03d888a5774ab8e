import { useHotkeys } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { preferencesQuery } from "@/app/_data/preferences";

type Acts = { next: () => void; previous: () => void; open: () => void; tick: () => void };

function toTheField() {
  document.querySelector<HTMLInputElement>('input[type="search"]')?.select();
}

/** Not while a dialog is open: its keys are its own. */
function alone(act: () => void): () => void {
  return () => {
    if (document.querySelector("[aria-modal=true]") === null) act();
  };
}

/** Single letters, unless they were switched off in the settings; the arrows and Enter always work on a hit that has the focus. */
export function useHitKeys(acts: Acts): void {
  const [next, previous, open, tick] = [alone(acts.next), alone(acts.previous), alone(acts.open), alone(acts.tick)];
  const { data: preferences } = useQuery(preferencesQuery());
  const letters = preferences?.letterKeys !== false;
  const isOnHit = () => document.activeElement?.closest("[data-hit]") !== null;
  useHotkeys([
    ...(letters
      ? ([
          ["j", next],
          ["k", previous],
          ["x", tick],
          ["/", alone(toTheField)],
        ] as [string, () => void][])
      : []),
    ["ArrowDown", () => isOnHit() && next(), { preventDefault: false }],
    ["ArrowUp", () => isOnHit() && previous(), { preventDefault: false }],
    ["Enter", () => !document.activeElement?.matches("a, button, input, select") && open(), { preventDefault: false }],
  ]);
}
