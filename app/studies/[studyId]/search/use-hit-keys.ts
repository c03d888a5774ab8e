import { useHotkeys } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { preferencesQuery } from "@/app/_data/preferences";

type Acts = { next: () => void; previous: () => void; open: () => void; tick: () => void };

function toTheField() {
  document.querySelector<HTMLInputElement>('input[type="search"]')?.select();
}

/** Single letters, unless they were switched off in the settings; the arrows and Enter always work on a hit that has the focus. */
export function useHitKeys({ next, previous, open, tick }: Acts): void {
  const { data: preferences } = useQuery(preferencesQuery());
  const letters = preferences?.letterKeys !== false;
  const isOnHit = () => document.activeElement?.closest("[data-hit]") !== null;
  useHotkeys([
    ...(letters
      ? ([
          ["j", next],
          ["k", previous],
          ["x", tick],
          ["/", toTheField],
        ] as [string, () => void][])
      : []),
    ["ArrowDown", () => isOnHit() && next(), { preventDefault: false }],
    ["ArrowUp", () => isOnHit() && previous(), { preventDefault: false }],
    ["Enter", () => !document.activeElement?.matches("a, button, input, select") && open(), { preventDefault: false }],
  ]);
}
