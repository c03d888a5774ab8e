import type { Page } from "@playwright/test";
import { checkAccess, checkWidth } from "./access";
import { expect, test } from "./fixtures";

test.use({ dataName: "first start" });

/** Each page of the navigation, and what must be there on it: no list of the sample is empty. */
const PLACES: { name: string; alive: (page: Page) => Promise<void> }[] = [
  {
    name: "Overview",
    alive: async (page) => {
      await expect(page.getByRole("region", { name: "Coverage" }).getByRole("link")).toHaveCount(3);
      await expect(page.getByRole("heading", { name: "What is new" })).toBeVisible();
      await expect(page.getByRole("blockquote")).not.toHaveCount(0);
    },
  },
  { name: "Interviews", alive: (page) => expect(page.getByRole("main").getByRole("link", { name: "Carol moved" })).toBeVisible() },
  { name: "People", alive: (page) => expect(page.getByRole("main").getByText("P-001").first()).toBeVisible() },
  { name: "Codebook", alive: (page) => expect(page.getByRole("main").getByText("Cover before seven").first()).toBeVisible() },
  { name: "Themes", alive: (page) => expect(page.getByRole("main").getByText("Cover before seven").first()).toBeVisible() },
  { name: "Coverage", alive: (page) => expect(page.getByRole("main").getByText("Round planner").first()).toBeVisible() },
  { name: "Settings", alive: (page) => expect(page.getByRole("region", { name: "Your data" })).toBeVisible() },
];

test("somebody who starts for the first time opens the sample, and finds every page alive", async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Start with your question" })).toBeVisible();
  await checkAccess(page);
  await page.getByRole("button", { name: "Open the sample study" }).click();
  await expect(page.getByRole("heading", { name: /Overview of Mornings/ })).toBeAttached();
  const navigation = page.getByRole("navigation", { name: "Study" });
  for (const { name, alive } of PLACES) {
    await test.step(name, async () => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ colorScheme: "light" });
      await navigation.getByRole("link", { name: new RegExp(`^${name}`) }).click();
      await expect(navigation.getByRole("link", { name: new RegExp(`^${name}`) })).toHaveAttribute("aria-current", "page");
      await alive(page);
      await checkAccess(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await checkAccess(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await alive(page);
      await checkWidth(page);
      await checkAccess(page);
    });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("button", { name: "Delete the sample study" }).click();
  await expect(page.getByRole("heading", { name: "Start with your question" })).toBeVisible();
});
