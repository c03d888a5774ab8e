import { readFile } from "node:fs/promises";
import { checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";

type Cell = { lane: string; own: object | null };

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test.describe("a PMM maps the journey", () => {
  test("writes by keyboard, pastes a block from a spreadsheet, and takes it back", async ({ page, study, watched }) => {
    watched.forgive(/Failed to load resource.*422/);
    await page.goto(`/studies/${study.id}/journey`);
    const grid = page.getByRole("grid");
    const cell = (row: number, column: number) => grid.locator(`[data-spot="${row}.${column}"]`);
    await cell(0, 0).click();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("Start a trial at night");
    await page.keyboard.press("Enter");
    await expect(cell(0, 1)).toContainText("Start a trial at night");
    await expect(cell(0, 1).getByRole("img", { name: "assumption" })).toBeVisible();
    await expect(cell(1, 1)).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.type("not kept");
    await page.keyboard.press("Escape");
    await expect(cell(1, 1)).not.toContainText("not kept");

    await page.evaluate(() => navigator.clipboard.writeText("a1\tb1\tc1\na2\tb2\tc2\na3\tb3\tc3\n"));
    await cell(3, 2).click();
    await page.keyboard.press("ControlOrMeta+v");
    await expect(page.getByRole("status").filter({ hasText: "9 cells pasted" })).toBeVisible();
    await expect(cell(5, 4)).toContainText("c3");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("ControlOrMeta+c");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("a1\tb1\na2\tb2");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(cell(5, 4)).not.toContainText("c3");
    await expect(cell(0, 1)).toContainText("Start a trial at night");

    await cell(11, 0).click();
    await page.keyboard.type("Growth, Sales");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "Exactly one team leads" })).toBeVisible();
  });

  test("loses no word typed while somebody else writes, or while the words before are stored", async ({ page, study, request }) => {
    const read = async () => (await request.get(`/api/studies/${study.id}/journey`)).json();
    await page.goto(`/studies/${study.id}/journey`);
    await page.getByRole("grid").locator('[data-spot="3.0"]').click();
    await page.keyboard.press("Space");
    const sheet = page.getByRole("complementary", { name: /^They need, / });
    const words = sheet.getByRole("textbox");
    await words.fill("A rota");
    await page.route(/\/cells$/, async (route) => {
      await words.pressSequentially(" by Friday");
      await route.continue();
    });
    await sheet.getByRole("button", { name: "Save" }).click();
    await expect(words).toHaveValue("A rota by Friday");
    const own = async () => (await read()).cells.find(({ lane, own: written }: Cell) => lane === "needs" && written)?.own.text;
    await expect.poll(own).toBe("A rota");
    await page.unroute(/\/cells$/);
    await sheet.getByRole("button", { name: "Save" }).click();
    await expect.poll(own).toBe("A rota by Friday");

    const goal = page.getByRole("textbox", { name: "Goal" });
    await goal.pressSequentially("They tell others");
    const { map } = await read();
    const changed = await request.patch(`/api/studies/${study.id}/maps/${map.id}`, {
      data: { goal: "They stay" },
      headers: { "If-Match": String(map.version) },
    });
    expect(changed.ok()).toBe(true);
    const note = page.getByRole("alert").filter({ hasText: "They stay" });
    await expect(goal).toHaveValue("They tell others");
    await note.getByRole("button", { name: "Keep mine" }).click();
    await expect(goal).toBeFocused();
    await goal.blur();
    await expect.poll(async () => (await read()).map.goal).toBe("They tell others");
  });

  test("finds where nothing is known, opens a cell, and takes the map away", async ({ page, sample }) => {
    await page.goto(`/studies/${sample.id}/journey`);
    await expect(page.getByRole("grid")).toBeVisible();
    await checkAccessInBoth(page);
    await page.getByRole("button", { name: "Where don’t we know?" }).click();
    const list = page.getByRole("region", { name: /^Where we do not know/ });
    await expect(list.getByRole("listitem").first()).toContainText(/spoke of this stage/);
    await checkWidth(page);
    await page.locator('[data-spot="6.2"]').click();
    await page.keyboard.press("Space");
    const sheet = page.getByRole("complementary", { name: /^Stops them, Onboarding/ });
    await expect(sheet).toContainText("Said by");
    await expect(sheet.getByRole("article").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "More", exact: true }).click();
    const [svg] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "Save as SVG" }).click()]);
    const drawing = await readFile(await svg.path(), "utf8");
    expect(drawing).toMatch(/^<svg [\s\S]*<\/svg>$/);
    const people = await page.locator('[data-spot="6.2"] b').first().innerText();
    expect(drawing).toContain(`font-weight="600" fill="#17212B">${people}</text>`);
    await page.getByRole("button", { name: "More", exact: true }).click();
    const [png] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "Save as PNG" }).click()]);
    expect((await readFile(await png.path())).subarray(1, 4).toString()).toBe("PNG");
  });

  test("holds the ideal beside what is, and sorts the differences", async ({ page, study, request }) => {
    const cells = [{ personaId: null, step: "any-onboarding", lane: "doing", text: "Import alone." }];
    await request.put(`/api/studies/${study.id}/maps/existing/cells`, { data: { cells } });
    await page.goto(`/studies/${study.id}/journey`);
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "New map beside it" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Name").fill("Next spring");
    await form.getByRole("button", { name: "Add this map" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Next spring");
    await page.locator('[data-spot="0.2"]').click();
    await page.keyboard.type("Import with a guide.");
    await page.keyboard.press("Tab");
    const differences = page.getByRole("region", { name: "1 cell differs between the journey as it is and Next spring" });
    await expect(differences).toContainText("Import alone.");
    await differences.getByLabel("What They do, Onboarding takes").selectOption("tool");
    await expect(differences).toContainText("All sorted");
    await checkAccessInBoth(page);
  });
});
