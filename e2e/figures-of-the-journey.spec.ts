import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { every, isRead, tell } from "./set-up";

const TABLE = "Step\tEverybody\tSmall\tLarge\nTrial\t1,000\t400\t600\nBuy\t640\t80\t560\nSet-up\t600\t70\t";

test.describe("the figures of the journey", () => {
  test("a team lead types and pastes how many go on, and sees where they stop and why", async ({ page, study, request, watched }) => {
    // a table of percentages is refused, and the page says why
    watched.forgive(/422.*\/flows\/preview/);
    await tell(request, study.id, {
      audience: "prospect",
      notes: "The trial ended before we had a quiet week.",
      marked: [{ words: "ended before we had a quiet week", coding: { step: "trial", point: "failure" } }],
    });
    await isRead(request, study.id);
    await page.goto(`/studies/${study.id}/journey/drop-off`);
    await expect(page.getByText("No figures yet.")).toBeVisible();
    await checkAccess(page);
    const cell = (name: string) => page.getByRole("textbox", { name, exact: true });
    await cell("Trial, Everybody").fill("100");
    await cell("Trial, Everybody").press("ArrowDown");
    await expect(cell("Approval, Everybody")).toBeFocused();
    await expect(page.getByRole("heading", { name: "Figures" })).toBeVisible();
    await cell("Approval, Everybody").fill("4o");
    await cell("Approval, Everybody").press("Enter");
    await expect(page.getByText("“4o” is not a number.")).toBeVisible();
    await cell("Approval, Everybody").fill("40");
    await cell("Approval, Everybody").press("Enter");
    const list = page.getByRole("list", { name: "From step to step" });
    await expect(list.getByText("60 of 100")).toBeVisible();
    await expect(page.getByRole("complementary", { name: "Trial → Approval" }).getByText("ended before we had a quiet week")).toBeVisible();

    await page.getByRole("button", { name: "Paste a table or read a file" }).click();
    const dialog = page.getByRole("dialog", { name: "Read a table" });
    const paste = dialog.getByRole("textbox", { name: "Paste a table from a spreadsheet" });
    await paste.fill("Trial\t40 %\nBuy\t3 %");
    await dialog.getByRole("button", { name: "Look at it" }).click();
    await expect(dialog.getByRole("alert")).toContainText("percentage");
    await paste.fill(TABLE);
    await dialog.getByRole("button", { name: "Look at it" }).click();
    await expect(dialog.getByText("3 steps, 3 segments; steps run down.")).toBeVisible();
    await checkAccess(page);
    await dialog.getByRole("button", { name: "Keep as a flow of its own" }).click();
    const panel = page.getByRole("complementary", { name: "Trial → Buy" });
    await expect(panel.getByText("One segment: Small has 89 % of all drops here")).toBeVisible();
    await panel.getByRole("button", { name: "Make an action" }).click();
    await page.getByRole("button", { name: "Add action" }).click();
    await expect(panel.getByRole("link", { name: "Bring back those who stop between Trial and Buy" })).toBeVisible();
    await checkAccessInBoth(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await expect(list).toBeVisible();
    await checkWidth(page);
    expect(await every(request, study.id, "flows")).toHaveLength(2);
  });

  test("a PMM goes from what churn costs to the account, its reasons and its rivals", async ({ page, study, request }) => {
    const root = `/api/studies/${study.id}`;
    for (const [name, contractValue, outcome, lastStep] of [
      ["Harbour School", 9000, "churned", "renewal"],
      ["Mill Lane School", null, "churned", "renewal"],
      ["Quay Academy", 3000, "lost-competitor", "approval"],
      ["Ferry College", 5000, "won", "everyday-use"],
    ]) {
      expect((await request.post(`${root}/accounts`, { data: { name, contractValue, outcome, lastStep } })).status()).toBe(201);
    }
    await page.goto(`/studies/${study.id}/journey/deals`);
    const churn = page.getByRole("table", { name: "Where customers leave" });
    await expect(churn.getByRole("row", { name: /Retention/ })).toContainText("9,000");
    await expect(churn.getByRole("row", { name: /Retention/ })).toContainText("1 without a value");
    await checkAccessInBoth(page);
    await churn.getByRole("link", { name: "2 churned accounts, Retention" }).click();
    await page.getByRole("link", { name: "Harbour School" }).click();
    const sheet = page.getByRole("complementary", { name: "Harbour School" });
    await sheet.getByRole("combobox", { name: "Stuck at" }).selectOption({ label: "Set-up" });
    await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
    await sheet.getByRole("combobox", { name: "Price, The buyer says" }).selectOption("primary");
    await sheet.getByRole("combobox", { name: "Product, The seller says" }).selectOption("primary");
    await sheet.getByRole("textbox", { name: "The first sign" }).fill("No log-ins in May.");
    await sheet.getByRole("button", { name: "Save the post-mortem" }).click();
    await expect(sheet.getByText("3 of 8 parts stand.")).toBeVisible();
    await checkAccess(page);

    await page.getByRole("link", { name: "Competitors", exact: true }).click();
    await page.getByRole("textbox", { name: "Name of a competitor" }).fill("Brackish");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByRole("table", { name: "Competitors" }).getByRole("link", { name: "Brackish" })).toBeVisible();
    await checkAccess(page);
    await page.getByRole("link", { name: "Reasons", exact: true }).click();
    await expect(page.getByText("In 0 of 1 deal the seller’s primary reason is among those the buyer gives, few.")).toBeVisible();
    await checkAccess(page);
    await page.getByRole("link", { name: "Wins and losses", exact: true }).click();
    await expect(page.getByText("of 2 decided deals are won")).toBeVisible();
    await checkAccess(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/studies/${study.id}/journey/deals`);
    await checkWidth(page);
  });
});
