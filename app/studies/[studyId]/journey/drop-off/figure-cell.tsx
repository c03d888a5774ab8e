import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react";
import type { FigurePlace } from "@/lib/flows/edit-flow";
import { readCount } from "@/lib/flows/read-count";
import styles from "./figures-grid.module.css";

type Props = {
  value: number | null;
  label: string;
  place: FigurePlace;
  /** more than at the step before */
  more: boolean;
  onGo: (place: FigurePlace) => void;
  onPaste: (block: string) => void;
  onSet: (value: number | null) => void;
};

const shown = (value: number | null) => value?.toLocaleString("en") ?? "";

/** One figure: typed over, and put in with Enter, an arrow or by leaving it; Escape leaves it as it was. What is no count stays, with the reason. */
export function FigureCell({ value, label, place, more, onGo, onPaste, onSet }: Props) {
  const [typed, show] = useState<string | null>(null);
  // leaving by a key settles twice, once for the key and once for the focus that goes: the second finds nothing
  const left = useRef<string | null>(null);
  const read = typed === null ? null : readCount(typed);
  const reason = read && !read.ok ? read.reason : undefined;

  function setTyped(text: string | null) {
    left.current = text;
    show(text);
  }

  function settle(): boolean {
    if (left.current === null) return true;
    const given = readCount(left.current);
    if (!given.ok) return false;
    setTyped(null);
    if (given.value !== value) onSet(given.value);
    return true;
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Escape") {
      event.stopPropagation();
      setTyped(null);
    }
    const to = target(event, place, typed !== null);
    if (!to) return;
    event.preventDefault();
    if (settle()) onGo(to);
  }

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const block = event.clipboardData.getData("text");
    if (!/[\t\n]/u.test(block.trim())) return;
    event.preventDefault();
    setTyped(null);
    onPaste(block);
  }

  return (
    <td className={styles.figure} data-more={more || undefined} data-wrong={reason ? true : undefined} title={reason}>
      <input
        data-cell={`${place.step}:${place.segment}`}
        inputMode="numeric"
        aria-label={label}
        aria-invalid={reason ? true : undefined}
        placeholder="–"
        value={typed ?? shown(value)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={press}
        onPaste={paste}
      />
      {reason ? <span className={styles.wrong}>{reason}</span> : null}
    </td>
  );
}

/** Where a key leads; sideways only from the edge of the text, so that the caret can move within it. */
function target(
  { key, shiftKey, currentTarget }: KeyboardEvent<HTMLInputElement>,
  { step, segment }: FigurePlace,
  isTyping: boolean,
): FigurePlace | null {
  const { selectionStart, selectionEnd, value } = currentTarget;
  const whole = !isTyping && selectionStart === 0 && selectionEnd === value.length;
  if (key === "ArrowUp" || (key === "Enter" && shiftKey)) return { step: step - 1, segment };
  if (key === "ArrowDown" || key === "Enter") return { step: step + 1, segment };
  if (key === "ArrowLeft" && (whole || selectionEnd === 0)) return { step, segment: segment - 1 };
  if (key === "ArrowRight" && (whole || selectionStart === value.length)) return { step, segment: segment + 1 };
  return null;
}
