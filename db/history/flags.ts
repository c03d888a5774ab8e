/** What an image says of the codes or owners on a thing, or of the findings that stand under a code: those that are to be there, and those that are not. */
export function flagsOf(
  image: Readonly<Record<string, unknown>>,
  prefix: "code" | "owner" | "finding",
): { put: string[]; taken: string[] } {
  const flags = Object.entries(image).filter(([field]) => field.startsWith(`${prefix}:`));
  const ids = (there: boolean) => flags.filter(([, value]) => (value === true) === there).map(([field]) => field.slice(prefix.length + 1));
  return { put: ids(true), taken: ids(false) };
}
