import { FEW } from "./wilson";

/** A share as people read it: "71 % (47–87)"; under 8 people only the word "few", since a share of so few says little. */
export function shareText(people: number, of: number, [low, high]: readonly [number, number]): string {
  if (of < FEW) return "few";
  return `${round((people / of) * 100)} % (${round(low * 100)}–${round(high * 100)})`;
}

function round(percent: number): string {
  return percent.toFixed(0);
}
