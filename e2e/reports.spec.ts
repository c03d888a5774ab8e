import { readFile } from "node:fs/promises";
import { checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { every, tell } from "./set-up";

test.describe("a marketer hands a report round", () => {
  test("chooses what it holds and for whom, takes it as a page that needs nothing, and prints it", async ({
    page,
    sample,
    context,
  }, info) => {
    await page.goto(`/studies/${sample.id}/reports`);
    const report = page.getByRole("article", { name: /^Report:/ });
    await expect(report.getByRole("heading", { name: "Where we do not know" })).toBeVisible();
    await checkAccessInBoth(page);
    await page.getByRole("checkbox", { name: "Method" }).uncheck();
    await expect(report.getByRole("heading", { name: "Method" })).toHaveCount(0);
    const before = await report.getByRole("blockquote").count();
    await page.getByLabel("Who reads it").selectOption("public");
    await expect.poll(() => report.getByRole("blockquote").count()).toBeLessThan(before);

    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "HTML", exact: true }).click()]);
    const saved = info.outputPath("report.html");
    await file.saveAs(saved);
    const html = await readFile(saved, "utf8");
    expect(html).toContain("<!doctype html>");
    expect(html).not.toContain(">Method</h2>");
    const offline = await context.newPage();
    const asked: string[] = [];
    offline.on("request", (request) => asked.push(request.url()));
    await offline.goto(`file://${saved}`);
    await expect(offline.getByRole("heading", { level: 1 })).toContainText("Mornings without the whiteboard");
    expect(asked).toHaveLength(1);
    await offline.close();

    await page.setViewportSize({ width: 390, height: 844 });
    await checkWidth(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("navigation", { name: "Study" })).toBeHidden();
    await expect(page.getByRole("checkbox", { name: "Summary" })).toBeHidden();
  });

  test("takes a whole study away and brings it back beside the first", async ({ page, study, watched }) => {
    watched.forgive(/Failed to load resource.*400/);
    await page.goto(`/studies/${study.id}/reports`);
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Whole study", exact: true }).click()]);
    await page.goto("/");
    await page.getByRole("button", { name: "Bring a study in" }).waitFor();
    await page.locator('input[type="file"]').setInputFiles(await file.path());
    await expect(page.getByRole("status").filter({ hasText: "was brought in" })).toBeVisible();
    await expect(page).not.toHaveURL(new RegExp(study.id));
    await page.goto("/");
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from('{"format":"other"}') });
    await expect(page.getByRole("alert").filter({ hasText: "That did not work" })).toBeVisible();
  });

  test("says whom a study's file from before had held, who was erased since", async ({ page, request, study }) => {
    const { participant } = await tell(request, study.id, { audience: "churned", notes: "Too slow for us." });
    await page.goto(`/studies/${study.id}/reports`);
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Whole study with names" }).click()]);
    const path = await file.path();
    const erased = await request.post(`/api/studies/${study.id}/participants/${participant.id}/erasure`, {
      data: { mode: "erase", confirm: participant.code },
    });
    expect(erased.ok()).toBe(true);
    await page.goto("/");
    await page.locator('input[type="file"]').setInputFiles(path);
    await expect(
      page.getByRole("status").filter({ hasText: "1 person was erased or anonymised here after the file was written" }),
    ).toBeVisible();
    await expect(page).toHaveURL(/\/studies\//);
    const [, brought = study.id] = /studies\/([^/?]+)/.exec(page.url()) ?? [];
    expect(brought).not.toBe(study.id);
    expect(await every(request, brought, "participants")).toEqual([]);
  });
});
