"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** Whoever leaves what was opened over the page stands where they came from, unless something else took the focus meanwhile. For what is mounted open. */
export function useFocusBack(): void {
  const before = useRef<HTMLElement | null>(null);
  // before what is opened takes the focus
  useLayoutEffect(() => {
    before.current = cameFrom(document.activeElement);
  }, []);
  useEffect(
    () => () => {
      const place = before.current;
      if (place?.isConnected && document.activeElement === document.body) place.focus({ preventScroll: true });
    },
    [],
  );
}

/** For what comes in the place of the button that asked for it: it takes the focus, unless somebody stands elsewhere by now. */
export function useFocusInPlace<T extends HTMLElement>(): RefObject<T | null> {
  const shown = useRef<T>(null);
  useEffect(() => {
    if (document.activeElement === document.body) shown.current?.focus({ preventScroll: true });
  }, []);
  return shown;
}

/** An item of a menu goes with its menu: the button that opened that one stays. */
function cameFrom(element: Element | null): HTMLElement | null {
  const opener = element?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  const place = opener ? document.getElementById(opener) : element;
  return place instanceof HTMLElement && place !== document.body ? place : null;
}
