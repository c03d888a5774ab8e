import type { CodeColor } from "./vocabulary";

/**
 * A code's colour on a light and on a dark page. All read at 3:1 or better on every ground, carry a letter at 4.5:1, and keep apart from the
 * marks of trigger, failure, suggestion and attention, whose colours mean something else. Never the only sign: a letter stands on each.
 */
export const CODE_PALETTE: Record<CodeColor, { light: string; dark: string }> = {
  slate: { light: "#595e63", dark: "#acb2b7" },
  brown: { light: "#6b421f", dark: "#b58763" },
  moss: { light: "#5a7100", dark: "#9bd25b" },
  green: { light: "#0b5d2a", dark: "#36a558" },
  teal: { light: "#087970", dark: "#69dfcd" },
  indigo: { light: "#39359b", dark: "#6681ea" },
  plum: { light: "#772473", dark: "#d964cb" },
  rose: { light: "#c31f63", dark: "#fa89a5" },
};

/** The letters on those colours. */
export const ON_CODE = { light: "#ffffff", dark: "#10161c" } as const;
