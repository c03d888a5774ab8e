import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import type { useAddress } from "@/app/_ui/use-address";
import styles from "./search-page.module.css";

const PAUSE_MS = 150;

type Props = { q: string; address: ReturnType<typeof useAddress> };

/** What is looked for; the address follows what is typed. */
export function SearchField({ q, address }: Props) {
  const [typed, setTyped] = useState({ text: q, from: q });
  // another address (a saved search, Back) brings its own words
  if (typed.from !== q && typed.text !== q) setTyped({ text: q, from: q });
  const search = useDebouncedCallback((text: string) => address.replace({ q: text }), PAUSE_MS);
  return (
    <div className={styles.field}>
      <TextInput
        type="search"
        size="md"
        autoFocus={q === ""}
        maxLength={400}
        aria-label="Words to find"
        aria-describedby="search-how"
        placeholder="Words somebody said or you noted"
        value={typed.text}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped((before) => ({ ...before, text }));
          search(text);
        }}
      />
      <p id="search-how" className="caption">
        <kbd>"in this order"</kbd> finds a phrase, <kbd>-word</kbd> leaves out, <kbd>OR</kbd> lets either
      </p>
    </div>
  );
}
