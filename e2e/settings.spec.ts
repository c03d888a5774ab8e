import { readFileSync, statSync } from "node:fs";
import { checkAccess } from "./access";
import { expect, test } from "./fixtures";

test.describe("settings", () => {
  test("make a backup, say that it is verified, and hand it out as a file that is a database", async ({ page, study, server }) => {
    await page.goto(`/studies/${study.id}/settings`);
    const data = page.getByRole("region", { name: "Your data" });
    await expect(data.getByText(server.folder)).toBeVisible();
    await data.getByRole("button", { name: "Make a backup now" }).click();
    await expect(page.getByText(/Backup made and checked/)).toBeVisible();
    await expect(data.getByText(/verified/)).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      data
        .getByRole("link", { name: /Download the backup/ })
        .first()
        .click(),
    ]);
    const path = await download.path();
    expect(statSync(path).size).toBeGreaterThan(100_000);
    expect(readFileSync(path).subarray(0, 15).toString("latin1")).toBe("SQLite format 3");
    await checkAccess(page);
  });

  test("change what the study asks and the journey it is read on, and keep it", async ({ page, study }) => {
    await page.goto(`/studies/${study.id}/settings`);
    const form = page.getByRole("region", { name: "The study" });
    await form.getByLabel("What do you want to learn?").fill("Who says yes?");
    await form.getByLabel("AARRR").check();
    await expect(form.getByText("They bring others and speak for us.")).toBeVisible();
    await form.getByLabel("From").fill("8");
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("settings are saved")).toBeVisible();
    await page.reload();
    await expect(form.getByLabel("What do you want to learn?")).toHaveValue("Who says yes?");
    await expect(form.getByLabel("AARRR")).toBeChecked();
    await expect(form.getByLabel("From")).toHaveValue("8");
  });

  test("do not write over what somebody else changed meanwhile", async ({ page, study, request, watched }) => {
    watched.forgive(/409/);
    await page.goto(`/studies/${study.id}/settings`);
    const decision = page.getByLabel("Which decision does it serve?");
    // what others do appears by itself: it is while somebody types that two changes meet
    await expect(async () => {
      await decision.fill("mine");
      await expect(page.getByRole("button", { name: "Save", exact: true })).toBeEnabled({ timeout: 1000 });
    }).toPass();
    const seen = page.waitForResponse((answer) => answer.url().endsWith(`/api/studies/${study.id}`) && answer.request().method() === "GET");
    const changed = await request.patch(`/api/studies/${study.id}`, { data: { decision: "theirs" }, headers: { "If-Match": "1" } });
    expect(changed.ok()).toBe(true);
    await seen;
    await expect(decision).toHaveValue("mine");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Nothing was saved" })).toBeVisible();
    expect((await (await request.get(`/api/studies/${study.id}`)).json()).decision).toBe("theirs");
  });

  test("turn the page dark and leave it so", async ({ page, study }) => {
    await page.goto(`/studies/${study.id}/settings`);
    await page.getByRole("region", { name: "Appearance" }).getByLabel("Dark").check();
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
    await checkAccess(page);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
    await expect(page.getByRole("region", { name: "Appearance" }).getByLabel("Dark")).toBeChecked();
  });

  test("delete the study, and take that back from the list of studies", async ({ page, study }) => {
    // nobody deletes a study while its page is still asking to be told of changes
    const listening = page.waitForResponse((answer) => answer.url().includes("/events?"));
    await page.goto(`/studies/${study.id}/settings`);
    await listening;
    await page.getByRole("button", { name: "Delete this study" }).click();
    await expect(page.getByRole("heading", { name: "Studies", level: 1 })).toBeVisible();
    const entry = page.getByRole("article", { name: study.name });
    await expect(entry).toHaveCount(0);
    await page.getByRole("button", { name: /Undo/ }).click();
    await expect(entry).toBeVisible();
  });
});
