/** By what a result is cut, as a reader says it. */
export function cutWords(by: string | null): string {
  if (by === null) return "group";
  if (by.startsWith("f:")) return by.slice(2);
  return by.startsWith("q:") ? "another answer" : by;
}
