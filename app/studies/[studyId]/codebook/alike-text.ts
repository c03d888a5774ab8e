/** How alike quotes are, to two places: never a "-0.00", and with a minus sign where they point apart. */
export function alikeText(alike: number): string {
  const text = Math.abs(alike).toFixed(2);
  return alike < 0 && text !== "0.00" ? `−${text}` : text;
}
