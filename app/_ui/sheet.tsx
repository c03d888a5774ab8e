"use client";

import { useHotkeys } from "@mantine/hooks";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import styles from "./sheet.module.css";

/** A drawer, a dialog or an open popover. */
const ABOVE = "[aria-modal=true], .mantine-Popover-dropdown";

type Props = { title: ReactNode; caption?: ReactNode; onClose: () => void; children: ReactNode };

/** What was chosen in a list, beside the list; a sheet from below where the window is narrow. Escape closes it and gives the focus back. */
export function Sheet({ title, caption, onClose, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const isUnder = useRef(false);
  useLayoutEffect(() => {
    // looked at before anybody has heard the key, what stands in this sheet included: what floats above closes by it, and is gone when it comes here
    const look = ({ key }: KeyboardEvent) => {
      if (key === "Escape") isUnder.current = document.querySelector(ABOVE) !== null;
    };
    window.addEventListener("keydown", look, true);
    return () => window.removeEventListener("keydown", look, true);
  }, []);
  useHotkeys([["Escape", () => !isUnder.current && onClose()]], []);
  return (
    <aside className={styles.sheet} aria-labelledby="sheet-title">
      <header className={styles.head}>
        <div>
          <h2 id="sheet-title" ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {caption ? <p className="caption">{caption}</p> : null}
        </div>
        <button type="button" className={styles.close} onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      {children}
    </aside>
  );
}
