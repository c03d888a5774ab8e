import { useEffect } from "react";

/** A palette that has no field after so long will not come: the keys are the page's again. */
const AWAITED_MS = 3000;

let awaitedSince: number | null = null;
let letters = "";

/** From now on letters belong to the palette, though its field is not there yet. */
export function awaitField(): void {
  awaitedSince = performance.now();
  letters = "";
}

export function stopAwaiting(): void {
  awaitedSince = null;
  letters = "";
}

/** What was typed before the field was there; from now on it takes the letters itself. */
export function takeTypedAhead(): string {
  const typed = letters;
  stopAwaiting();
  return typed;
}

/** Holds what is typed between Ctrl K and the field: else the keys of the page below would act on it. */
export function useTypedAhead(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, timeStamp, ctrlKey, metaKey, altKey, isComposing } = event;
      if (awaitedSince === null || timeStamp - awaitedSince > AWAITED_MS) return;
      if (key.length !== 1 || ctrlKey || metaKey || altKey || isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      letters += key;
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, []);
}
