export const SIDE_TABS = ["suggestions", "highlights", "codes", "person", "keywords", "guide"] as const;
export type SideTab = (typeof SIDE_TABS)[number];

/** How somebody keeps the panel beside the text: its width in pixels, the tab opened last (null before the first), whether it is folded away. */
export type SideState = { width: number; tab: SideTab | null; folded: boolean };

export const SIDE_WIDTH = { least: 360, usual: 372, most: 560 } as const;

/** Kept in a cookie rather than in the browser's storage: the server draws the page with it, so that nothing jumps when the page wakes up. */
export const SIDE_COOKIE = "verbatim-side";

/** The tab that an address asks for: an interview that is being logged shows the guide, where there is one. Null: as the panel was left. */
export function tabFor(search: Pick<URLSearchParams, "has">, { hasGuide }: { hasGuide: boolean }): SideTab | null {
  if (search.has("highlight")) return "highlights";
  if (search.has("review")) return "suggestions";
  return search.has("log") && hasGuide ? "guide" : null;
}

export function sideWidth(wanted: number): number {
  return Math.round(Math.min(Math.max(wanted, SIDE_WIDTH.least), SIDE_WIDTH.most));
}

/** Reads what `sideText` wrote; anything else is a panel as it usually is. */
export function parseSide(text = ""): SideState {
  const [width = "", tab, folded] = text.split(".");
  return {
    width: /^\d{3}$/.test(width) ? sideWidth(Number(width)) : SIDE_WIDTH.usual,
    tab: SIDE_TABS.find((one) => one === tab) ?? null,
    folded: folded === "folded",
  };
}

export function sideText({ width, tab, folded }: SideState): string {
  return `${width}.${tab ?? ""}.${folded ? "folded" : ""}`;
}
