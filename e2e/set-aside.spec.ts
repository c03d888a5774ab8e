import type { APIRequestContext, Page } from "@playwright/test";
import { checkAccess } from "./access";
import { expect, test } from "./fixtures";
import { selectWords, wordsOf } from "./text-surface";

const NOTES = "She keeps a list on paper. He forgets the list at home.";
const mark = (page: Page, words: string) => page.locator("[data-mark]", { hasText: words });
const endOfText = (page: Page) =>
  page
    .locator(".cm-content")
    .click()
    .then(() => page.keyboard.press("Control+End"));

async function openNotes(
  page: Page,
  request: APIRequestContext,
  { studyId, marked }: { studyId: string; marked: string | null },
): Promise<void> {
  const person = await (await request.post(`/api/studies/${studyId}/participants`, { data: { audience: "customer" } })).json();
  const about = { participantIds: [person.id], date: "2026-05-14", notes: NOTES };
  const { id } = await (await request.post(`/api/studies/${studyId}/interviews`, { data: about })).json();
  const { documents } = await (await request.get(`/api/studies/${studyId}/interviews/${id}`)).json();
  const start = marked === null ? -1 : NOTES.indexOf(marked);
  if (marked !== null) {
    const data = { documentId: documents[0].id, start, end: start + marked.length, point: "failure" };
    expect((await request.post(`/api/studies/${studyId}/highlights`, { data })).status()).toBe(201);
  }
  await page.goto(`/studies/${studyId}/interviews/${id}`);
  await expect(page.locator(".cm-line").first()).toBeVisible();
}

test("a highlight whose words are deleted is set aside in sight, placed on others, taken back and deleted", async ({
  page,
  study,
  request,
}) => {
  await openNotes(page, request, { studyId: study.id, marked: "on paper" });
  await selectWords(page, "on paper");
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "1 highlight set aside" }).click();
  const aside = page.getByRole("region", { name: /Set aside by an edit/ });
  await expect(aside.getByText("on paper")).toBeVisible();
  await checkAccess(page);
  await selectWords(page, "a list");
  await aside.getByRole("button", { name: "Place on the selected words" }).click();
  await expect(mark(page, "a list")).toBeVisible();
  await expect(aside).toBeHidden();
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+z");
  await expect(aside.getByText("on paper")).toBeVisible();
  await expect(mark(page, "a list")).toBeHidden();
  await aside.getByRole("button", { name: "Delete" }).click();
  await expect(aside).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(aside.getByText("on paper")).toBeVisible();
});

test("Ctrl Z walks typing and coding back in the order they happened, and forth again", async ({ page, study, request }) => {
  await openNotes(page, request, { studyId: study.id, marked: null });
  await endOfText(page);
  await page.keyboard.type(" One.");
  await selectWords(page, "He forgets");
  await page.keyboard.press("Alt+f");
  await expect(mark(page, "He forgets")).toBeVisible();
  await endOfText(page);
  await page.keyboard.type(" Two.");
  await page.keyboard.press("Control+z");
  await expect.poll(() => wordsOf(page)).toBe(`${NOTES} One.`);
  await expect(mark(page, "He forgets")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(mark(page, "He forgets")).toBeHidden();
  expect(await wordsOf(page)).toBe(`${NOTES} One.`);
  await page.keyboard.press("Control+z");
  await expect.poll(() => wordsOf(page)).toBe(NOTES);
  for (const _step of [1, 2, 3]) await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => wordsOf(page)).toBe(`${NOTES} One. Two.`);
  await expect(mark(page, "He forgets")).toBeVisible();
});

test.describe("the edges of a highlight", () => {
  const handle = (page: Page, edge: "start" | "end") => page.locator(`.cm-edge[data-edge=${edge}]`);

  async function beginEdges(page: Page): Promise<{ x: number; y: number }> {
    await mark(page, "a list").click();
    await page.getByRole("button", { name: "Edges" }).click();
    await expect(handle(page, "end")).toBeVisible();
    const box = await handle(page, "end").boundingBox();
    return { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 27 };
  }

  /** Where a word ends on screen. */
  const endOf = (page: Page, words: string) =>
    page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.querySelector(".cm-content") ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at + wanted.length - 1);
        range.setEnd(node, at + wanted.length);
        const box = range.getBoundingClientRect();
        return { x: box.right, y: box.top + 22 };
      }
      throw new Error(`not on the page: ${wanted}`);
    }, words);

  test("are dragged with the mouse, from word to word, and kept", async ({ page, study, request }) => {
    await openNotes(page, request, { studyId: study.id, marked: "a list" });
    const from = await beginEdges(page);
    const to = await endOf(page, "on paper");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await page.getByRole("button", { name: /^Keep/ }).click();
    await expect(mark(page, "a list on paper")).toBeVisible();
    await expect
      .poll(async () => (await (await request.get(`/api/studies/${study.id}/highlights`)).json()).items[0].quote)
      .toMatch(/^a list on paper/);
  });

  test("are dragged with a finger", async ({ browser, server, study, request }) => {
    const context = await browser.newContext({
      baseURL: server.url,
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await openNotes(page, request, { studyId: study.id, marked: "a list" });
    const from = await beginEdges(page);
    const to = await endOf(page, "on paper");
    const finger = await context.newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
      finger.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
    await touch("touchStart", from);
    for (const share of [0.3, 0.6, 1])
      await touch("touchMove", { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    await touch("touchEnd");
    await page.getByRole("button", { name: /^Keep/ }).click();
    await expect
      .poll(async () => (await (await request.get(`/api/studies/${study.id}/highlights`)).json()).items[0].quote)
      .toMatch(/^a list on paper/);
    await context.close();
  });
});
