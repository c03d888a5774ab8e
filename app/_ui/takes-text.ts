/** Inputs that take no letters: a key pressed on them is meant for the page. */
const UNTYPED = new Set(["radio", "checkbox", "button"]);

/** True where keys write text, and Ctrl Z takes back what was typed. */
export function takesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !UNTYPED.has(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || target.tagName === "TEXTAREA");
}
