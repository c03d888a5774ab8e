import localFont from "next/font/local";

/** Inter from our own folder (SIL Open Font License, see fonts/OFL.txt): no page asks anybody else for it. */
export const inter = localFont({
  src: "./fonts/inter-latin-wght-normal.woff2",
  weight: "100 900",
  display: "swap",
  variable: "--font-inter",
});
