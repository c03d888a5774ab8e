import { INK, SMALL, SOFT } from "./picture-words";

/** People in one kind of a stacked bar. */
export type Segment = { people: number };

export const MARKED = "#b4540a";

type Place = { x: number; y: number; width: number; height?: number; small: boolean };

/** People in up to three kinds on one bar of a picture: filled, hatched, open, as `StackedBar` draws them on the page. */
export function partsOf(parts: readonly Segment[], { x, y, width, height = 18, small }: Place): string {
  const total = parts.reduce((sum, { people }) => sum + people, 0);
  const fills = [small ? SMALL : INK, small ? "url(#hatched-small)" : "url(#hatched)", "none"];
  let left = x;
  return parts
    .map(({ people }, at) => {
      const wide = total === 0 ? 0 : (people / total) * width;
      const rect = `<rect x="${left}" y="${y}" width="${wide}" height="${height}" fill="${fills[at] ?? "none"}" stroke="${small ? SMALL : SOFT}"/>`;
      left += wide;
      return wide === 0 ? "" : rect;
    })
    .join("");
}

/** The hatching of the second kind. */
export function patternOf(id: string, colour: string): string {
  return `<pattern id="${id}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v5" stroke="${colour}" stroke-width="1.6"/></pattern>`;
}
