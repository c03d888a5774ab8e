import styles from "./codebook-page.module.css";
import { TREE_KEYS } from "./tree-keys";

/** What the keys do on a row of the tree. */
export function TreeKeys() {
  return (
    <section className={styles.keys} aria-label="Keys of the tree">
      {TREE_KEYS.map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{" "}
          {does}
        </span>
      ))}
      <span>⠿ drag to move</span>
    </section>
  );
}
