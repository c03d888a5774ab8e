import { MarkedSnippet } from "@/app/_ui/marked-snippet";
import type { Entry } from "./entries";
import styles from "./palette.module.css";

/** One line: its name, what stands beside it, and its keys. */
export function PaletteEntry({ id, entry, isActive, onOpen }: { id: string; entry: Entry; isActive: boolean; onOpen: () => void }) {
  const { name, hint, keys, marks } = entry;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.entry}
      data-quote={marks ? true : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
      onKeyDown={undefined}
    >
      <span className={styles.name}>
        <MarkedSnippet text={name} marks={marks ?? []} />
      </span>
      {hint ? <span className={styles.hint}>{hint}</span> : null}
      {keys ? (
        <span className={styles.shortcut}>
          {keys.split(" ").map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      ) : null}
    </div>
  );
}
