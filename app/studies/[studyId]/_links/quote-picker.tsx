"use client";

import { Drawer, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useState } from "react";
import { linkableQuery, useLinkQuotes, useUnlink } from "@/app/_data/links";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import { showFailure } from "@/app/_ui/toast";
import { useFocusBack } from "@/app/_ui/use-focus-back";
import type { LinkableQuote, LinkableQuotes, LinkedQuote, QuoteSearch } from "@/lib/findings/schema";
import type { LinkSubject, Stance } from "@/lib/findings/vocabulary";
import styles from "./links.module.css";
import { type First, PickerFilter, useFirstFilter } from "./picker-filter";
import { PickerOption } from "./picker-option";

type Props = {
  studyId: string;
  about: { subject: LinkSubject; subjectId: string };
  stance: Stance;
  linked: readonly LinkedQuote[];
  first: First;
  onClose: () => void;
};

const NONE: LinkableQuote[] = [];
const TITLES: Record<Stance, string> = { for: "Quotes that speak for it", against: "Quotes that speak against it" };
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Finds quotes by their words and what was said about them, and links them one by one: type, walk with the arrows, Enter links or takes away. */
export function QuotePicker({ studyId, about, stance, linked, first, onClose }: Props) {
  useFocusBack();
  const [q, setQ] = useState("");
  const [asked] = useDebouncedValue(q, 150);
  const [filter, setFilter] = useFirstFilter(studyId, first);
  const search: QuoteSearch = { ...filter, ...(asked.trim() !== "" && { q: asked.trim() }) };
  const { data, error } = useQuery({ ...linkableQuery(studyId, search), placeholderData: keepPreviousData });
  const items = data?.items ?? NONE;
  const [at, setAt] = useState(0);
  const current = Math.min(at, Math.max(0, items.length - 1));
  const id = useId();
  const { stanceOf, toggle } = useToggle({ studyId, about, stance, linked });

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const step = STEPS[event.key];
    const item = items[current];
    if (step !== undefined) setAt(Math.min(items.length - 1, Math.max(0, current + step)));
    else if (event.key === "Enter" && item) toggle(item.highlightId);
    else return;
    event.preventDefault();
  }

  return (
    <Drawer opened onClose={onClose} position="right" size={520} title={TITLES[stance]} classNames={{ body: styles.picker }}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={items.length > 0 ? `${id}-${current}` : undefined}
        aria-label="Words of the quote"
        placeholder="Words of the quote"
        maxLength={200}
        value={q}
        onChange={(event) => {
          setQ(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <PickerFilter studyId={studyId} filter={filter} onChange={setFilter} />
      {error ? <ErrorNote title="The quotes could not be read.">{error.message}</ErrorNote> : null}
      <p className="caption" role="status">
        {data ? found(data) : "The quotes are read."}
      </p>
      <div className={styles.options} id={`${id}-list`} role="listbox" aria-multiselectable="true" aria-label="Quotes" tabIndex={-1}>
        {items.map((quote, index) => (
          <PickerOption
            key={quote.highlightId}
            id={`${id}-${index}`}
            quote={quote}
            stance={stanceOf(quote.highlightId)}
            isCurrent={index === current}
            onToggle={() => {
              setAt(index);
              toggle(quote.highlightId);
            }}
          />
        ))}
      </div>
      <p className={styles.keys}>
        <span>
          <kbd>↓</kbd> <kbd>↑</kbd> walk
        </span>
        <span>
          <kbd>Enter</kbd> link or take away
        </span>
        <span>
          <kbd>Esc</kbd> done
        </span>
      </p>
    </Drawer>
  );
}

function found({ items, total }: LinkableQuotes): string {
  if (total === 0)
    return "No quote fits. Take words away, or widen the sentence above; words of people who refused to be quoted are not offered.";
  const shown = items.length < total ? `, the first ${items.length} shown` : "";
  return `${plural(total, "quote")}${shown}. Starred ones first, then one of each person.`;
}

function useToggle({ studyId, about, stance, linked }: Pick<Props, "studyId" | "about" | "stance" | "linked">) {
  const link = useLinkQuotes(studyId);
  const unlink = useUnlink(studyId);
  const byQuote = new Map(linked.map((one) => [one.highlightId, one]));
  const toggle = (highlightId: string) => {
    const one = byQuote.get(highlightId);
    const isOn = one?.stance === stance;
    const change = isOn ? unlink.mutateAsync(one.linkId) : link.mutateAsync({ ...about, highlightIds: [highlightId], stance });
    change.catch(showFailure);
  };
  return { stanceOf: (highlightId: string) => byQuote.get(highlightId)?.stance ?? null, toggle };
}
