import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/app/_server/env";
import { isOurHost } from "@/app/_server/hosts";

/**
 * Pages get the Host check and a content security policy with a fresh nonce. Routes under /api and the pages of respondents and readers of a shared link (/f/…, /s/…) check for
 * themselves, and stay outside the matcher because a proxy would cut their bodies at 10 MB without an error.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!isOurHost(request.headers.get("host"))) {
    return new NextResponse("Verbatim answers only under its own address.\n", {
      status: 421,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", pathOf(request.nextUrl));
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

/** Where the page is, for the way back from signing in; without the mark that the router puts on what it fetches itself. */
function pathOf({ pathname, searchParams }: URL): string {
  const search = new URLSearchParams(searchParams);
  search.delete("_rsc");
  return search.size > 0 ? `${pathname}?${search}` : pathname;
}

function contentSecurityPolicy(nonce: string): string {
  // the development server's overlay injects bare styles and evaluates code; what users run never does
  const evaluate = env.development ? " 'unsafe-eval'" : "";
  const styles = env.development ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    `style-src-elem 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");
}

export const config = { matcher: ["/((?!api/|_next/static|_next/image|icon.svg|f/[^/]+$|s/[^/]+$).*)"] };
