import type { PersonaCurve } from "@/lib/saturation/schema";

/** Where the curves of a chart stand, in pixels; `x` of a number of interviews, `y` of a number of codes. */
export type Scale = {
  x: (interviews: number) => number;
  y: (codes: number) => number;
  xTicks: number[];
  yTicks: number[];
  right: number;
  bottom: number;
};

export const EDGE = { left: 30, top: 22, bottom: 32 };

/** As wide as the plot is, so that the longest curve and the end of the target are on it. */
export function scaleOf(curves: readonly PersonaCurve[], { width, height }: { width: number; height: number }): Scale {
  const interviews = Math.max(4, ...curves.map((curve) => Math.max(curve.interviews, curve.target.max)));
  const codes = Math.max(4, ...curves.map((curve) => Math.max(curve.codes, ...(curve.orderFree?.band.map(({ high }) => high) ?? []))));
  const right = width - 10;
  const bottom = height - EDGE.bottom;
  const yTicks = ticks(codes, 4);
  const top = Math.max(codes * 1.06, yTicks.at(-1) ?? codes);
  return {
    x: (n) => EDGE.left + (n / interviews) * (right - EDGE.left),
    y: (n) => bottom - (n / top) * (bottom - EDGE.top),
    xTicks: [1, ...ticks(interviews, 5).filter((n) => n > 1)],
    yTicks,
    right,
    bottom,
  };
}

/** Round figures from 0 up to the most, about so many. */
function ticks(most: number, wanted: number): number[] {
  const rough = most / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 4, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

/** Labels beside the ends of their curves, moved apart so far that each has its room; given and answered in the order of the curves. */
export function placeLabels(wanted: readonly number[], { gap, bottom }: { gap: number; bottom: number }): number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const one of order) {
    last = Math.max(one.y, last + gap, 0);
    placed.push(last);
  }
  let floor = bottom;
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    placed[at] = Math.max(0, Math.min(placed[at] ?? 0, floor));
    floor = (placed[at] ?? 0) - gap;
  }
  const answer: number[] = [];
  order.forEach(({ index }, at) => {
    answer[index] = placed[at] ?? 0;
  });
  return answer;
}
