"use client";

import { SegmentedControl } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { figuresQuery, useUpdateRound } from "@/app/_data/agreement";
import { plural } from "@/app/_ui/plural";
import { showFailure } from "@/app/_ui/toast";
import { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import type { AgreementFigures, Round } from "@/lib/agreement/schema";
import { BASES, type Basis, type Unit } from "@/lib/agreement/vocabulary";
import { FigureTable } from "./figure-table";
import styles from "./round-page.module.css";

const OVERLAPS = [1, 25, 50, 75, 100];

/** How far two coders agree, on the basis that is chosen: the number, its interval, and what it was counted over. No adjectives. */
export function Figures({ studyId, round }: { studyId: string; round: Round }) {
  const address = useAddress();
  const { data: figures } = useSuspenseQuery(figuresQuery(studyId, round.id));
  const update = useUpdateRound(studyId);
  const basis: Basis = BASES.find((one) => one === address.get("basis")) ?? "units";
  const names: Record<Basis, string> = {
    characters: "Characters",
    units: round.unit === "turn" ? "Turns" : "Sentences",
    segments: "Coded segments",
  };
  const change = (patch: { unit?: Unit; overlap?: number }) =>
    update.mutate({ id: round.id, version: round.version, patch }, { onError: showFailure });
  return (
    <>
      <p className={styles.who}>
        <b>{figures.coders.first}</b> with {plural(figures.marks.first, "mark")}, <b>{figures.coders.second}</b> with{" "}
        {plural(figures.marks.second, "mark")} · {figures.settled} of {plural(figures.disagreements, "disagreement")} settled
      </p>
      {figures.marks.ownFirst > 0 ? (
        <p className="caption">
          {figures.marks.ownFirst} of the {plural(figures.marks.first, "mark")} compared with are by{" "}
          {figures.coders.second === "You" ? "you" : figures.coders.second} as well: as far as they go, this is how steady one coder is, not
          how far two agree.
        </p>
      ) : null}
      <div className={styles.basis}>
        <SegmentedControl
          aria-label="Counted over"
          classNames={{ root: styles.switch, indicator: styles.indicator, label: styles.label }}
          value={basis}
          onChange={(value) => address.replace({ basis: value })}
          data={BASES.map((one) => ({ value: one, label: names[one] }))}
        />
        {basis === "units" ? (
          <WordSelect
            label="Units"
            value={round.unit}
            choices={[
              { value: "turn", name: "turn by turn" },
              { value: "sentence", name: "sentence by sentence" },
            ]}
            onChange={(unit) => change({ unit: unit as Unit })}
          />
        ) : null}
        {basis === "segments" && !figures.isFixed ? (
          <WordSelect
            label="Overlap"
            value={String(round.overlap)}
            choices={[...new Set([...OVERLAPS, round.overlap])]
              .sort((a, b) => a - b)
              .map((one) => ({ value: String(one), name: `sharing ${one} %` }))}
            onChange={(overlap) => change({ overlap: Number(overlap) })}
          />
        ) : null}
      </div>
      <p className={styles.says}>{figures.says[basis]}</p>
      <FigureTable figures={figures} basis={basis} />
      <Notes figures={figures} />
    </>
  );
}

function Notes({ figures: { marks, resamples } }: { figures: AgreementFigures }) {
  const left = [
    marks.outside > 0 ? `${plural(marks.outside, "mark")} on words outside of what is counted (an interviewer’s, say)` : null,
    marks.empty > 0 ? `${plural(marks.empty, "mark")} that say nothing the round asks for` : null,
    marks.lost > 0 ? `${plural(marks.lost, "mark")} whose words an edit took away` : null,
  ].filter(Boolean);
  return (
    <div className={styles.notes}>
      <p>
        Intervals are the middle 95 % of {resamples.toLocaleString("en")} samples drawn again from the turns or sentences (on coded
        segments: from the segments), always with the same seed. None is given where every sample says the same, as where two never differ,
        or seldom a defined figure: it would sound surer than is known. Kappa and alpha say how much of what chance leaves was agreed on;
        there are no good words for how much is enough, so read them beside the disagreements.
      </p>
      <p>
        <b>few</b>: under 20 turns, sentences or segments in all, or under 5 that anybody marked so: the interval says little.{" "}
        <b>one value prevails</b>: nine in ten values are the same, and kappa and alpha fall low whatever the coders do.
      </p>
      {left.length > 0 ? <p>Left out: {left.join("; ")}.</p> : null}
    </div>
  );
}
