import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { add, tell } from "./set-up";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const NOTES = "The first import broke on units. “On Friday I know what Monday needs, and nobody stays late.” They looked at another tool.";
const IMPORT = "The first import broke on units";
const FRIDAY = "On Friday I know what Monday needs, and nobody stays late.";

test.describe("a PMM reads a persona", () => {
  test("in sentences whose figures open their quotes, and puts one in their own words", async ({ page, study, request }) => {
    const persona = await add(request, study.id, "personas", { name: "Floor lead" });
    const units = await add(request, study.id, "codes", { name: "Units do not agree" });
    const coding = { step: "set-up", point: "failure", codeIds: [units.id] };
    for (const audience of ["customer", "customer", "prospect"]) {
      await tell(request, study.id, { audience, personaId: persona.id, notes: NOTES, marked: [{ words: IMPORT, coding }] });
    }
    await page.goto(`/studies/${study.id}/people?view=personas`);
    await page.getByRole("link", { name: "Read what we heard from Floor lead" }).click();
    await expect(page.getByRole("heading", { name: "Floor lead", level: 1 })).toBeVisible();
    const told = page.getByRole("region", { name: "In short" });
    await expect(told).toContainText("We have heard 3 people so far: 1 prospect and 2 customers.");
    await checkAccessInBoth(page);
    await told.getByRole("link", { name: "3 of 3" }).first().click();
    const quotes = page.getByRole("dialog");
    await expect(quotes).toContainText("3 people, 3 quotes");
    await expect(quotes.getByText(IMPORT)).toHaveCount(3);
    await checkAccess(page);
    await page.keyboard.press("Escape");
    await expect(quotes).toHaveCount(0);

    await told.getByRole("button", { name: /^Edit: We have heard 3 people/ }).click();
    await told.getByLabel("The sentence").fill("Only 3 people so far.");
    await page.keyboard.press("Control+Enter");
    await expect(told.getByLabel("The sentence")).toHaveCount(0);
    await expect(told).toContainText("Only 3 people so far.");
    await tell(request, study.id, { audience: "churned", personaId: persona.id, notes: NOTES });
    await page.reload();
    await expect(told.getByRole("note")).toContainText("The evidence changed: now “We have heard 4 people so far");
    await told.getByRole("button", { name: "Take it over" }).click();
    await expect(told).toContainText("We have heard 4 people so far: 1 prospect, 2 customers and 1 churned.");
    await page.getByRole("status").getByRole("button", { name: /Undo/ }).click();
    await expect(told).toContainText("Only 3 people so far.");

    await page.getByRole("button", { name: "Copy as text" }).click();
    await expect(page.getByRole("status").filter({ hasText: "copied as Markdown" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("# Floor lead\n\nHeard from Floor lead;");
    await page.setViewportSize({ width: 390, height: 844 });
    await checkWidth(page);
    await checkAccess(page);
  });

  test("writes what success is to them, and links the words it rests on", async ({ page, study, request }) => {
    const persona = await add(request, study.id, "personas", { name: "Floor lead" });
    await page.goto(`/studies/${study.id}/people/personas/${persona.id}`);
    await expect(page.getByText("Nobody of this persona has been heard yet")).toBeVisible();
    await tell(request, study.id, { audience: "customer", personaId: persona.id, notes: NOTES, marked: [{ words: FRIDAY, coding: {} }] });
    await page.reload();
    const success = page.getByRole("region", { name: "Success", exact: true });
    await success.getByRole("button", { name: "Write it" }).click();
    await success.getByLabel("Success").fill("Knows on Friday what Monday needs");
    await success.getByLabel("Known from, besides quotes").fill("Sales calls in May");
    await success.getByRole("button", { name: "Save" }).click();
    await expect(success).toContainText("from: Sales calls in May");
    await expect(page.getByText("0 of 10 evidenced, 0 %")).toBeVisible();
    await success.getByRole("button", { name: "link quotes" }).click();
    await page.getByRole("button", { name: "Add a quote for it" }).click();
    await page.getByRole("option").filter({ hasText: FRIDAY }).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(page.getByText("1 of 10 evidenced, 10 %")).toBeVisible();
    await expect(page.getByText("Success, in their words")).toBeVisible();
    await expect(page.getByRole("banner").or(page.locator("header")).getByText(FRIDAY).first()).toBeVisible();
    await page.getByLabel("Audience").selectOption("prospect");
    await expect(page).toHaveURL(/audience=prospect/);
    await expect(page.getByText("Under the filter of this page 0 people count.")).toBeVisible();
  });
});
