/**
 * Keys that wait while something is saved, or while the page is on its way to the next item: they are about that one, however fast they are pressed. What is
 * saved and where the page goes is told to it; `next` answers a key once it may be acted on.
 */
export function keyLine<Key>() {
  let waiting: Key[] = [];
  let isSaving = false;
  let goingTo: string | null = null;
  let isShown: string | null = null;
  return {
    put: (key: Key) => {
      waiting.push(key);
    },
    saving: (now: boolean) => {
      isSaving = now;
    },
    goTo: (item: string) => {
      goingTo = item === isShown ? null : item;
    },
    shown: (item: string | null) => {
      isShown = item;
      if (item === goingTo) goingTo = null;
    },
    /** What follows failed, or there is nothing left: nobody wants these keys on something else. */
    drop: () => {
      waiting = [];
    },
    next: (): Key | undefined => (isSaving || goingTo !== null ? undefined : waiting.shift()),
  };
}
