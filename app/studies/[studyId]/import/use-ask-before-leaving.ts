"use client";

import { useEffect } from "react";

/** Asks before the page is left, by closing the window or by one of its links, while leaving would lose what was chosen and corrected. */
export function useAskBeforeLeaving(question: string | null): void {
  useEffect(() => {
    if (question === null) return;
    const words = question;
    const askClosing = (event: BeforeUnloadEvent) => event.preventDefault();
    function askFollowing(event: MouseEvent) {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!link || link.target === "_blank" || link.hasAttribute("download") || link.hash !== "") return;
      if (window.confirm(words)) return;
      event.preventDefault();
      event.stopPropagation();
    }
    window.addEventListener("beforeunload", askClosing);
    document.addEventListener("click", askFollowing, true);
    return () => {
      window.removeEventListener("beforeunload", askClosing);
      document.removeEventListener("click", askFollowing, true);
    };
  }, [question]);
}
