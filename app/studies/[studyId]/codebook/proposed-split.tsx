"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { codeGroupsQuery } from "@/app/_data/codebook";
import type { Code } from "@/lib/codebook/schema";
import type { SplitProposal } from "@/lib/grouping/schema";
import { type SplitStart, SplitView } from "./split-view";

/** A split that begins as it was proposed: a share for each group, its highlights dealt to it, to be named, changed or left. */
export function ProposedSplit(props: { studyId: string; codes: Code[]; code: Code; onBack: () => void }) {
  const { data } = useSuspenseQuery(codeGroupsQuery(props.studyId));
  const proposal = data.splits.find(({ code }) => code.codeId === props.code.id);
  return <SplitView {...props} start={proposal && startOf(proposal)} />;
}

function startOf({ groups }: SplitProposal): SplitStart {
  return {
    parts: groups.map(({ words }, at) => ({ number: at + 1, codeId: null, name: words.slice(0, 3).join(", ") })),
    deal: new Map(groups.flatMap(({ highlightIds }, at) => highlightIds.map((id) => [id, new Set([at + 1])] as const))),
  };
}
