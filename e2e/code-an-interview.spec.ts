import type { Page } from "@playwright/test";
import { checkAccess } from "./access";
import { expect, test } from "./fixtures";

/** Selects words as a mouse would leave them: the browser's own selection over the text on the page. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const text = document.querySelector("section[aria-label=Text]");
    const walker = document.createTreeWalker(text ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      node.parentElement?.scrollIntoView({ block: "center" });
      return;
    }
    throw new Error(`not on the page: ${wanted}`);
  }, words);
  await expect(page.getByRole("toolbar", { name: "Code the selected words" })).toBeVisible();
}

async function openInterview(page: Page, studyId: string, title: string): Promise<void> {
  const answer = await page.request.get(`/api/studies/${studyId}/interviews?limit=500`);
  const { items }: { items: { id: string; title: string }[] } = await answer.json();
  const interview = items.find((one) => one.title === title);
  await page.goto(`/studies/${studyId}/interviews/${interview?.id}`);
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
}

test("a researcher marks words with one key for the point, one for the stage, and a new code, and takes it back", async ({
  page,
  sample,
}) => {
  await openInterview(page, sample.id, "The kitchen calendar");
  const panel = page.getByRole("complementary", { name: "Beside the text" });
  await panel.getByRole("tab", { name: /Highlights/ }).click();
  await expect(panel.getByText("Nothing is marked yet")).toBeVisible();
  const words = (await page.locator("[data-role=participant] [data-start]").nth(2).textContent())?.slice(0, 40).trim() ?? "";
  await selectWords(page, words);
  await checkAccess(page);
  await page.keyboard.press("f");
  await expect(page.getByRole("status").filter({ hasText: "Marked as failure" })).toBeVisible();
  await page.keyboard.press("3");
  await expect(panel.getByLabel("Stage")).toHaveValue("any-onboarding");
  await page.keyboard.press("c");
  await page.getByLabel("Find or make a code").fill("Calendar on the fridge");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(panel.getByRole("button", { name: "Take away the code Calendar on the fridge" })).toBeVisible();
  await checkAccess(page);
  await page.reload();
  await panel.getByRole("tab", { name: /Highlights/ }).click();
  const item = panel.getByRole("button", { name: /Calendar on the fridge Onboarding/ });
  await item.click();
  await expect(panel.getByRole("radio", { name: "failure" })).toBeChecked();
  await page.keyboard.press("Delete");
  await expect(panel.getByText("Nothing is marked yet")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(item).toBeVisible();
});

test("a researcher walks the suggestions by key: accepts, corrects and rejects, and each decision can be taken back", async ({
  page,
  sample,
}) => {
  const open = async () => {
    const answer = await page.request.get(`/api/studies/${sample.id}/suggestions?status=open&limit=500`);
    return ((await answer.json()) as { items: { id: string; interviewId: string }[] }).items;
  };
  await expect.poll(async () => (await open()).length, { timeout: 30_000 }).toBeGreaterThan(5);
  const waiting = await open();
  const inOne = (interviewId: string) => waiting.filter((one) => one.interviewId === interviewId).length;
  const [most] = waiting.map((one) => one.interviewId).sort((a, b) => inOne(b) - inOne(a));
  await page.goto(`/studies/${sample.id}/interviews/${most}`);
  const panel = page.getByRole("complementary", { name: "Beside the text" });
  const position = panel.getByText(/^Suggestion \d+ of \d+$/);
  await expect(position).toBeVisible();
  await checkAccess(page);
  const before = (await open()).length;
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await page.keyboard.press("e");
  await page.keyboard.press("4");
  await expect(panel.getByRole("button", { name: /Accept as changed/ })).toBeVisible();
  await page.keyboard.press("a");
  await expect.poll(async () => (await open()).length).toBe(before - 1);
  await page.keyboard.press("x");
  await expect.poll(async () => (await open()).length).toBe(before - 2);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await open()).length).toBe(before - 1);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await open()).length).toBe(before);
  await page.keyboard.press("Shift+?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await checkAccess(page);
});

test("notes are saved as they are typed, and are there after a reload", async ({ page, study, request }) => {
  const person = await (await request.post(`/api/studies/${study.id}/participants`, { data: { audience: "customer" } })).json();
  const interview = await (
    await request.post(`/api/studies/${study.id}/interviews`, {
      data: { participantIds: [person.id], date: "2026-05-14", notes: "First line." },
    })
  ).json();
  await page.goto(`/studies/${study.id}/interviews/${interview.id}`);
  const notes = page.getByRole("textbox", { name: "Notes" });
  await notes.press("Control+End");
  await notes.pressSequentially(" She keeps the list on paper.");
  await expect(page.getByText(/✓ Saved \d\d:\d\d/)).toBeVisible();
  await checkAccess(page);
  await page.reload();
  await expect(notes).toHaveValue("First line. She keeps the list on paper.");
});

test("a highlight's address opens its interview with the words in view", async ({ page, sample }) => {
  const answer = await page.request.get(`/api/studies/${sample.id}/highlights?point=failure&limit=50`);
  const { items }: { items: { id: string; interviewId: string; quote: string }[] } = await answer.json();
  const last = items[items.length - 1];
  if (!last) throw new Error("the sample has failures");
  await page.goto(`/studies/${sample.id}/interviews/${last.interviewId}?highlight=${last.id}`);
  await expect(page.locator(`[data-marks~="${last.id}"]`).first()).toBeInViewport();
});

test("two windows that save the same notes: both texts stand until somebody says which stays", async ({
  page,
  study,
  request,
  watched,
}) => {
  watched.forgive(/409/);
  const person = await (await request.post(`/api/studies/${study.id}/participants`, { data: { audience: "customer" } })).json();
  const made = { data: { participantIds: [person.id], notes: "First line." } };
  const interview = await (await request.post(`/api/studies/${study.id}/interviews`, made)).json();
  const address = `/api/studies/${study.id}/documents/${interview.documents[0].id}`;
  const stored = async () => (await (await request.get(address)).json()).text;
  await page.goto(`/studies/${study.id}/interviews/${interview.id}`);
  const notes = page.getByRole("textbox", { name: "Notes" });
  await expect(notes).toHaveValue("First line.");
  const theirs = await request.patch(address, { data: { text: "First line. Theirs." }, headers: { "If-Match": "1" } });
  expect(theirs.ok()).toBe(true);
  await notes.press("Control+End");
  await notes.pressSequentially(" Mine.");
  const choice = page.getByRole("alert", { name: "Two versions of these notes" });
  await expect(choice).toContainText("First line. Theirs.");
  await checkAccess(page);
  await page.reload();
  await expect(choice).toContainText("First line. Theirs.");
  await expect(notes).toHaveValue("First line. Mine.");
  expect(await stored()).toBe("First line. Theirs.");
  await page.getByRole("button", { name: "Save mine in its place" }).click();
  await expect(choice).toBeHidden();
  await expect.poll(stored).toBe("First line. Mine.");
});
