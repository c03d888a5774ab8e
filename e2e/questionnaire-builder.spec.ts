import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { checkAccess } from "./access";
import { expect, test } from "./fixtures";

const outlineOf = (page: Page) => page.getByRole("navigation", { name: "Sections and questions" });

/** The first words of each line of the outline, without the introduction and the thanks. */
async function linesOf(page: Page): Promise<string[]> {
  const lines = await outlineOf(page).locator("[data-row]").allInnerTexts();
  return lines.slice(1, -1).map((text) => (text.split("\n").find((part) => !/^\d+$/.test(part)) ?? "").split(" ").slice(0, 4).join(" "));
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^✓ Saved \d/)).toBeVisible();
}

test.describe("a researcher who asks in writing", () => {
  test("makes a questionnaire from a template, changes it, and takes it elsewhere as a file", async ({ page, request, study, watched }) => {
    watched.forgive(/Failed to load resource.*400/);
    const root = `/studies/${study.id}`;
    await test.step("an empty list says where to begin", async () => {
      await page.goto(`${root}/questionnaires`);
      await expect(page.getByRole("heading", { name: "No questionnaire yet" })).toBeVisible();
      await checkAccess(page);
      await page.getByRole("link", { name: "Start from a template" }).click();
    });

    await test.step("a template says whom it is for, and takes the product's name", async () => {
      await page.getByRole("button", { name: /^NPS with its reason/ }).click();
      await expect(page.getByText(/registered trade marks of Bain & Company/)).toBeVisible();
      await page.getByLabel("Whom will you ask?").selectOption("prospect");
      await expect(page.getByText(/say more in an interview/)).toBeVisible();
      await page.getByRole("button", { name: /^Product-market fit check/ }).click();
      await page.getByLabel("What is it called?").fill("Larkfield");
      await expect(page.getByText("How would you feel if you could no longer use Larkfield?")).toBeVisible();
      await checkAccess(page);
      await page.getByRole("button", { name: "Use this template" }).click();
      await expect(page).toHaveURL(/\/build/);
      await expect(page.getByRole("heading", { level: 1, name: "How much does Larkfield matter to you?" })).toBeVisible();
    });

    await test.step("a question is changed where it stands, and the preview follows", async () => {
      await page.getByRole("textbox", { name: "Question", exact: true }).fill("Could you work without Larkfield?");
      const preview = page.getByRole("region", { name: "Preview" });
      await expect(preview.getByText("Could you work without Larkfield?")).toBeAttached();
      await page.getByRole("textbox", { name: "Option 2", exact: true }).fill("A little disappointed");
      await expect(preview.getByText("A little disappointed")).toBeAttached();
      await saved(page);
      await checkAccess(page);
    });

    await test.step("questions are moved by dragging", async () => {
      const before = await linesOf(page);
      const grip = await outlineOf(page)
        .getByRole("button", { name: /^Move “What is the main benefit/ })
        .boundingBox();
      const target = await outlineOf(page).locator("[data-row]").nth(5).boundingBox();
      if (!grip || !target) throw new Error("the outline is not on the page");
      await page.mouse.move(grip.x + 8, grip.y + 8);
      await page.mouse.down();
      await page.mouse.move(grip.x + 8, grip.y + 50, { steps: 5 });
      await page.mouse.move(grip.x + 8, target.y + 24, { steps: 8 });
      await page.mouse.up();
      await expect.poll(async () => (await linesOf(page)).indexOf("What is the main")).toBeGreaterThan(before.indexOf("What is the main"));
      await saved(page);
    });

    await test.step("what people say leads them on: a branch after the first section", async () => {
      await outlineOf(page).getByRole("button", { name: "Section 1" }).click();
      await page.getByRole("button", { name: "Add a branch" }).click();
      await page.getByLabel("Branch 1: leads to").selectOption({ label: "the thanks" });
      await expect(outlineOf(page).getByText("1 branch")).toBeVisible();
      await expect(page.getByText("Else goes to “About you”.")).toBeVisible();
      await saved(page);
      await checkAccess(page);
    });

    const { items } = await (await request.get(`/api${root}/questionnaires`)).json();
    const stored = await (await request.get(`/api${root}/questionnaires/${items[0].id}`)).json();
    expect(stored.definition.sections[0].branches).toEqual([
      { questionId: stored.definition.sections[0].questions[0].id, is: ["very"], goTo: "end" },
    ]);

    await test.step("its file makes the same one in another study, and a broken one is refused with the place", async () => {
      await page.getByRole("button", { name: "More about this questionnaire" }).click();
      const taken = page.waitForEvent("download");
      await page.getByRole("menuitem", { name: /JSON file/ }).click();
      const download = await taken;
      expect(download.suggestedFilename()).toBe("how-much-does-larkfield-matter-to-you.json");
      const text = await readFile(await download.path(), "utf8");
      expect(JSON.parse(text).definition).toEqual(stored.definition);

      const other = await (await request.post("/api/studies", { data: { name: "Elsewhere" } })).json();
      await page.goto(`/studies/${other.id}/questionnaires`);
      const choose = async (name: string, content: string) => {
        const chooser = page.waitForEvent("filechooser");
        await page.getByRole("button", { name: "Read a JSON file" }).click();
        await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
      };
      await choose("broken.json", `${text.slice(0, 200)}!`);
      await expect(page.getByText(/broken\.json is not JSON that can be read; it breaks at line \d+, column \d+/)).toBeVisible();
      await choose("wrong.json", text.replace('"type": "single"', '"type": "guess"'));
      await expect(page.getByText(/wrong\.json is no questionnaire’s file.*section 1, question 1, type/)).toBeVisible();
      await choose("mine.json", text);
      await expect(page).toHaveURL(/\/build/);
      const there = await (await request.get(`/api/studies/${other.id}/questionnaires`)).json();
      expect(there.total).toBe(1);
      const made = await (await request.get(`/api/studies/${other.id}/questionnaires/${there.items[0].id}`)).json();
      expect(made.definition).toEqual(stored.definition);
    });
  });

  test("builds one with the keyboard alone, and takes steps back", async ({ page, request, study }) => {
    const root = `/studies/${study.id}`;
    await page.goto(`${root}/questionnaires`);
    await page.getByRole("button", { name: "Start empty" }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/build/);

    await outlineOf(page).getByRole("button", { name: "Introduction" }).focus();
    await page.keyboard.press("ArrowDown");
    await expect(outlineOf(page).getByRole("button", { name: "Section 1" })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.type("Which colour?");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(page.getByLabel("Kind of question")).toBeFocused();
    await page.getByRole("textbox", { name: "Option 2", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Option 3", exact: true })).toBeFocused();
    await page.keyboard.type("Green");
    await page.keyboard.press("Alt+ArrowUp");
    await expect(page.getByRole("textbox", { name: "Option 2", exact: true })).toHaveValue("Green");
    await page.getByRole("textbox", { name: "Option 3", exact: true }).evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "- Blue\n- Yellow, dark\n- Blue");
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    // the two that nobody had written in made way
    await expect(page.getByRole("textbox", { name: "Option 3", exact: true })).toHaveValue("Yellow, dark");

    await outlineOf(page)
      .getByRole("button", { name: /Which colour\?/ })
      .last()
      .focus();
    await page.keyboard.press("d");
    await expect(outlineOf(page).locator("[data-row]")).toHaveCount(5);
    await page.keyboard.type("Which shape?");
    await outlineOf(page)
      .getByRole("button", { name: /Which shape\?/ })
      .last()
      .focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(() => linesOf(page)).toEqual(["Section 1", "Which shape?", "Which colour?"]);
    await page.keyboard.press("Delete");
    await expect.poll(() => linesOf(page)).toEqual(["Section 1", "Which colour?"]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => linesOf(page)).toEqual(["Section 1", "Which shape?", "Which colour?"]);
    await saved(page);

    await test.step("by the grip too: Space picks up, the arrows move, Space drops", async () => {
      await outlineOf(page).locator("[data-row]").filter({ hasText: "Which shape?" }).click();
      await page.keyboard.press("Shift+Tab");
      await expect(outlineOf(page).getByRole("button", { name: "Move “Which shape?”" })).toBeFocused();
      await page.keyboard.press("Space");
      await expect(page.getByText(/picked up\. The arrows move it|It is over place 1 of 2/)).toBeAttached();
      await page.keyboard.press("ArrowDown");
      await expect(page.getByText(/It is over place 2 of 2/)).toBeAttached();
      await page.keyboard.press("Space");
      await expect.poll(() => linesOf(page)).toEqual(["Section 1", "Which colour?", "Which shape?"]);
      await saved(page);
    });

    const { items } = await (await request.get(`/api${root}/questionnaires`)).json();
    const color = async () => {
      const stored = await (await request.get(`/api${root}/questionnaires/${items[0].id}`)).json();
      const { text, options } = stored.definition.sections[0].questions[0];
      return [text, ...options.map(({ label }: { label: string }) => label)];
    };
    await expect.poll(color).toEqual(["Which colour?", "Green", "Blue", "Yellow, dark"]);
  });

  test("loses nothing to somebody who changed it meanwhile", async ({ page, request, study, watched }) => {
    watched.forgive(/Failed to load resource.*409/);
    const root = `/studies/${study.id}`;
    const made = await (await request.post(`/api${root}/questionnaires`, { data: { template: "ces", product: "Larkfield" } })).json();
    await page.goto(`${root}/questionnaires/${made.id}/build?at=intro`);
    const path = `/api${root}/questionnaires/${made.id}`;
    await request.patch(path, { data: { title: "Theirs" }, headers: { "If-Match": "1" } });
    await page.getByLabel("Who asks").fill("Mara");
    await expect(page.getByText(/changed elsewhere while you worked here/)).toBeVisible();
    await page.getByRole("button", { name: "The other one" }).click();
    await expect(page.getByLabel("Title")).toHaveValue("Theirs");
    await page.keyboard.press("Control+z");
    await expect(page.getByLabel("Who asks")).toHaveValue("Mara");
    await saved(page);
    const stored = await (await request.get(path)).json();
    expect(stored.intro.asker).toBe("Mara");
  });

  test("puts a conversation's questions into the guide, once", async ({ page, request, study }) => {
    const root = `/studies/${study.id}`;
    await page.goto(`${root}/questionnaires/new?template=win-loss`);
    await page.getByLabel("What is it called?").fill("Larkfield");
    const add = page.getByRole("button", { name: "Add to the interview guide" });
    await add.click();
    await expect(page.getByText(/17 questions added to the interview guide/)).toBeVisible();
    const guide = async () => (await (await request.get(`/api${root}/guide-questions`)).json()).total;
    expect(await guide()).toBe(17);
    await add.click();
    await expect(page.getByText("All of them stand in the guide already")).toBeVisible();
    expect(await guide()).toBe(17);
    await checkAccess(page);
    await page.goto(`${root}/questionnaires/new?template=switch`);
    await add.click();
    await expect(page.getByText(/11 questions added/)).toBeVisible();
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect.poll(guide).toBe(17);
  });

  test("on a phone has one pane at a time", async ({ page, request, study }) => {
    const root = `/studies/${study.id}`;
    const made = await (await request.post(`/api${root}/questionnaires`, { data: { template: "nps", product: "Larkfield" } })).json();
    await page.setViewportSize({ width: 390, height: 800 });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`${root}/questionnaires/${made.id}/build`);
    await expect(page.getByRole("textbox", { name: "Question", exact: true })).toBeVisible();
    await expect(outlineOf(page)).toBeHidden();
    await checkAccess(page);
    await page.getByRole("radio", { name: "Questions" }).check({ force: true });
    await outlineOf(page).locator("[data-row]").filter({ hasText: "What is the main reason" }).click();
    await expect(page.getByRole("textbox", { name: "Question", exact: true })).toHaveValue("What is the main reason for your answer?");
    await page.getByRole("radio", { name: "Preview" }).check({ force: true });
    await expect(page.getByRole("region", { name: "Preview" })).toBeVisible();
    await checkAccess(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide).toBe(false);
  });
});
