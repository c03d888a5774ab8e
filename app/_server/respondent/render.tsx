import "server-only";
import { gzipSync } from "node:zlib";
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

/** The page in a quarter of its bytes, for a browser that takes it so: what a route answers is not compressed by itself. */
export async function compressed(request: Request, page: Response): Promise<Response> {
  if (page.body === null || !request.headers.get("accept-encoding")?.includes("gzip")) return page;
  const headers = new Headers(page.headers);
  headers.set("Content-Encoding", "gzip");
  headers.append("Vary", "Accept-Encoding");
  return new Response(gzipSync(await page.arrayBuffer()), { status: page.status, headers });
}
