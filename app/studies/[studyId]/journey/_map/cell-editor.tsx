import { type KeyboardEvent, useEffect, useRef } from "react";
import styles from "./map-grid.module.css";

type Props = { label: string; text: string; onCommit: (text: string, then?: string) => void; onCancel: () => void };

/** What is typed into a cell, over it: Enter stores and goes down, Tab goes on, Shift Enter breaks the line, Escape leaves it as it was. */
export function CellEditor({ label, text, onCommit, onCancel }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    const input = field.current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  const end = (act: () => void) => {
    if (ended.current) return;
    ended.current = true;
    act();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    const { value } = event.currentTarget;
    if (event.key === "Escape") end(onCancel);
    else if (event.key === "Enter" && !event.shiftKey) end(() => onCommit(value, "ArrowDown"));
    else if (event.key === "Tab") end(() => onCommit(value, event.shiftKey ? "ArrowLeft" : "ArrowRight"));
    else return;
    event.preventDefault();
  };
  return (
    <textarea
      ref={field}
      className={styles.editor}
      aria-label={label}
      defaultValue={text}
      maxLength={2000}
      dir="auto"
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={(event) => {
        const { value } = event.currentTarget;
        end(() => onCommit(value));
      }}
    />
  );
}
