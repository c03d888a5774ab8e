"use client";

import { useMemo, useState } from "react";
import type { useAddress } from "@/app/_ui/use-address";
import type { ReviewQueue } from "@/lib/suggestions/schema";
import { keepOrder } from "./group-order";
import type { Outcomes } from "./use-decisions";

type Params = { queue: ReviewQueue; outcomes: Outcomes; asked: string | null };

/** The groups in an order that stays while one works through them, which of them is open, and what is left, with this page's own decisions taken off. */
export function useGroups({ queue, outcomes, asked }: Params) {
  const byKey = useMemo(() => new Map(queue.groups.map((group) => [group.key, group])), [queue]);
  const waiting = useMemo(() => new Set(queue.groups.flatMap(({ clusters }) => clusters.flatMap(({ ids }) => ids))), [queue]);
  const [order, setOrder] = useState<readonly string[]>([]);
  const [openKey, setOpenKey] = useState<string | null>(null);
  // the open one stays in the list, also when nothing of it is left
  const present = openKey && !byKey.has(openKey) && order.includes(openKey) ? [...byKey.keys(), openKey] : [...byKey.keys()];
  const kept = keepOrder(order, present);
  if (kept.join() !== order.join()) setOrder(kept);
  const wanted = asked !== null && (byKey.has(asked) || asked === openKey) ? asked : (openKey ?? kept[0] ?? null);
  if (wanted !== openKey) setOpenKey(wanted);

  const left = new Map(queue.groups.map(({ key, clusters }) => [key, countOpen(clusters, outcomes)]));
  const decidedHere = [...outcomes.keys()].filter((id) => waiting.has(id)).length;

  function choose(key: string, address: ReturnType<typeof useAddress>) {
    setOpenKey(key);
    address.replace({ group: key });
  }

  const following = (step: 1 | -1) => {
    const place = kept.indexOf(wanted ?? "");
    return kept[place + step] ?? null;
  };
  const nextOpen = () => {
    const place = kept.indexOf(wanted ?? "");
    return [...kept.slice(place + 1), ...kept.slice(0, place)].find((key) => (left.get(key) ?? 0) > 0) ?? null;
  };

  return {
    ...{ byKey, order: kept, openKey: wanted, waiting, left, choose, following, nextOpen },
    open: byKey.get(wanted ?? "") ?? null,
    progress: { decided: queue.decided + decidedHere, open: queue.open - decidedHere },
  };
}

function countOpen(clusters: ReviewQueue["groups"][number]["clusters"], outcomes: Outcomes): number {
  return clusters.reduce((sum, { ids }) => sum + ids.filter((id) => !outcomes.has(id)).length, 0);
}
