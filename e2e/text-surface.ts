import { expect, type Page } from "@playwright/test";

/** Selects words as a mouse would leave them: the browser's own selection over the text on the page. */
export async function selectWords(page: Page, words: string): Promise<void> {
  // the surface draws what is in sight, and anew once the text is the one that was asked for
  await expect(page.locator(".cm-line").filter({ hasText: words }).first()).toBeVisible();
  await page.evaluate((wanted) => {
    const line = [...document.querySelectorAll<HTMLElement>(".cm-line")].find((one) => one.textContent?.includes(wanted));
    if (!line) throw new Error(`not on the page: ${wanted}`);
    const place = (offset: number): [Node, number] => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let rest = offset;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (rest <= length) return [node, rest];
        rest -= length;
      }
      return [line, 0];
    };
    const at = line.textContent?.indexOf(wanted) ?? 0;
    line.scrollIntoView({ block: "center" });
    document.querySelector<HTMLElement>(".cm-content")?.focus();
    getSelection()?.setBaseAndExtent(...place(at), ...place(at + wanted.length));
  }, words);
  await expect(page.getByRole("toolbar", { name: "Code the selected words" })).toBeVisible();
}

/** The words on the surface, line by line. */
export async function wordsOf(page: Page): Promise<string> {
  return (await page.locator(".cm-line").allTextContents()).join("\n");
}
