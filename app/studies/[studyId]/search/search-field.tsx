import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import type { useAddress } from "@/app/_ui/use-address";
import styles from "./search-page.module.css";

const PAUSE_MS = 150;

/** The words in the field, those of the address when it was last looked at, and those it was given since, which it may show one after the other. */
type Typed = { text: string; seen: string; sent: readonly string[] };

type Props = { q: string; address: ReturnType<typeof useAddress> };

/** What is looked for; the address follows what is typed. */
export function SearchField({ q, address }: Props) {
  const [typed, setTyped] = useState<Typed>({ text: q, seen: q, sent: [] });
  // the address follows what is typed; one that came from elsewhere (a saved search, Back) brings its own words
  if (typed.seen !== q) setTyped(typed.sent.includes(q) ? { ...typed, seen: q } : { text: q, seen: q, sent: [] });
  const search = useDebouncedCallback((text: string) => {
    setTyped((before) => ({ ...before, sent: [...before.sent.slice(-20), text] }));
    address.replace({ q: text });
  }, PAUSE_MS);
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
