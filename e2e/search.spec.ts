import type { Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";

const NOTES = [
  "The import stopped at the third file, and nobody was told.",
  "Afterwards they went back to the old sheet for a month.",
  "A second import, in March, went through.",
].join("\n");

async function logged(page: Page, studyId: string, { notes, date }: { notes: string; date: string }): Promise<void> {
  const person = await page.request.post(`/api/studies/${studyId}/participants`, { data: { audience: "customer" } });
  const { id } = await person.json();
  const data = { participantIds: [id], notes, date };
  expect((await page.request.post(`/api/studies/${studyId}/interviews`, { data })).status()).toBe(201);
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByLabel("Words to find").fill(words);
}

test("a researcher finds words by keyboard, narrows the sentence, and goes into the text", async ({ page, study }) => {
  await logged(page, study.id, { notes: NOTES, date: "2026-05-04" });
  await logged(page, study.id, { notes: "No import was needed here.", date: "2026-06-04" });
  await page.goto(`/studies/${study.id}/search`);
  await expect(page.getByText("Find what was said")).toBeVisible();
  await checkAccess(page);
  await page.keyboard.type("imp");
  await expect(page.getByRole("status").filter({ hasText: "3 places, the newest first" })).toBeVisible();
  const hits = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.locator("mark") });
  await expect(hits.first()).toContainText("No import was needed here.");
  await expect(hits.first().locator("mark")).toHaveText("import");
  await checkAccessInBoth(page);
  await page.getByLabel("When").selectOption("between");
  await page.getByLabel("To", { exact: true }).fill("2026-05-31");
  await expect(page.getByRole("status").filter({ hasText: "2 places" })).toBeVisible();
  await search(page, "import -march");
  await expect(page.getByRole("status").filter({ hasText: "1 place," })).toBeVisible();
  await search(page, `"); drop -table NEAR(* "`);
  await expect(page.getByText("Nothing found")).toBeVisible();
  await page.getByRole("button", { name: "Look everywhere in the study" }).click();
  await search(page, "import");
  await expect(page.getByRole("status").filter({ hasText: "3 places" })).toBeVisible();
  await page.getByRole("heading", { name: "Search" }).click();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/interviews\/[^/?]+\?document=[^&]+&at=0-58$/);
});

test("a researcher keeps a search, renames it, deletes it and takes that back", async ({ page, study }) => {
  await logged(page, study.id, { notes: NOTES, date: "2026-05-04" });
  await page.goto(`/studies/${study.id}/search?q=import`);
  await page.getByRole("button", { name: "Save this search" }).click();
  await page.getByLabel("Name of the search").fill("Imports that fail");
  await page.keyboard.press("Enter");
  const kept = page.getByRole("button", { name: "Imports that fail", exact: true });
  await expect(kept).toHaveAttribute("aria-pressed", "true");
  await search(page, "sheet");
  await expect(page.getByRole("status").filter({ hasText: "1 place," })).toBeVisible();
  await kept.click();
  await expect(page.getByLabel("Words to find")).toHaveValue("import");
  await page.getByRole("button", { name: "Rename or delete “Imports that fail”" }).click();
  await checkAccess(page);
  await page.getByLabel("Name of the search").fill("Imports");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Rename or delete “Imports”" }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByRole("button", { name: "Imports", exact: true })).toBeHidden();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByRole("button", { name: "Imports", exact: true })).toBeVisible();
});

test("a researcher codes all that was found, and takes it back in one step", async ({ page, study }) => {
  await logged(page, study.id, { notes: NOTES, date: "2026-05-04" });
  await page.goto(`/studies/${study.id}/search?q=import`);
  await page.getByText("Code 2 sentences").first().click();
  await page.getByLabel("Point").and(page.locator("form select")).selectOption("failure");
  await checkAccess(page);
  await page.getByRole("button", { name: "Code 2 sentences" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 sentences coded." })).toBeVisible();
  const count = async () => (await (await page.request.get(`/api/studies/${study.id}/highlights?point=failure`)).json()).total;
  expect(await count()).toBe(2);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(count).toBe(0);
});

test("anything is found with Ctrl K, and an interview logged with two keys", async ({ page, study }) => {
  await logged(page, study.id, { notes: NOTES, date: "2026-05-04" });
  await page.goto(`/studies/${study.id}/coverage`);
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Find anything" });
  await expect(field).toBeFocused();
  await checkAccessInBoth(page);
  await field.fill("cdbk");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/codebook$/);
  await page.keyboard.press("Control+k");
  await field.fill("third file");
  await page.getByRole("option", { name: /stopped at the third file/ }).click();
  await expect(page).toHaveURL(/at=0-58/);
  await page.goto(`/studies/${study.id}/themes`);
  // keys are heard once the page's own script runs, which on a busy machine is after the page is seen
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("l");
    await expect(page).toHaveURL(/\/interviews\/log$/, { timeout: 3000 });
  }).toPass();
  await page.getByRole("link", { name: "Overview" }).click();
  await expect(page).toHaveURL(new RegExp(`${study.id}$`));
  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/interviews\/log$/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("search and palette fit", async ({ page, sample }) => {
    await page.goto(`/studies/${sample.id}/search?q=week`);
    await expect(page.getByRole("status").filter({ hasText: /places/ })).toBeVisible();
    await checkWidth(page);
    await page.getByRole("button", { name: "Navigation" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Find anything/ })
      .click();
    await expect(page.getByRole("combobox", { name: "Find anything" })).toBeVisible();
    await checkWidth(page);
    await checkAccess(page);
  });
});
