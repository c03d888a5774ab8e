/** What an image says of the codes or owners on a thing, or of what stands under a code or is named by it: those that are to be there, and those that are not. */
export function flagsOf(
  image: Readonly<Record<string, unknown>>,
  prefix: "code" | "owner" | "finding" | "competitor" | "touchpoint" | "asset",
): { put: string[]; taken: string[] } {
  const flags = Object.entries(image).filter(([field]) => field.startsWith(`${prefix}:`));
  const ids = (there: boolean) => flags.filter(([, value]) => (value === true) === there).map(([field]) => field.slice(prefix.length + 1));
  return { put: ids(true), taken: ids(false) };
}
