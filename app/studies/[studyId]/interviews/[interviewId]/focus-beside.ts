/** Puts the cursor into a field of the panel beside the text, once that has opened: the chosen highlight's comment, or the filter of the codes. */
export function focusBeside(field: "comment" | "codes"): void {
  setTimeout(() => window.document.querySelector<HTMLElement>(`[data-beside="${field}"]`)?.focus(), 60);
}
