import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";

test.describe("a team keeps what hangs on the journey", () => {
  test("begins with ten touchpoints, changes one, and gets a deleted one back", async ({ page, study, watched }) => {
    watched.forgive(/Failed to load resource.*400/);
    await page.goto(`/studies/${study.id}/journey/touchpoints`);
    await page.getByRole("button", { name: "Start with ten common ones" }).click();
    const table = page.getByRole("table", { name: "touchpoint" });
    await expect(table.getByRole("row")).toHaveCount(11);
    await table.getByRole("button", { name: "Demo" }).click();
    const sheet = page.getByRole("complementary", { name: "Demo" });
    await checkAccessInBoth(page);
    await sheet.getByLabel("Team that leads").fill("Growth, Sales");
    await sheet.getByRole("button", { name: "Save" }).click();
    await expect(sheet.getByRole("alert")).toContainText("one team leads");
    await sheet.getByLabel("Team that leads").fill("Growth");
    await sheet.getByRole("button", { name: "Save" }).click();
    await expect(table.getByRole("row", { name: /^Demo/ })).toContainText("Growth");
    await sheet.getByRole("button", { name: "Delete this touchpoint" }).click();
    await expect(table.getByRole("row")).toHaveCount(10);
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(table.getByRole("row")).toHaveCount(11);
  });

  test("closes a gap only with an action or a reason, and notes a review", async ({ page, study, watched }) => {
    watched.forgive(/Failed to load resource.*422/);
    await page.goto(`/studies/${study.id}/journey/actions?view=gaps`);
    await page.getByRole("button", { name: "Add a gap or a flag" }).click();
    await page.getByLabel("What is missing").fill("Nobody says what comes next.");
    await page.getByRole("complementary").getByRole("button", { name: "Add a gap or a flag" }).click();
    await page.getByRole("button", { name: "Nobody says what comes next." }).click();
    const sheet = page.getByRole("complementary");
    await sheet.getByRole("button", { name: "Close it" }).click();
    await expect(sheet.getByRole("alert")).toContainText("an action that answers it, or with a reason");
    await sheet.getByRole("button", { name: "Make an action" }).click();
    await page.getByRole("dialog", { name: "A new action" }).getByLabel("Owner").fill("Mona");
    await checkAccess(page);
    await page.getByRole("button", { name: "Add action" }).click();
    await expect(sheet.getByRole("listitem")).toContainText("Nobody says what comes next.");
    await sheet.getByRole("button", { name: "Close it" }).click();
    await expect(sheet.getByText("Closed", { exact: true })).toBeVisible();
    await page.goto(`/studies/${study.id}/journey/actions`);
    await expect(page.getByRole("row", { name: /Nobody says what comes next.*Mona/ })).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await checkWidth(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/studies/${study.id}/journey/reviews`);
    await expect(page.getByRole("list", { name: "When the next reviews are due" })).toContainText("never reviewed");
    await page.getByRole("button", { name: "Note a review" }).click();
    await page.getByLabel("What success looked like").fill("Two told others.");
    await page.getByRole("complementary").getByRole("button", { name: "Note a review" }).click();
    await expect(page.getByRole("row", { name: /Two told others/ })).toBeVisible();
    await checkAccess(page);
  });
});
