import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { requireOurHost } from "@/app/_server/guard";

let letters: Uint8Array<ArrayBuffer> | null = null;

/** Inter from the folder that every page of ours has it from (app/fonts): the same for everybody, so a reader's browser keeps it. Throws WRONG_HOST. */
export function showFont(request: Request): Response {
  requireOurHost(request);
  letters ??= new Uint8Array(
    readFileSync(join(/* turbopackIgnore: true */ process.cwd(), "app", "fonts", "inter-latin-wght-normal.woff2")),
  );
  return new Response(letters, {
    headers: {
      "Content-Type": "font/woff2",
      "Cache-Control": "public, max-age=2592000",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  });
}
