import type { ReactNode } from "react";
import { type Heard, heardWords } from "@/app/_marks/heard-words";
import { rowKey } from "./keyword-address";
import { KeywordRow, type ListedKeyword } from "./keyword-row";
import styles from "./keyword-table.module.css";

type Props = {
  keywords: readonly ListedKeyword[];
  of: Heard;
  restOf: Heard | null;
  sides: { here: string; there: string };
  mainLanguage: string;
  current: string | null;
  marked: ReadonlySet<string>;
  onChoose: (row: string) => void;
  /** null where it is only read */
  onMark: ((row: string) => void) | null;
  children?: ReactNode;
};

/** Phrases counted as people, on one side or on both. The arrow keys walk the rows, and each opens its quotes. */
export function KeywordTable({ keywords, of, restOf, sides, mainLanguage, current, marked, onChoose, onMark, children }: Props) {
  function walk(event: React.KeyboardEvent) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const here = document.activeElement?.closest("[data-row]");
    const next = step === 1 ? here?.nextElementSibling : here?.previousElementSibling;
    if (step === 0 || !(next instanceof HTMLElement) || !next.dataset.row) return;
    event.preventDefault();
    next.querySelector("button")?.focus();
    onChoose(next.dataset.row);
  }

  return (
    <div className={styles.wrap}>
      <table className={styles.table} data-sides={restOf === null ? 1 : 2} aria-label="Keywords">
        <thead>
          <tr>
            <th scope="col" className={styles.mark}>
              <span className={styles.unseen}>Marked</span>
            </th>
            <th scope="col">As it is said</th>
            <th scope="col" className={styles.side}>
              {restOf === null ? "People" : sides.here} <small>of {heardWords(of)}</small>
            </th>
            {restOf === null ? null : (
              <>
                <th scope="col" className={styles.side}>
                  {sides.there} <small>of {heardWords(restOf)}</small>
                </th>
                <th scope="col" className={styles.difference}>
                  Difference <small>z</small>
                </th>
              </>
            )}
            <th scope="col" className={`numeric ${styles.texts}`}>
              Texts
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {keywords.map((keyword) => {
            const id = rowKey(keyword);
            return (
              <KeywordRow
                key={id}
                id={id}
                keyword={keyword}
                of={of}
                restOf={restOf}
                mainLanguage={mainLanguage}
                current={id === current}
                marked={marked.has(id)}
                onChoose={() => onChoose(id)}
                onMark={onMark ? () => onMark(id) : null}
              />
            );
          })}
        </tbody>
      </table>
      {children}
      <p className={styles.foot}>
        A disc is a person who says it, a dot one who does not; interviewers’ words are left out.{" "}
        {restOf === null
          ? null
          : "The difference says how surely both sides differ in how often they say it, in standard errors (z): 2 and more is hardly chance, less may well be. It is the log-odds with a prior made of both sides (Monroe, Colaresi and Quinn 2008)."}
      </p>
    </div>
  );
}
