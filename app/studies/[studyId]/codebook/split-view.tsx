"use client";

import { Button, Checkbox } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { codeEvidenceQuery, useSplitCode } from "@/app/_data/codebook";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { ErrorNote } from "@/app/_ui/error-note";
import { PageHead } from "@/app/_ui/page-head";
import { plural } from "@/app/_ui/plural";
import type { Code } from "@/lib/codebook/schema";
import { countOf, type Deal, partsOf, type SplitPart } from "./split-deal";
import { SplitList } from "./split-list";
import { SplitParts } from "./split-parts";
import styles from "./split-view.module.css";

/** What a split begins with: shares by name, and what was dealt to them. */
export type SplitStart = { parts: SplitPart[]; deal: Deal };

type Props = { studyId: string; codes: Code[]; code: Code; onBack: () => void; start?: SplitStart };

const EMPTY: SplitPart[] = [
  { number: 1, codeId: null, name: "" },
  { number: 2, codeId: null, name: "" },
];

/** Makes several codes of one: each highlight is dealt by hand to the codes that are to have it, and all of it is stored in one go. */
export function SplitView({ studyId, codes, code, onBack, start }: Props) {
  const { data } = useSuspenseQuery(codeEvidenceQuery(studyId, code.id));
  const split = useSplitCode(studyId);
  const say = useSayCoded(studyId);
  const [parts, setParts] = useState(start?.parts ?? EMPTY);
  const [deal, setDeal] = useState<Deal>(start?.deal ?? new Map());
  const [dissolve, setDissolve] = useState(false);
  const dealt = data.items.filter(({ highlightId }) => (deal.get(highlightId)?.size ?? 0) > 0).length;
  const left = data.items.length - dealt;
  const unnamed = parts.some((part) => countOf(deal, part.number) > 0 && part.codeId === null && part.name.trim() === "");
  const canStore = dealt > 0 && !unnamed && !(dissolve && left > 0);

  function store() {
    split.mutate(
      { id: code.id, parts: partsOf(parts, deal), dissolve },
      {
        onSuccess: ({ codes: takers }) => {
          say(`“${code.name}” split into ${plural(takers.length, "code")}`);
          onBack();
        },
      },
    );
  }

  return (
    <>
      <PageHead
        title={`Split “${code.name}”`}
        sentence={`${plural(data.items.length, "highlight")}: ${dealt} dealt, ${left} ${left === 1 ? "stays" : "stay"}. Nothing is stored before you say so.`}
        actions={
          <>
            <Button onClick={onBack}>Cancel</Button>
            <Button variant="filled" disabled={!canStore} loading={split.isPending} onClick={store}>
              Split
            </Button>
          </>
        }
      />
      <div className={styles.board}>
        <div className={styles.side}>
          <SplitParts code={code} codes={codes} parts={parts} deal={deal} onChange={setParts} />
          <Checkbox
            label={`“${code.name}” goes to the trash`}
            description={left > 0 ? "Once every highlight is dealt" : "None is left on it"}
            checked={dissolve}
            onChange={(event) => setDissolve(event.currentTarget.checked)}
          />
          {unnamed ? <p className={styles.hint}>A code that got highlights has no name yet.</p> : null}
          {split.error ? <ErrorNote title="Not split.">{split.error.message}</ErrorNote> : null}
        </div>
        <SplitList studyId={studyId} items={data.items} parts={parts} codes={codes} deal={deal} onDeal={setDeal} />
      </div>
    </>
  );
}
