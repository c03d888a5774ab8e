import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Fails on anything axe finds against WCAG 2.2 A and AA on the page as it stands. `region` is off: what floats lives in a portal outside the landmarks. */
export async function checkAccess(page: Page): Promise<void> {
  // while one page gives way to the next there is a moment without a title
  await expect(page).toHaveTitle(/./);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).disableRules(["region"]).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary?.split("\n")[1]?.trim() ?? ""}`),
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** Fails where a page is wider than its window: on a phone, that is a page one has to drag about. */
export async function checkWidth(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `pixels that ${page.url()} is wider than its window`).toBeLessThanOrEqual(0);
}

/** The same in light and in dark; leaves the page in light. */
export async function checkAccessInBoth(page: Page): Promise<void> {
  await checkAccess(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await checkAccess(page);
  await page.emulateMedia({ colorScheme: "light" });
}
