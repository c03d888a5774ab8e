import type { Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { every } from "./set-up";
import { newMachine } from "./team";

type Person = { id: string; version: number; consent: { quote: string } };

test("a marketer shares a view with somebody outside, who reads it without names, until it is taken back", async ({
  page,
  browser,
  request,
  sample,
  server,
}) => {
  test.setTimeout(120_000);
  await page.goto(`/studies/${sample.id}/themes`);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share this view" });
  await expect(dialog.getByText("No view of this study is shared yet.")).toBeVisible();
  await checkAccessInBoth(page);
  await dialog.getByLabel("Title").fill("What moves planners, for the launch of the spring");
  await dialog.getByLabel("Ends after").selectOption("7");
  await dialog.getByRole("button", { name: "Make link" }).click();
  const link = await dialog.getByLabel("The link", { exact: true }).inputValue();
  await expect(dialog.getByRole("listitem")).toContainText("not opened yet");
  await page.setViewportSize({ width: 390, height: 844 });
  await checkWidth(page);
  await checkAccess(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  // somebody elsewhere reads it: public words alone, at any width, and nothing else of the program
  const reader = await newMachine(browser, server.url);
  await reader.page.goto(link);
  await expect(reader.page.getByRole("heading", { level: 1 })).toHaveText("What moves planners, for the launch of the spring");
  await expect(reader.page.getByText("agreed to be quoted in public")).toBeVisible();
  const quotes = await reader.page.getByRole("blockquote").count();
  expect(quotes).toBeGreaterThan(0);
  await checkAccessInBoth(reader.page);
  await reader.page.setViewportSize({ width: 390, height: 844 });
  await checkWidth(reader.page);
  await checkAccess(reader.page);
  expect(await reader.context.cookies()).toEqual([]);

  // consent taken back: the words are gone at the next opening
  for (const { id, version, consent } of await every<Person>(request, sample.id, "participants")) {
    if (consent.quote !== "public") continue;
    const data = { consent: { quote: "refused" } };
    expect(
      (await request.patch(`/api/studies/${sample.id}/participants/${id}`, { data, headers: { "If-Match": String(version) } })).ok(),
    ).toBe(true);
  }
  await reader.page.reload();
  await expect(reader.page.getByRole("blockquote")).toHaveCount(0);
  await expect(reader.page.getByText("nobody agreed to be quoted in public")).toBeVisible();

  // and revoked: gone, calmly
  await page.reload();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect(dialog.getByRole("listitem")).toContainText("opened 2 times");
  // Escape leaves what is uppermost alone, and whoever leaves stands where they came from
  await dialog.getByRole("button", { name: /^Revoke/ }).click();
  await expect(page.getByRole("dialog", { name: "Revoke this link?" }).getByRole("button", { name: "Keep" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog.getByRole("button", { name: /^Revoke/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Share", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: /^Revoke/ }).click();
  await page.getByRole("dialog", { name: "Revoke this link?" }).getByRole("button", { name: "Revoke" }).click();
  await expect(dialog.getByRole("listitem")).toContainText("revoked");
  reader.watched.forgive(/410/);
  await reader.page.reload();
  await expect(reader.page.getByRole("heading", { name: "This link shows nothing any more" })).toBeVisible();
  await checkAccessInBoth(reader.page);
  expect(reader.watched.wrongs()).toEqual([]);
  await reader.context.close();
});

test("a persona, the map and a report are shared from their own pages", async ({ page, request, sample, browser, server }) => {
  const [persona] = await every(request, sample.id, "personas");
  const reader = await newMachine(browser, server.url);
  for (const path of [`people/personas/${persona?.id}`, "journey", "reports"]) {
    await page.goto(`/studies/${sample.id}/${path}`);
    await page.getByRole("button", { name: "Share", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Share this view" });
    await dialog.getByRole("button", { name: "Make link" }).click();
    await reader.page.goto(await dialog.getByLabel("The link", { exact: true }).inputValue());
    await expect(reader.page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await checkAccess(reader.page);
    await reader.page.evaluate(() => document.fonts.ready);
    expect(await reader.page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual(["loaded"]);
    await reader.page.setViewportSize({ width: 390, height: 844 });
    await checkWidth(reader.page);
    await checkAccess(reader.page);
    if (path === "journey") await checkMap(reader.page);
    await reader.page.setViewportSize({ width: 1280, height: 900 });
  }
  expect(reader.watched.wrongs()).toEqual([]);
  await reader.context.close();
});

/** The map is a grid, also on a phone: its stages are scrolled through beside the names of its lanes. */
async function checkMap(page: Page): Promise<void> {
  const map = page.getByRole("region", { name: "Stages across, lanes down" });
  await expect(map.getByRole("columnheader")).toHaveCount(8);
  const lane = map.getByRole("rowheader", { name: /^In their words/ });
  await expect(lane).toBeVisible();
  await map.evaluate((grid) => grid.scrollTo({ left: grid.scrollWidth }));
  await expect(map.getByRole("columnheader", { name: "Loyalty" })).toBeInViewport();
  await expect(lane).toBeInViewport();
}
