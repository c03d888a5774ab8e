import { percent } from "@/app/_marks/percent";

type Shared = { share: number | null; of: number; interval: readonly [number, number] | null };

/** "60 % (57–63)"; under `few` only the word, since a share of so few says little; a dash where there is none. */
export function rateText({ share, of, interval }: Shared, few = 8): string {
  if (share === null || interval === null) return "–";
  if (of < few) return "few";
  return `${percent(share)} % (${percent(interval[0])}–${percent(interval[1])})`;
}
