"use client";

import { useState } from "react";
import { Dialog } from "@/app/_ui/dialog";
import { rankCodes } from "@/lib/codebook/find";
import type { Code } from "@/lib/codebook/schema";
import { sameCodeName } from "@/lib/codebook/tree";
import styles from "./code-picker.module.css";

type Props = {
  codes: Code[];
  recent: readonly string[];
  chosen: readonly string[];
  onToggle: (codeId: string) => void;
  /** makes a code of a name that there is none of; left out where only these are asked for */
  onCreate?: (name: string) => void;
  onClose: () => void;
};

/** Type a few letters, Enter takes the first; a name that does not exist yet is made on the way. */
export function CodePicker({ codes, recent, chosen, onToggle, onCreate, onClose }: Props) {
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const found = rankCodes(codes, query, { recent }).slice(0, 50);
  const name = query.trim();
  const isNew = onCreate !== undefined && name !== "" && !codes.some((code) => sameCodeName(code.name, name));
  const rows = found.length + (isNew ? 1 : 0);

  function take(index: number) {
    const code = found[index];
    if (code) onToggle(code.id);
    else if (isNew) onCreate?.(name);
    setQuery("");
    setActive(0);
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const move = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (move !== 0 && rows > 0) {
      event.preventDefault();
      setActive((active + move + rows) % rows);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      if (name === "" && active === 0) onClose();
      else take(active);
    }
  }

  return (
    <Dialog onClose={onClose} title="Codes of this highlight" size="md" yOffset="12vh">
      <input
        className={styles.input}
        placeholder={onCreate ? "Find a code, or type a new one" : "Find a code"}
        aria-label="Find or make a code"
        role="combobox"
        aria-expanded
        aria-controls="code-choices"
        aria-activedescendant={rows > 0 ? `code-choice-${active}` : undefined}
        data-autofocus
        maxLength={120}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="code-choices" role="listbox" aria-label="Codes" aria-multiselectable className={styles.list}>
        {found.map((code, index) => (
          <Choice
            key={code.id}
            id={`code-choice-${index}`}
            active={index === active}
            chosen={chosen.includes(code.id)}
            onTake={() => take(index)}
          >
            <span>{code.name}</span>
            <small>{code.definition || code.kind}</small>
          </Choice>
        ))}
        {isNew ? (
          <Choice id={`code-choice-${found.length}`} active={active === found.length} chosen={false} onTake={() => take(found.length)}>
            <span>
              New code “<b>{name}</b>”
            </span>
            <small>goes into the codebook; give it a definition there</small>
          </Choice>
        ) : null}
      </div>
      <p className="caption">
        <kbd>Enter</kbd> takes the marked one, empty <kbd>Enter</kbd> or <kbd>Esc</kbd> closes
      </p>
    </Dialog>
  );
}

type ChoiceProps = { id: string; active: boolean; chosen: boolean; onTake: () => void; children: React.ReactNode };

function Choice({ id, active, chosen, onTake, children }: ChoiceProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      data-active={active || undefined}
      className={styles.choice}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
      onKeyDown={undefined}
    >
      {children}
    </div>
  );
}
