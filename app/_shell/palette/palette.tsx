"use client";

import { Modal } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Entry } from "./entries";
import styles from "./palette.module.css";
import { PaletteEntry } from "./palette-entry";
import { readRecent, rememberOpened } from "./recent";
import { takeTypedAhead } from "./typed-ahead";
import { type Group, useGroups } from "./use-groups";

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const ID = "palette-entry";

type Props = {
  studyId: string | null;
  /** the study in which an interview would be logged */
  logIn: { id: string; name: string | null } | null;
  onClose: () => void;
};

/** Any page, person, interview, code, quote or act: a few letters and Enter. */
export function Palette({ studyId, logIn, onClose }: Props) {
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [recent] = useState(() => readRecent(studyId));
  const [said] = useDebouncedValue(typed.trim(), 120);
  const groups = useGroups({ studyId, logIn, typed: typed.trim(), said, recent });
  const entries = groups.flatMap((group) => group.entries);
  const at = Math.min(active, entries.length - 1);

  function open(entry: Entry | undefined) {
    if (!entry) return;
    rememberOpened(studyId, entry.key);
    onClose();
    router.push(entry.go);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      setActive((at + step + entries.length) % entries.length);
    }
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      open(entries[at]);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={600}
      yOffset="12vh"
      padding={8}
      attributes={{ content: { "aria-label": "Find anything" } }}
    >
      <input
        className={styles.input}
        placeholder={studyId === null ? "A study, or what to do" : "A page, person, interview, code, or words somebody said"}
        aria-label="Find anything"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls="palette-entries"
        aria-activedescendant={at >= 0 ? `${ID}-${at}` : undefined}
        data-autofocus
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onFocus={() => {
          const ahead = takeTypedAhead();
          if (ahead !== "") setTyped(ahead + typed);
        }}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Entries groups={groups} at={at} onOpen={open} />
      <p className={styles.keys}>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> open
        </span>
        <span>
          <kbd>Esc</kbd> close
        </span>
      </p>
    </Modal>
  );
}

function Entries({ groups, at, onOpen }: { groups: Group[]; at: number; onOpen: (entry: Entry) => void }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#${ID}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const starts = groups.map((_, place) => groups.slice(0, place).reduce((sum, { entries }) => sum + entries.length, 0));
  return (
    <div ref={list} id="palette-entries" role="listbox" aria-label="What fits" className={styles.list}>
      {groups.map(({ name, entries }, place) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options of a listbox, no fieldset
        <div key={name} role="group" aria-label={name}>
          <div className={styles.group} aria-hidden="true">
            {name}
          </div>
          {entries.map((entry, index) => {
            const order = (starts[place] ?? 0) + index;
            return (
              <PaletteEntry key={entry.key} id={`${ID}-${order}`} entry={entry} isActive={order === at} onOpen={() => onOpen(entry)} />
            );
          })}
        </div>
      ))}
    </div>
  );
}
