"use client";

import { Button } from "@mantine/core";
import { useRef } from "react";
import { showFailure } from "@/app/_ui/toast";
import {
  addSegment,
  addStep,
  changeSegment,
  changeStep,
  type FigurePlace,
  pasteBlock,
  removeSegment,
  removeStep,
  setFigure,
} from "@/lib/flows/edit-flow";
import type { Flow } from "@/lib/flows/flow";
import { FigureCell } from "./figure-cell";
import styles from "./figures-grid.module.css";
import { SegmentHead } from "./segment-head";
import { StepHead } from "./step-head";

type Props = {
  flow: Flow;
  steps: { value: string; name: string }[];
  personas: { value: string; name: string }[];
  onChange: (flow: Flow) => void;
};

const newId = () => crypto.randomUUID().slice(0, 8);

/** How many entered each step, as a table that is typed into like a spreadsheet: arrow keys walk it, a copied block goes in at the cell where it is pasted. */
export function FiguresGrid({ flow, steps, personas, onChange }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const go = ({ step, segment }: FigurePlace) => {
    const cell = table.current?.querySelector<HTMLInputElement>(`[data-cell="${step}:${segment}"]`);
    cell?.focus();
    cell?.select();
  };
  const paste = (place: FigurePlace, text: string) => {
    const { flow: next, refused } = pasteBlock(flow, place, text);
    if (refused.length > 0) showFailure(new Error(`${refused[0]} Nothing of the block was put in.`));
    else onChange(next);
  };
  const addStepBelow = (index: number) => onChange(addStep(flow, index, { id: newId(), name: "New step", step: null }));
  return (
    <div className={styles.frame}>
      <div className={styles.scroll}>
        <table ref={table} className={styles.grid} aria-label="How many entered each step">
          <thead>
            <tr>
              <th scope="col" className={styles.stepHead}>
                Step
              </th>
              {flow.segments.map((segment, index) => (
                <SegmentHead
                  key={segment.id}
                  segment={segment}
                  isEverybody={index === 0}
                  personas={personas}
                  onChange={(patch) => onChange(changeSegment(flow, index, patch))}
                  onRemove={() => onChange(removeSegment(flow, index))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {flow.steps.map((step, row) => (
              <tr key={step.id}>
                <StepHead
                  step={step}
                  steps={steps}
                  isLast={flow.steps.length <= 2}
                  onChange={(patch) => onChange(changeStep(flow, row, patch))}
                  onAdd={() => addStepBelow(row)}
                  onRemove={() => onChange(removeStep(flow, row))}
                />
                {flow.segments.map((segment, column) => (
                  <FigureCell
                    key={segment.id}
                    value={segment.entered[row] ?? null}
                    label={`${step.name}, ${segment.name}`}
                    place={{ step: row, segment: column }}
                    more={isMore(segment.entered, row)}
                    onGo={go}
                    onPaste={(text) => paste({ step: row, segment: column }, text)}
                    onSet={(value) => onChange(setFigure(flow, { step: row, segment: column }, value))}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.add}>
        <Button size="compact-sm" onClick={() => addStepBelow(flow.steps.length - 1)}>
          Add a step
        </Button>
        <Button size="compact-sm" onClick={() => onChange(addSegment(flow, { id: newId(), name: `Segment ${flow.segments.length}` }))}>
          Add a segment
        </Button>
        <p className="caption">
          Empty is not known, which is not none. Arrow keys walk the table; a block copied from a spreadsheet goes in where it is pasted.
        </p>
      </div>
    </div>
  );
}

function isMore(entered: readonly (number | null)[], row: number): boolean {
  const [before, here] = [entered[row - 1] ?? null, entered[row] ?? null];
  return before !== null && here !== null && here > before;
}
