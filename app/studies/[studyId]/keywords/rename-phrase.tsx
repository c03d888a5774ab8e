import { useEffect, useRef, useState } from "react";
import type { Keyword } from "@/lib/keywords/schema";
import styles from "./keyword-quotes.module.css";

type Props = {
  keyword: Keyword;
  /** undefined: nothing is to change; null: as it is said */
  onEnd: (name: string | null | undefined) => void;
};

/** Another name for a phrase, for the whole study: Enter stores it, an empty one takes it back, Escape lets it be. */
export function RenamePhrase({ keyword: { phrase, said }, onEnd }: Props) {
  const [name, setName] = useState(phrase);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const original = said ?? phrase;

  function submit() {
    const wanted = name.trim();
    if (wanted === phrase) onEnd(undefined);
    else if (wanted === "" || wanted === original) onEnd(said === null ? undefined : null);
    else onEnd(wanted);
  }

  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <input
        ref={field}
        aria-label={`New name of ${phrase}`}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onEnd(undefined);
        }}
      />
      <button type="submit">Rename</button>
      {said === null ? null : (
        <button type="button" onClick={() => onEnd(null)}>
          As it is said
        </button>
      )}
    </form>
  );
}
