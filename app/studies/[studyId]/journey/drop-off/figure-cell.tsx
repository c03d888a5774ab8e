import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
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
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readCount(typed);
  const reason = read && !read.ok ? read.reason : undefined;

  function settle(): boolean {
    if (!read) return true;
    if (!read.ok) return false;
    setTyped(null);
    if (read.value !== value) onSet(read.value);
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
        onBlur={() => {
          if (!settle()) setTyped(typed);
        }}
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
