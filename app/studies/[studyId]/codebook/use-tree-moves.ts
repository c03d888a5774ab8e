"use client";

import { useCallback, useState } from "react";
import { usePlaceCode } from "@/app/_data/codebook";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { showFailure } from "@/app/_ui/toast";
import { type Placement, stepInTree, type TreeDirection } from "@/lib/codebook/moves";
import type { Code } from "@/lib/codebook/schema";

const NO_PLACE: Record<TreeDirection, string> = {
  up: "is the first here",
  down: "is the last here",
  in: "has no code above it to hang under",
  out: "is at the top already",
};

/** Moves codes in the tree, by steps or to a place; `said` tells it to those who do not see it. */
export function useTreeMoves(studyId: string, codes: readonly Code[]) {
  const { mutateAsync } = usePlaceCode(studyId);
  const say = useSayCoded(studyId);
  const [said, setSaid] = useState("");

  const place = useCallback(
    (code: Code, placement: Placement) => {
      const parent = codes.find(({ id }) => id === placement.parentId);
      setSaid(parent ? `${code.name} moved under ${parent.name}` : `${code.name} moved at the top`);
      mutateAsync({ id: code.id, ...placement }).then(() => say(`“${code.name}” moved`), showFailure);
    },
    [codes, mutateAsync, say],
  );

  const step = useCallback(
    (code: Code, direction: TreeDirection) => {
      const placement = stepInTree(codes, { id: code.id, direction });
      if (placement) place(code, placement);
      else setSaid(`${code.name} ${NO_PLACE[direction]}`);
    },
    [codes, place],
  );

  return { place, step, said };
}
