"use client";

import { Modal } from "@mantine/core";
import type { Stage } from "@/lib/journey/vocabulary";
import styles from "./key-help.module.css";

/** All keys of the workspace, with the stages and what they mean. */
export function KeyHelp({ stages, onClose }: { stages: readonly Stage[]; onClose: () => void }) {
  const keys: [string, string][] = [
    ["S  W", "select the next sentence, the one before"],
    ["Shift  ← →", "make the selection longer or shorter"],
    ["T", "trigger: what moves them on"],
    ["F", "failure: where they stop"],
    ["H", "highlight, neither of both"],
    ["C", "codes of the highlight"],
    ["J  K", "next, previous suggestion"],
    ["A", "accept it"],
    ["E", "change it before accepting"],
    ["X", "reject it"],
    ["Del", "delete the highlight"],
    ["Ctrl Z", "undo"],
    ["Esc", "let go of selection and mark"],
  ];
  return (
    <Modal opened onClose={onClose} title="Keys" size="lg">
      <p className={styles.intro}>Select words first, or choose a highlight; a key then acts on it.</p>
      <div className={styles.columns}>
        <dl className={styles.keys}>
          {keys.map(([key, what]) => (
            <div key={key}>
              <dt>
                {key.split("  ").map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <dl className={styles.keys}>
          {stages.map((stage, index) => (
            <div key={stage.slug}>
              <dt>
                <kbd>{index + 1}</kbd>
              </dt>
              <dd>
                <b>{stage.name}</b> {stage.definition}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Modal>
  );
}
