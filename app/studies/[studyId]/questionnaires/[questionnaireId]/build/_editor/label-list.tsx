import { ActionIcon, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { freshOption } from "@/lib/questionnaires/edit/change";
import styles from "./editor.module.css";
import { withPasted } from "./pasted-list";

type Item = { value: string; label: string };
type Props<T extends Item> = {
  title: string;
  /** what one of them is called: "Option" */
  word: string;
  items: T[];
  answered: boolean;
  onChange: (items: (T | Item)[], field: string | null) => void;
  onLabel: (at: number, label: string) => void;
  beside?: (item: T, at: number) => ReactNode;
};

const STEPS: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };

/** Options, rows or columns, each a line to write in: Enter adds the next, Backspace takes an empty one away, Alt with the arrows moves, many lines can be pasted. */
export function LabelList<T extends Item>({ title, word, items, answered, onChange, onLabel, beside }: Props<T>) {
  const heading = useId();
  const list = useRef<HTMLOListElement>(null);

  const focus = (at: number) =>
    requestAnimationFrame(() => {
      const field = list.current?.querySelectorAll<HTMLInputElement>("input[data-label]")[at];
      field?.focus();
      field?.select();
    });

  function add(at: number) {
    onChange(items.toSpliced(at, 0, freshOption(items, word) as T), null);
    focus(at);
  }

  function remove(at: number) {
    if (items.length < 2) return;
    onChange(items.toSpliced(at, 1), null);
    focus(Math.max(0, at - 1));
  }

  function move(at: number, by: 1 | -1) {
    const item = items[at];
    const to = at + by;
    if (!item || to < 0 || to >= items.length) return;
    onChange(items.toSpliced(at, 1).toSpliced(to, 0, item), null);
    focus(to);
  }

  function pressed(event: KeyboardEvent<HTMLInputElement>, at: number) {
    const by = STEPS[event.key];
    if (event.key === "Enter") add(at + 1);
    else if (event.key === "Backspace" && event.currentTarget.value === "") remove(at);
    else if (by === undefined) return;
    else if (event.altKey) move(at, by);
    else focus(at + by);
    event.preventDefault();
  }

  function pasted(event: ClipboardEvent<HTMLInputElement>, at: number) {
    const text = event.clipboardData.getData("text/plain");
    if (!/\n/.test(text.trim())) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const whole = selectionStart === 0 && selectionEnd === value.length;
    const now = withPasted(items, { text, at, whole, word, answered });
    if (!now) return;
    onChange(now.items, null);
    focus(now.last);
  }

  return (
    <section aria-labelledby={heading} className={styles.labels}>
      <h3 id={heading}>{title}</h3>
      <ol ref={list}>
        {items.map((item, at) => {
          const twice = items.some((other, index) => index !== at && item.label.trim() !== "" && other.label.trim() === item.label.trim());
          return (
            // the place is the identity: a value changes with its words while they are typed
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={at}>
              <TextInput
                data-label=""
                aria-label={`${word} ${at + 1}`}
                value={item.label}
                maxLength={500}
                error={twice ? "This stands here twice" : undefined}
                onChange={(event) => onLabel(at, event.currentTarget.value)}
                onKeyDown={(event) => pressed(event, at)}
                onPaste={(event) => pasted(event, at)}
              />
              {beside?.(item, at)}
              <span className={styles.labelActs}>
                <ActionIcon
                  variant="subtle"
                  aria-label={`Move ${word.toLowerCase()} ${at + 1} up`}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                >
                  <IconArrowUp size={14} stroke={1.6} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  aria-label={`Move ${word.toLowerCase()} ${at + 1} down`}
                  disabled={at === items.length - 1}
                  onClick={() => move(at, 1)}
                >
                  <IconArrowDown size={14} stroke={1.6} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  aria-label={`Delete ${word.toLowerCase()} ${at + 1}`}
                  disabled={items.length < 2}
                  onClick={() => remove(at)}
                >
                  <IconX size={14} stroke={1.6} aria-hidden="true" />
                </ActionIcon>
              </span>
            </li>
          );
        })}
      </ol>
      <p className={styles.labelFoot}>
        <button type="button" className={styles.act} onClick={() => add(items.length)}>
          Add {word.toLowerCase()}
        </button>
        <span className="caption">
          <kbd>Enter</kbd> adds the next. Paste a list: each line becomes one.
        </span>
      </p>
    </section>
  );
}
