import type { TextPart } from "@/lib/text/difference";
import styles from "./changed-words.module.css";

/** Words that came and went, told apart by underline and strike as well as by colour; a reader of the screen hears which is which. */
export function ChangedWords({ parts }: { parts: readonly TextPart[] }) {
  let at = 0;
  return (
    <span className={styles.words}>
      {parts.map(({ kind, text }) => {
        const key = `${kind}${at}`;
        at += text.length;
        if (kind === "added") return <ins key={key}>{text}</ins>;
        if (kind === "removed") return <del key={key}>{text}</del>;
        return <span key={key}>{text}</span>;
      })}
    </span>
  );
}
