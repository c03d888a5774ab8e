/** The field stands in the list beside the text, once that has opened. */
export function focusComment(): void {
  setTimeout(() => window.document.querySelector<HTMLElement>("[data-comment]")?.focus(), 60);
}
