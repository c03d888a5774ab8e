"use client";

import { type KeyboardEvent, useRef } from "react";
import { Quote } from "@/app/_marks/quote";
import { Moment } from "@/app/studies/[studyId]/_recode/moment";
import type { CodeEvidence } from "@/lib/codebook/rework";
import type { Code } from "@/lib/codebook/schema";
import { type Deal, nameOfPart, type SplitPart, toggled, withdrawn } from "./split-deal";
import styles from "./split-view.module.css";

type Props = {
  studyId: string;
  items: readonly CodeEvidence[];
  parts: readonly SplitPart[];
  codes: readonly Code[];
  deal: Deal;
  onDeal: (deal: Deal) => void;
};

const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** The highlights of the code, one under the other: a digit deals the one that has the focus and goes on to the next, the arrows walk, 0 takes back. */
export function SplitList({ studyId, items, parts, codes, deal, onDeal }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const go = (at: number) => list.current?.children[at]?.querySelector("button")?.focus();

  function onKeyDown(event: KeyboardEvent, at: number) {
    const id = items[at]?.highlightId;
    if (event.altKey || event.ctrlKey || event.metaKey || id === undefined) return;
    const step = STEPS[event.key];
    const number = Number(event.key);
    if (step !== undefined) go(at + step);
    else if (event.key === "0") onDeal(withdrawn(deal, id));
    else if (parts.some((part) => part.number === number)) dealTo(id, { number, at });
    else return;
    event.preventDefault();
  }

  /** Taking back stays where it is; dealing goes on. */
  function dealTo(id: string, { number, at }: { number: number; at: number }) {
    onDeal(toggled(deal, { id, number }));
    if (!deal.get(id)?.has(number)) go(at + 1);
  }

  return (
    <section className={styles.items} aria-label="Highlights to deal">
      <p className="caption">
        <kbd>1</kbd>–<kbd>{parts.length}</kbd> deal and go on, <kbd>↑</kbd> <kbd>↓</kbd> walk, <kbd>0</kbd> takes back. What is not dealt
        stays where it is; a highlight may go to several.
      </p>
      <ul ref={list} className={styles.list}>
        {items.map((item, at) => {
          const dealt = deal.get(item.highlightId);
          return (
            <li
              key={item.highlightId}
              className={styles.item}
              data-dealt={(dealt?.size ?? 0) > 0}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              {item.quote === null ? (
                <p className="caption">Words of somebody who refused to be quoted.</p>
              ) : (
                <Quote verbatim={item.verbatim} lines={3}>
                  {item.quote}
                </Quote>
              )}
              <div className={styles.deals}>
                <span className="caption">
                  {item.people.map(({ code }) => code).join(", ") || "nobody"} · <Moment studyId={studyId} item={item} />
                </span>
                {parts.map((part, index) => (
                  <button
                    key={part.number}
                    type="button"
                    tabIndex={index === 0 ? 0 : -1}
                    aria-pressed={dealt?.has(part.number) ?? false}
                    onClick={() => onDeal(toggled(deal, { id: item.highlightId, number: part.number }))}
                  >
                    {part.number} {nameOfPart(part, codes)}
                  </button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
