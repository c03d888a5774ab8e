/** Puts the cursor into a field of the panel beside the text, once that has opened: the chosen highlight's comment, the filter of the codes, or the guide's first open question. */
export function focusBeside(field: "comment" | "codes" | "guide"): void {
  setTimeout(() => window.document.querySelector<HTMLElement>(`[data-beside="${field}"]`)?.focus(), 60);
}
