import type { Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { every } from "./set-up";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.describe("a product marketer reads a questionnaire's results", () => {
  test.beforeEach(async ({ page, sample, request }) => {
    const [first] = await every<{ id: string }>(request, sample.id, "questionnaires");
    await page.goto(`/studies/${sample.id}/questionnaires/${first?.id}`);
    await expect(page.getByRole("heading", { level: 2, name: /If you could no longer use Wickerlane/ })).toBeVisible();
  });

  test("opens with the score, and one sentence filters and compares all of it", async ({ page }) => {
    await expect(page.getByText(/of 55 would be very disappointed/)).toBeVisible();
    await page.getByLabel("Wave").selectOption("Autumn");
    await expect(page).toHaveURL(/wave=Autumn/);
    await expect(page.getByText(/of 33 would be very disappointed/)).toBeVisible();
    await page.getByLabel("Compared by").selectOption("persona");
    await expect(page.getByRole("rowheader", { name: "Round planner" }).first()).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Wave")).toHaveValue("Autumn");
    await expect(page.getByText(/of 33 would be very disappointed/)).toBeVisible();
    await page.getByRole("button", { name: /^Every answer/ }).click();
    await page.getByRole("button", { name: "Somewhat disappointed", exact: true }).click();
    await expect(page).toHaveURL(/where=/);
    await page.getByRole("button", { name: /^Take off:/ }).click();
    await expect(page).not.toHaveURL(/where=/);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await expect(page.getByText(/of 55 would be very disappointed/)).toBeVisible();
    await checkAccessInBoth(page);
  });

  test("names the weakest part of the journey, and says of two waves whether it is a change", async ({ page }) => {
    const parts = page.getByRole("region", { name: "By part of the journey" });
    await expect(parts.getByRole("row")).toHaveCount(6);
    await expect(parts.getByText(/Onboarding is the weakest part/)).toBeVisible();
    await expect(page.getByRole("region", { name: /Since Spring/ }).getByText(/too few to say|not yet a change|a change/)).toBeVisible();
  });

  test("goes through the questions, with their words beside, on a phone too", async ({ page }) => {
    await page.getByRole("link", { name: /How likely are you to recommend/ }).click();
    await expect(page.getByRole("heading", { level: 2, name: /How likely are you to recommend/ })).toBeVisible();
    await expect(page.getByText(/Net Promoter Score;/)).toBeVisible();
    await page.getByRole("button", { name: /^Said and scored/ }).click();
    await expect(page.getByRole("heading", { level: 3, name: /0.*6/ })).toBeVisible();
    await checkAccess(page);
    const beside = page.getByRole("complementary").last();
    await beside.getByLabel("Open question beside").selectOption({ label: "What nearly made you stop?" });
    await expect(page).toHaveURL(/beside=/);
    await expect(beside.getByText("Getting the client list in").first()).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await checkWidth(page);
    await checkAccess(page);
  });

  test("shows whom to listen to, and what holds them back", async ({ page }) => {
    await page.getByRole("button", { name: /^On the fence/ }).click();
    await expect(page.getByRole("heading", { name: /on the fence$/ })).toBeVisible();
    await expect(page.getByText(/The fans love/)).toBeVisible();
    await checkAccess(page);
  });

  test("copies a figure as numbers and as a picture", async ({ page }) => {
    const parts = page.getByRole("region", { name: "By part of the journey" });
    await parts.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("menuitem", { name: /CSV/ }).click();
    await expect(page.getByRole("status").filter({ hasText: "Copied as CSV." })).toBeVisible();
    expect((await clipboard(page)).split("\r\n")[0]).toBe("Part,Score,From,To,People");
    await parts.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("menuitem", { name: /PNG/ }).click();
    await expect(page.getByRole("status").filter({ hasText: "Copied as a picture." })).toBeVisible();
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types: kinds }) => [...kinds]));
    expect(types).toContain("image/png");
  });
});
