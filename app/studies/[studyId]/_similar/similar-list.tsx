import { type HotkeyItem, useHotkeys } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Fragment, useRef, useState } from "react";
import { preferencesQuery } from "@/app/_data/preferences";
import { placeOfEvidence } from "@/app/_ui/places";
import { takesText } from "@/app/_ui/takes-text";
import type { Code } from "@/lib/codebook/schema";
import type { SimilarSentence } from "@/lib/meaning/schema";
import styles from "./similar.module.css";
import { SimilarRow } from "./similar-row";
import { keyOf, type Marked } from "./use-marked";

type Props = {
  studyId: string;
  items: SimilarSentence[];
  codes: readonly Code[];
  marked: Marked;
  /** how many stand above the line, where they mostly speak of the same */
  line: number;
};

/** The sentences, the most alike first. J and K walk them, Space marks, A marks all from the top down to here, Enter goes to where it was said. */
export function SimilarList({ studyId, items, codes, marked, line }: Props) {
  const router = useRouter();
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const { data: preferences } = useQuery(preferencesQuery());
  const letters = preferences?.letterKeys !== false;
  const byId = new Map(codes.map((code) => [code.id, code]));
  const place = (item: SimilarSentence) => placeOfEvidence(studyId, item, item);

  function move(step: 1 | -1) {
    const inList = list.current?.contains(document.activeElement) ?? false;
    const next = inList ? Math.min(items.length - 1, Math.max(0, current + step)) : current;
    list.current?.querySelectorAll<HTMLElement>("input[type=checkbox]")[next]?.focus();
  }
  const open = () => {
    const item = items[current];
    if (item && list.current?.contains(document.activeElement) && document.activeElement?.matches("input")) router.push(place(item));
  };
  const isForTheList = () => !takesText(document.activeElement);
  useHotkeys(
    [
      ...(letters
        ? ([
            ["j", () => isForTheList() && move(1), { preventDefault: false }],
            ["k", () => isForTheList() && move(-1), { preventDefault: false }],
            ["a", () => isForTheList() && marked.toggleAll(items.slice(0, current + 1)), { preventDefault: false }],
          ] as HotkeyItem[])
        : []),
      ["ArrowDown", () => move(1)],
      ["ArrowUp", () => move(-1)],
      ["Enter", open, { preventDefault: false }],
    ],
    ["SELECT", "TEXTAREA"],
  );

  return (
    <>
      <ul className={styles.list} ref={list}>
        {items.map((item, index) => (
          <Fragment key={keyOf(item)}>
            {index === line && line > 0 ? <li className={styles.line}>less alike from here</li> : null}
            <SimilarRow
              item={item}
              href={place(item)}
              codes={byId}
              isMarked={marked.keys.has(keyOf(item))}
              onToggle={() => marked.toggle(keyOf(item))}
              onFocus={() => setCurrent(index)}
            />
          </Fragment>
        ))}
      </ul>
      <p className={styles.keys}>
        <span>
          <kbd>J</kbd> <kbd>K</kbd> next, previous
        </span>
        <span>
          <kbd>Space</kbd> mark
        </span>
        <span>
          <kbd>A</kbd> mark all down to here
        </span>
        <span>
          <kbd>Enter</kbd> into the text
        </span>
      </p>
    </>
  );
}
