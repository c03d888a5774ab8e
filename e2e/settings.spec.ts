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
    // the first change of the two comes unannounced: it is the refusal that brings it
    await page.route(/\/events\?/, (route) => route.abort());
    watched.forgive(/events/);
    await page.goto(`/studies/${study.id}/settings`);
    const form = page.getByRole("region", { name: "The study" });
    const decision = form.getByLabel("Which decision does it serve?");
    const save = form.getByRole("button", { name: "Save", exact: true });
    const change = async (version: string, data: object) => {
      const changed = await request.patch(`/api/studies/${study.id}`, { data, headers: { "If-Match": version } });
      expect(changed.ok()).toBe(true);
    };
    const stored = async () => (await request.get(`/api/studies/${study.id}`)).json();
    await expect(async () => {
      await decision.fill("mine");
      await expect(save).toBeEnabled({ timeout: 1000 });
    }).toPass();
    await change("1", { decision: "theirs", question: "Who says yes?" });
    await save.click();
    const note = form.getByRole("alert");
    await expect(note).toContainText("theirs");
    await expect(decision).toHaveValue("mine");
    await expect(save).toBeDisabled();
    expect(await stored()).toMatchObject({ decision: "theirs", version: 2 });
    await checkAccess(page);
    await note.getByRole("button", { name: "Keep mine" }).click();
    await expect(note).toHaveCount(0);
    await expect(form.getByLabel("What do you want to learn?")).toHaveValue("Who says yes?");
    await save.click();
    await expect(page.getByText("settings are saved")).toBeVisible();
    expect(await stored()).toMatchObject({ decision: "mine", question: "Who says yes?" });
    // with the stream of changes it is said before anything is sent
    await page.unroute(/\/events\?/);
    await page.reload();
    await expect(async () => {
      await decision.fill("mine again");
      await expect(save).toBeEnabled({ timeout: 1000 });
    }).toPass();
    await change("3", { decision: "theirs again" });
    await expect(note).toContainText("theirs again");
    await note.getByRole("button", { name: "Take theirs" }).click();
    await expect(decision).toHaveValue("theirs again");
    await expect(save).toBeDisabled();
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
