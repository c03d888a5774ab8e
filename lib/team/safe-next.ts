const HOME = "/";
const ORIGIN = "http://verbatim.invalid";
/** The first parts of the pages that somebody may be sent on to after signing in. */
const PLACES = new Set(["", "account", "activity", "studies", "team"]);

/**
 * Where to go on to after signing in: the path and query of one of our own pages, else the list of studies. Whatever could lead to another site (another
 * origin, `//host`, a backslash, a control character, a scheme), to the interface or back to signing in is refused. CWE-601.
 */
export function safeNext(next: string | null): string {
  if (next === null || !next.startsWith("/") || next.length > 2000 || hasTrick(next)) return HOME;
  if (!URL.canParse(next, ORIGIN)) return HOME;
  const { origin, pathname, search, hash } = new URL(next, ORIGIN);
  const first = pathname.split("/")[1] ?? "";
  return origin === ORIGIN && !pathname.startsWith("//") && PLACES.has(first) ? `${pathname}${search}${hash}` : HOME;
}

/** Backslashes, which browsers read as slashes, and control characters, which they leave out, written out or encoded. */
function hasTrick(next: string): boolean {
  return /[\\\p{Cc}]|%(?:5c|[01][0-9a-f]|7f)/iu.test(next);
}
