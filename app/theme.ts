import { type CSSVariablesResolver, createTheme } from "@mantine/core";

/** The heading of a dialog, as that of any part of a page. */
const HEADING = { fontSize: 15, lineHeight: "22px", fontWeight: 620 };

/** Mantine in our ink and paper. `ink` is the only colour of its palette that we use: everything else is meaning, and lives in tokens.css. */
export const theme = createTheme({
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  colors: {
    ink: ["#F2F3EF", "#E9ECE8", "#C9D0D4", "#B4BDC4", "#9AA5AE", "#7D868F", "#5F6B76", "#46525E", "#17212B", "#10161C"],
    // what Mantine draws fields, menus and edges with in the dark: ink, control edge, line, surface, paper, sunken
    dark: ["#E9ECE8", "#B4BDC4", "#9AA5AE", "#74808A", "#74808A", "#2A343E", "#161D24", "#10161C", "#0C1116", "#080C10"],
  },
  fontFamily: "var(--font-inter), system-ui, sans-serif",
  fontSizes: { xs: "11px", sm: "12px", md: "14px", lg: "16px", xl: "26px" },
  lineHeights: { xs: "1.3", sm: "1.34", md: "1.43", lg: "1.8", xl: "1.42" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "10px" },
  defaultRadius: "sm",
  spacing: { xs: "4px", sm: "8px", md: "16px", lg: "24px", xl: "32px" },
  shadows: { md: "var(--shadow)" },
  headings: {
    sizes: {
      h1: { fontSize: "22px", lineHeight: "28px", fontWeight: "640" },
      h2: { fontSize: "15px", lineHeight: "22px", fontWeight: "620" },
    },
  },
  focusRing: "auto",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Button: { defaultProps: { variant: "default", h: 32, px: 12, fz: 13, fw: 550 } },
    Paper: { defaultProps: { shadow: undefined } },
    Badge: { defaultProps: { variant: "light", radius: "xs", tt: "none" } },
    Modal: {
      defaultProps: {
        radius: "md",
        closeButtonProps: { "aria-label": "Close" },
        attributes: { header: { role: "presentation" } },
      },
      styles: { title: HEADING },
    },
    Drawer: {
      defaultProps: { closeButtonProps: { "aria-label": "Close" }, attributes: { header: { role: "presentation" } } },
      styles: { title: HEADING },
    },
    Notification: { defaultProps: { closeButtonProps: { "aria-label": "Dismiss" } } },
    Input: { styles: { input: { minHeight: 34, fontSize: 14 } } },
    Tooltip: { defaultProps: { withArrow: false, openDelay: 300 } },
    Menu: { defaultProps: { shadow: "md", radius: "md" } },
    Popover: { defaultProps: { shadow: "md", radius: "md" } },
  },
});

/** Mantine's own variables point at ours, so that both schemes come from one sheet. */
export const variables: CSSVariablesResolver = () => {
  const shared = {
    "--mantine-color-body": "var(--paper)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-bright": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-3)",
    "--mantine-color-placeholder": "var(--ink-3)",
    "--mantine-color-default": "var(--surface)",
    "--mantine-color-default-hover": "var(--sunken)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--control-edge)",
    "--mantine-color-error": "var(--failure)",
    "--mantine-color-anchor": "var(--ink)",
    // what stands on a filled control: the contrast that Mantine works out knows only the light scheme
    "--mantine-color-white": "var(--on-ink)",
  };
  // the edge of fields and boxes in the light: at least 3:1
  return { variables: {}, light: { ...shared, "--mantine-color-gray-4": "var(--control-edge)" }, dark: shared };
};
