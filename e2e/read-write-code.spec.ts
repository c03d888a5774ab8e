import type { APIRequestContext, Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { every } from "./set-up";
import { selectWords, wordsOf } from "./text-surface";

const NOTES = "The import failed twice. Nobody could say why.\n\nSo we kept the old list. It is still on the wall.";

async function openNotes(page: Page, request: APIRequestContext, studyId: string, query = ""): Promise<void> {
  const person = await (await request.post(`/api/studies/${studyId}/participants`, { data: { audience: "customer" } })).json();
  const made = await request.post(`/api/studies/${studyId}/interviews`, { data: { participantIds: [person.id], notes: NOTES } });
  await page.goto(`/studies/${studyId}/interviews/${(await made.json()).id}${query}`);
  await expect(page.locator(".cm-line").first()).toBeVisible();
}

const surface = (page: Page) => page.getByRole("textbox", { name: "Notes" });

test("the words come with the page, before any script has run", async ({ page, study, request, browser }) => {
  await openNotes(page, request, study.id);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(page.url());
  await expect(plain.getByText("The import failed twice. Nobody could say why.")).toBeVisible();
  await context.close();
});

test("in Read no letter touches the text, in Write letters type and the same keys code with Alt held", async ({ page, study, request }) => {
  await openNotes(page, request, study.id, "?review");
  await expect(page.getByRole("radio", { name: "Read" })).toBeChecked();
  await selectWords(page, "Nobody could say why.");
  await page.keyboard.type("qyz");
  expect(await wordsOf(page)).toBe(NOTES);
  await page.keyboard.press("i");
  await expect(page.getByRole("radio", { name: "Write" })).toBeChecked();
  await expect(surface(page)).toBeFocused();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" They said so twice.");
  for (let word = 0; word < 2; word += 1) await page.keyboard.press("Control+Shift+ArrowLeft");
  const chosen = (await page.evaluate(() => getSelection()?.toString())) ?? "";
  expect(chosen).toContain("twice.");
  await page.keyboard.press("Alt+f");
  await expect(page.getByRole("status").filter({ hasText: "Marked as failure" })).toBeVisible();
  const marked = await every<{ quote: string; point: string }>(request, study.id, "highlights");
  expect(marked.map(({ quote, point }) => [quote, point])).toEqual([[chosen.trim(), "failure"]]);
  expect(await wordsOf(page)).toBe(`${NOTES} They said so twice.`);
  await checkAccessInBoth(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("radio", { name: "Read" })).toBeChecked();
});

test("sentences and turns are selected by key, made longer, and the edges of a highlight moved", async ({ page, study, request }) => {
  await openNotes(page, request, study.id, "?review");
  const selection = () => page.evaluate(() => getSelection()?.toString());
  // a suggestion may have come by now, and walking would begin at it
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  await expect.poll(selection).toBe("The import failed twice.");
  await page.keyboard.press("Shift+S");
  await expect.poll(selection).toBe("The import failed twice. Nobody could say why.");
  await page.keyboard.press("d");
  await expect.poll(selection).toBe("So we kept the old list. It is still on the wall.");
  await page.keyboard.press("u");
  await page.keyboard.press("w");
  await page.keyboard.press("s");
  await page.keyboard.press("t");
  await expect(page.getByRole("status").filter({ hasText: "Marked as trigger" })).toBeVisible();
  const quotes = async () => (await every<{ quote: string }>(request, study.id, "highlights")).map(({ quote }) => quote);
  const [before = ""] = await quotes();
  await page.keyboard.press("e");
  await expect(page.getByRole("region", { name: "Moving the edges" })).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowRight");
  await checkAccess(page);
  await page.keyboard.press("Enter");
  await expect.poll(quotes).not.toEqual([before]);
  const [after = ""] = await quotes();
  expect(before).toContain(after);
  await page.keyboard.press("e");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Moving the edges" })).toBeHidden();
  expect(await quotes()).toEqual([after]);
});

test("Ctrl F searches inside the text, and what is found can be coded", async ({ page, study, request }) => {
  await openNotes(page, request, study.id, "?review");
  await page.keyboard.press("Control+f");
  const field = page.getByRole("searchbox", { name: "Find in this text" });
  await expect(field).toBeFocused();
  await field.fill("the");
  const found = page.getByRole("search").getByRole("status");
  await expect(found).toHaveText("1 of 3");
  await page.keyboard.press("Enter");
  await expect(found).toHaveText("2 of 3");
  await page.keyboard.press("Shift+Enter");
  await expect(found).toHaveText("1 of 3");
  await checkAccessInBoth(page);
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
  await expect(page.getByRole("toolbar", { name: "Code the selected words" })).toBeVisible();
});

test("the whole text is printed, and a phone shows it in its width", async ({ page, sample }) => {
  const answer = await page.request.get(`/api/studies/${sample.id}/highlights?limit=1`);
  const { items }: { items: { interviewId: string; documentId: string }[] } = await answer.json();
  const { text } = await (await page.request.get(`/api/studies/${sample.id}/documents/${items[0]?.documentId}`)).json();
  await page.goto(`/studies/${sample.id}/interviews/${items[0]?.interviewId}`);
  await expect(page.locator(".cm-line").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.getByText(text.slice(-40).trim()).last()).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 390, height: 844 });
  await checkWidth(page);
  await checkAccess(page);
});
