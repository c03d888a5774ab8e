import type { Page } from "@playwright/test";
import { checkAccess } from "./access";
import { expect, test } from "./fixtures";
import { selectWords, wordsOf } from "./text-surface";

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
  await selectWords(page, (await page.locator(".cm-said").nth(2).textContent())?.slice(0, 40).trim() ?? "");
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
  await notes.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" She keeps the list on paper.");
  await expect(page.getByText(/✓ Saved \d\d:\d\d/)).toBeVisible();
  await checkAccess(page);
  await page.reload();
  await expect.poll(() => wordsOf(page)).toBe("First line. She keeps the list on paper.");
});

test("a highlight's address opens its interview with the words in view", async ({ page, sample }) => {
  const answer = await page.request.get(`/api/studies/${sample.id}/highlights?point=failure&limit=50`);
  const { items }: { items: { id: string; interviewId: string; quote: string }[] } = await answer.json();
  const last = items[items.length - 1];
  if (!last) throw new Error("the sample has failures");
  await page.goto(`/studies/${sample.id}/interviews/${last.interviewId}?highlight=${last.id}`);
  await expect(page.locator(`[data-mark="${last.id}"]`).first()).toBeInViewport();
});
