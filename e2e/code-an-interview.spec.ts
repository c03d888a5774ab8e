import type { Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
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
    const { items } = (await answer.json()) as { items: { id: string; interviewId: string | null }[] };
    // those of open answers are decided elsewhere
    return items.flatMap(({ id, interviewId }) => (interviewId === null ? [] : [{ id, interviewId }]));
  };
  // how many there are depends on what was learned from whatever was coded before
  await expect.poll(async () => (await open()).length, { timeout: 30_000 }).toBeGreaterThan(2);
  const waiting = await open();
  const inOne = (interviewId: string) => waiting.filter((one) => one.interviewId === interviewId).length;
  const [most] = waiting.map((one) => one.interviewId).sort((a, b) => inOne(b) - inOne(a));
  await page.goto(`/studies/${sample.id}/interviews/${most}`);
  const panel = page.getByRole("complementary", { name: "Beside the text" });
  const position = panel.getByText(/^Suggestion \d+ of \d+$/);
  await expect(position).toBeVisible();
  await checkAccess(page);
  // what is open changes as it learns from each of them: the decisions are counted
  const decided = async () => {
    const answer = await page.request.get(`/api/studies/${sample.id}/suggestions?status=accepted&status=rejected`);
    return ((await answer.json()) as { total: number }).total;
  };
  const before = await decided();
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await page.keyboard.press("e");
  await page.keyboard.press("4");
  await expect(panel.getByRole("button", { name: /Accept as changed/ })).toBeVisible();
  await page.keyboard.press("a");
  await expect.poll(decided).toBe(before + 1);
  // one after the other: what is learned from the first may take the second away
  const takeBack = async () => {
    const said = page.getByRole("status").filter({ hasText: "Undone" });
    await expect(said).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(said).toBeVisible();
    await expect.poll(decided).toBe(before);
  };
  await takeBack();
  // what came back is read anew with what was learned meanwhile: a decision is about the one that is seen
  await expect(async () => {
    if (!(await position.isVisible())) await page.keyboard.press("j");
    await expect(position).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("x");
  await expect.poll(decided).toBe(before + 1);
  await takeBack();
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

test("a researcher codes from the codes beside the text without a mouse, comments, says how bad it is, and finds the panel as it was left", async ({
  page,
  sample,
}) => {
  await openInterview(page, sample.id, "The kitchen calendar");
  const panel = page.getByRole("complementary", { name: "Beside the text" });
  await selectWords(page, (await page.locator(".cm-said").nth(4).textContent())?.slice(0, 30).trim() ?? "");
  await page.keyboard.press("v");
  const filter = panel.getByRole("textbox", { name: "Filter codes, or type a new one" });
  await expect(filter).toBeFocused();
  await filter.fill("Kept on paper");
  await page.keyboard.press("Enter");
  const code = panel.getByRole("button", { name: /^Kept on paper/ });
  await expect(code.first()).toHaveAttribute("aria-pressed", "true");
  await expect(panel.getByRole("heading", { name: "Used lately" })).toBeVisible();
  await checkAccessInBoth(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  await page.keyboard.press("b");
  await page.keyboard.press("b");
  await page.keyboard.press("n");
  await expect(panel.getByLabel("Comment")).toBeFocused();
  await expect(panel.getByLabel(/^How bad/)).toHaveValue("2");
  await page.keyboard.type("Ask for the calendar next time.");
  const edge = page.getByRole("separator", { name: "Width of the panel beside the text" });
  await edge.focus();
  await expect(page.getByRole("status").filter({ hasText: "Comment saved" })).toBeVisible();
  const before = Number(await edge.getAttribute("aria-valuenow"));
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(edge).toHaveAttribute("aria-valuenow", String(before + 40));
  await panel.getByRole("tab", { name: "Codes" }).press("Enter");
  await page.reload();
  await expect(edge).toHaveAttribute("aria-valuenow", String(before + 40));
  await expect(filter).toBeVisible();
  expect((await panel.boundingBox())?.width).toBe(before + 40);
  await edge.press("Enter");
  await expect(filter).toBeHidden();
  await checkAccess(page);
  await page.getByRole("button", { name: "Show what stands beside the text" }).click();
  await panel.getByRole("tab", { name: /Highlights/ }).click();
  await expect(panel.getByText("Ask for the calendar next time.")).toBeVisible();
});

test("a highlight whose words were deleted stands aside, and is placed on other words", async ({ page, study, request }) => {
  const person = await (await request.post(`/api/studies/${study.id}/participants`, { data: { audience: "customer" } })).json();
  const data = { participantIds: [person.id], date: "2026-05-14", notes: "Gone soon. She keeps the list on paper." };
  const interview = await (await request.post(`/api/studies/${study.id}/interviews`, { data })).json();
  const mark = { documentId: interview.documents[0].id, start: 0, end: 9, point: "failure" };
  expect((await request.post(`/api/studies/${study.id}/highlights`, { data: mark })).status()).toBe(201);
  await page.goto(`/studies/${study.id}/interviews/${interview.id}`);
  await page.getByRole("textbox", { name: "Notes" }).click();
  await page.keyboard.press("Control+Home");
  for (let count = 0; count < 11; count++) await page.keyboard.press("Delete");
  const panel = page.getByRole("complementary", { name: "Beside the text" });
  await expect(panel.getByRole("heading", { name: "Set aside by an edit: 1" })).toBeVisible();
  await checkAccess(page);
  await page.keyboard.press("Escape");
  await selectWords(page, "She keeps the list");
  await panel.getByRole("button", { name: "Place on the selected words" }).click();
  await expect(panel.getByRole("heading", { name: "Set aside by an edit: 1" })).toBeHidden();
  await expect(panel.getByText("She keeps the list", { exact: true })).toBeVisible();
});

test.describe("with a finger", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a researcher marks words and opens a mark, beside a panel that is a sheet from below", async ({ page, sample }) => {
    await openInterview(page, sample.id, "We disagree about the bill");
    await selectWords(page, (await page.locator(".cm-said").nth(1).textContent())?.slice(0, 12).trim() ?? "");
    const bar = page.getByRole("toolbar", { name: "Code the selected words" });
    for (const button of await bar.getByRole("button").all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await checkWidth(page);
    await bar.getByRole("button", { name: /Failure/ }).tap();
    const panel = page.getByRole("complementary", { name: "Beside the text" });
    await expect(panel.getByRole("radio", { name: "failure" })).toBeChecked();
    await panel.getByRole("button", { name: "Fold this panel away" }).tap();
    await expect(panel.getByRole("radio", { name: "failure" })).toBeHidden();
    await page.locator("[data-mark]").first().tap();
    await panel.getByRole("tab", { name: "Codes" }).tap();
    await expect(panel.getByRole("textbox", { name: "Filter codes, or type a new one" })).toBeVisible();
    await panel
      .getByRole("button", { name: /^The map in the head/ })
      .first()
      .tap();
    await expect(panel.getByRole("button", { name: /^The map in the head/ }).first()).toHaveAttribute("aria-pressed", "true");
    await checkAccess(page);
    await checkWidth(page);
  });
});
