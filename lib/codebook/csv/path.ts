/** A code's names from the top down as one text, "Needs > Saving time"; a ">" or "\" of a name itself gets a "\" before it. */
export function joinPath(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\>]/g, "\\$&")).join(" > ");
}

/** The names of a path, parted at ">" (also ">>"). Empty parts are left out. */
export function splitPath(text: string): string[] {
  const parts = text.match(/(?:\\[\\>]|[^>])+/g) ?? [];
  return parts.map((part) => part.replace(/\\([\\>])/g, "$1").trim()).filter((part) => part !== "");
}

/** The names of a path whose parts are set off by points or double colons, as Taguette and ATLAS.ti users write them: "needs.time", "needs::time". */
export function splitDotted(text: string): string[] {
  return text
    .split(/::|\./)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
