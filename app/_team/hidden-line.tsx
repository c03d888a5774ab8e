"use client";

import { useSyncExternalStore } from "react";
import { useMyAccess } from "@/app/_data/access";
import { HIDDEN_MARK } from "@/lib/privacy/hidden-mark";
import styles from "./hidden-line.module.css";
import { HiddenWords } from "./hidden-note";

/** How long a page is left to draw before it is looked at again. */
const SETTLED_MS = 120;

/** At the foot of any page of a study, for whoever does not see identities, while black marks stand on it: what they are. Once a page; where the page says it itself, not here. */
export function HiddenLine({ studyId }: { studyId: string }) {
  return useMyAccess(studyId).seesIdentities ? null : <WhileMarked />;
}

function WhileMarked() {
  const isMarked = useSyncExternalStore(watchPage, isPageMarked, () => false);
  return isMarked ? (
    <p className={styles.line} data-foot>
      <span aria-hidden="true" className={styles.mark} />
      <HiddenWords />
    </p>
  ) : null;
}

/** Whether the page, or a sheet over it, shows a mark that nothing on it explains yet. The line's own marks are drawn by its style, and are no text. */
function isPageMarked(): boolean {
  const page = document.getElementById("page");
  if (!page || page.querySelector("[data-hidden-note]")) return false;
  return [page, ...document.querySelectorAll("[data-portal]")].some(({ textContent }) => textContent?.includes(HIDDEN_MARK));
}

function watchPage(onChange: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const observer = new MutationObserver(() => {
    waiting ??= setTimeout(() => {
      waiting = null;
      onChange();
    }, SETTLED_MS);
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  return () => {
    observer.disconnect();
    if (waiting) clearTimeout(waiting);
  };
}
