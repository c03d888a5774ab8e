type Pace = {
  /** how long it waits for more of the same before it goes */
  soon: number;
  /** how long it rests after it went */
  turn: number;
  /** whether it may go just now; where not, it is asked again a moment later */
  mayGo: () => boolean;
};

/** However long one may not go, after so many times it goes. */
const MOST_WAITS = 100;

/** Does something soon after it is told to, together for all that tell in between, and no more often than once a turn. */
export function inTurns({ soon, turn, mayGo }: Pace, act: () => void): { tell: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wentAt = Number.NEGATIVE_INFINITY;

  function go(waits: number): void {
    if (!mayGo() && waits < MOST_WAITS) {
      timer = setTimeout(() => go(waits + 1), soon);
      return;
    }
    timer = undefined;
    wentAt = performance.now();
    act();
  }

  return {
    tell() {
      if (timer !== undefined) return;
      timer = setTimeout(() => go(0), Math.max(soon, wentAt + turn - performance.now()));
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
