import { useState } from "react";
import { heardWords } from "@/app/_marks/heard-words";
import { Dialog } from "@/app/_ui/dialog";
import { plural } from "@/app/_ui/plural";
import type { Keyword } from "@/lib/keywords/schema";
import { rankFindable } from "@/lib/search/find";
import { rowKey } from "./keyword-address";
import styles from "./merge-picker.module.css";

type Props = {
  /** those that shall count as another one */
  merging: readonly Keyword[];
  others: readonly Keyword[];
  onTake: (into: Keyword) => void;
  onClose: () => void;
};

/** Type a few letters, the arrows choose, Enter takes: the phrase that the others shall count as. */
export function MergePicker({ merging, others, onTake, onClose }: Props) {
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const found = rankFindable(
    others.map((keyword) => ({ key: rowKey(keyword), name: keyword.phrase, keyword })),
    query,
  ).slice(0, 60);
  const what = merging.length === 1 ? `“${merging[0]?.phrase ?? ""}”` : plural(merging.length, "phrase");

  function onKeyDown(event: React.KeyboardEvent) {
    const move = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (move !== 0 && found.length > 0) {
      event.preventDefault();
      const next = (active + move + found.length) % found.length;
      setActive(next);
      document.getElementById(`merge-choice-${next}`)?.scrollIntoView({ block: "nearest" });
    }
    const into = found[active];
    if (event.key === "Enter" && into) {
      event.preventDefault();
      onTake(into.keyword);
    }
  }

  return (
    <Dialog onClose={onClose} title={<span className={styles.title}>Count {what} as</span>} size="md" yOffset="12vh">
      <input
        className={styles.input}
        placeholder="Find the phrase that stays"
        aria-label="Find the phrase that stays"
        role="combobox"
        aria-expanded
        aria-controls="merge-choices"
        aria-activedescendant={found.length > 0 ? `merge-choice-${active}` : undefined}
        data-autofocus
        maxLength={120}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="merge-choices" role="listbox" aria-label="Phrases" className={styles.list}>
        {found.map(({ key, keyword }, index) => (
          <div
            key={key}
            id={`merge-choice-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            data-active={index === active || undefined}
            className={styles.choice}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(keyword)}
            onKeyDown={undefined}
          >
            <span>{keyword.phrase}</span>
            <small>{heardWords(keyword)}</small>
          </div>
        ))}
      </div>
      <p className="caption">
        {found.length === 0 ? "No other phrase of this language in the list has these letters. " : ""}
        Their people are counted once. <kbd>Enter</kbd> takes the marked one, <kbd>Esc</kbd> closes
      </p>
    </Dialog>
  );
}
