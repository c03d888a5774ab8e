import "server-only";
import type { ReactElement } from "react";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Of everything that the respondent's page answers. */
export const RESPONDENT_HEADERS = {
  "Content-Security-Policy": POLICY,
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex, nofollow",
} as const;

/** A page as it goes out. */
export async function renderPage(
  page: ReactElement,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
) {
  // a route file may not name it at its top: there it would be taken for a part of a page
  const { renderToStaticMarkup } = await import("react-dom/server");
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", ...RESPONDENT_HEADERS, ...headers },
  });
}
