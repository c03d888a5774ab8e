import type { Locator, Page } from "@playwright/test";
import { checkAccess } from "./access";
import { expect, test } from "./fixtures";
import { every } from "./set-up";

/** Presses Tab until the wanted control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${wanted}`);
}

test("a researcher without a mouse logs an interview, takes a proposed highlight from its notes, and marks another", async ({
  page,
  study,
  request,
}) => {
  await page.goto(`/studies/${study.id}/interviews`);
  await expect(page.getByText("No interview yet")).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "Skip to the page" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("main").getByRole("link", { name: "Log interview" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Log an interview" })).toBeVisible();
  await test.step("says whom it was with, and writes", async () => {
    await tabTo(page, page.getByLabel("Audience"));
    await page.keyboard.type("churned");
    await expect(page.getByLabel("Audience")).toHaveValue("churned");
    await tabTo(page, page.getByLabel("Notes"));
    await page.keyboard.type("We cancelled because support never answered our tickets. The invoice was wrong three times. ");
    await page.keyboard.type("In the end we gave up on the import of the hours, it crashed every month and nobody could fix it.");
    await expect(page.getByText(/✓ Saved \d\d:\d\d/)).toBeVisible();
    await checkAccess(page);
  });
  await test.step("opens it", async () => {
    await tabTo(page, page.getByRole("button", { name: "Done, mark what matters" }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/interviews\/[0-9a-f-]{36}/);
    await expect(page.getByRole("radio", { name: "Read" })).toBeChecked();
  });
  const panel = page.getByRole("complementary", { name: "Beside the text" });
  await test.step("accepts the first suggestion with one key", async () => {
    await expect(panel.getByRole("tab", { name: /Suggestions \d/ })).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press("Escape");
    await tabTo(page, panel.getByRole("tab", { selected: true }));
    await page.keyboard.press("j");
    await expect(panel.getByText(/^Suggestion \d+ of \d+$/)).toBeVisible();
    await page.keyboard.press("a");
    await expect.poll(async () => (await every(request, study.id, "highlights")).length).toBe(1);
  });
  await test.step("and finds it in the list of highlights", async () => {
    await tabTo(page, panel.getByRole("tab", { selected: true }));
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await expect(panel.getByRole("tab", { name: "Highlights 1", selected: true })).toBeVisible();
    await tabTo(page, panel.getByRole("listitem").getByRole("button").first());
    await page.keyboard.press("Enter");
    await expect(panel.getByRole("button", { name: "Delete this highlight" })).toBeVisible();
    await checkAccess(page);
  });
  await test.step("selects a sentence by key, less of it, and marks it", async () => {
    const before = await every<{ quote: string }>(request, study.id, "highlights");
    await page.keyboard.press("w");
    await page.keyboard.press("s");
    for (let time = 0; time < 2; time += 1) await page.keyboard.press("Control+Shift+ArrowLeft");
    const chosen = (await page.evaluate(() => getSelection()?.toString())) ?? "";
    expect(chosen.length).toBeGreaterThan(10);
    await expect(page.getByRole("toolbar", { name: "Code the selected words" })).toBeVisible();
    await page.keyboard.press("t");
    await expect(page.getByRole("status").filter({ hasText: "Marked as trigger" })).toBeVisible();
    const after = await every<{ quote: string }>(request, study.id, "highlights");
    expect(after).toHaveLength(before.length + 1);
    expect(after.map(({ quote }) => quote)).toContain(chosen.trim());
  });
});
