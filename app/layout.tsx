import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./globals.css";
import { inter } from "./fonts";
import { Providers } from "./providers";

export const metadata: Metadata = {
  title: { default: "Verbatim", template: "%s · Verbatim" },
  description: "Interviews and surveys, coded and counted, in the customers' own words.",
};

// every page reads the database: none may be made at build time
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? "";
  return (
    <html lang="en" className={inter.variable} {...mantineHtmlProps}>
      <head>
        {/* not as metadata: that goes and comes with each page, and a browser that finds no icon asks for another one */}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" sizes="any" />
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} />
      </head>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
