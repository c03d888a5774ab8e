import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { checkAccess, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { add, every, tell } from "./set-up";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const panelOf = (page: Page): Locator => page.getByRole("complementary").filter({ has: page.getByRole("blockquote") });

test.describe("a product marketer reads themes by stage", () => {
  test("chooses persona, stage and audience as words of a sentence, which the address keeps, and Back takes back", async ({
    page,
    sample,
    request,
  }) => {
    const personas = await every<{ id: string; name: string }>(request, sample.id, "personas");
    const other = personas[1];
    if (!other) throw new Error("the sample has three personas");
    await page.goto(`/studies/${sample.id}/themes`);
    const persona = page.getByLabel("Persona");
    const first = await persona.inputValue();
    await persona.selectOption(other.id);
    await expect(page).toHaveURL(new RegExp(`persona=${other.id}`));
    await page
      .getByRole("navigation", { name: "Stages" })
      .getByRole("button", { name: /Onboarding/ })
      .click();
    await expect(page).toHaveURL(/stage=onboarding/);
    await page.getByLabel("Audience").selectOption("customer");
    await expect(page).toHaveURL(/audience=customer/);
    await expect(page.getByRole("columnheader", { name: /people heard, each counted once/ })).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await checkAccess(page);
    await page.reload();
    await expect(persona).toHaveValue(other.id);
    await expect(page.getByLabel("Stage", { exact: true })).toHaveValue("onboarding");
    await expect(page.getByLabel("Audience")).toHaveValue("customer");
    await page.goBack();
    await expect(page.getByLabel("Audience")).toHaveValue("");
    await page.goBack();
    await expect(page).not.toHaveURL(/stage=/);
    await page.goBack();
    await expect(persona).toHaveValue(first);
  });

  test("goes from a row's quote to its place in the interview, and Back comes to the same row at the same height", async ({
    page,
    sample,
  }) => {
    await page.setViewportSize({ width: 1440, height: 420 });
    await page.goto(`/studies/${sample.id}/themes`);
    const row = page.getByRole("rowheader").last().getByRole("button").first();
    await row.click();
    await expect(row).toHaveAttribute("aria-pressed", "true");
    const link = panelOf(page).getByRole("article").last().getByRole("link").last();
    await link.scrollIntoViewIfNeeded();
    const height = await page.evaluate(() => window.scrollY);
    expect(height, "the page is taller than its window").toBeGreaterThan(50);
    const quote = (await panelOf(page).getByRole("blockquote").last().textContent()) ?? "";
    await link.click();
    await expect(page).toHaveURL(/highlight=/);
    const id = new URL(page.url()).searchParams.get("highlight");
    const marked = page.locator(`[data-mark="${id}"]`).first();
    await expect(marked).toBeInViewport();
    expect(quote).toContain((await marked.textContent())?.slice(0, 20) ?? "");
    await page.goBack();
    await expect(row).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(height);
  });

  test("stars a quote, hides another and takes that back", async ({ page, sample }) => {
    await page.goto(`/studies/${sample.id}/themes`);
    const panel = panelOf(page);
    const entry = panel.getByRole("article").first();
    const star = entry.getByRole("button", { name: /Star/ });
    const before = await star.getAttribute("aria-pressed");
    await star.click();
    await expect(star).toHaveAttribute("aria-pressed", before === "true" ? "false" : "true");
    const words = (await entry.getByRole("blockquote").textContent()) ?? "";
    const people = await panel.getByText(/^\d+ of \d+ people\./).textContent();
    await panel.getByRole("article").filter({ hasText: words }).getByRole("button", { name: "Hide" }).click();
    await expect(panel.getByText(words)).toHaveCount(0);
    await expect(panel.getByText(/^\d+ of \d+ people\./)).toHaveText(people ?? "");
    await page.getByRole("status").filter({ hasText: "Its person still counts" }).getByRole("button", { name: /Undo/ }).click();
    await expect(panel.getByText(words)).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await checkWidth(page);
    await checkAccess(page);
  });

  test("sees respondents beside the people interviewed, never added, and each by themselves", async ({ page, sample }) => {
    await page.goto(`/studies/${sample.id}/themes?stage=onboarding`);
    const heard = page.getByRole("columnheader", { name: /\d+ people heard, each counted once/ });
    const beside = page.getByRole("columnheader", { name: "Respondents" });
    await expect(beside).toBeVisible();
    const all = await heard.textContent();
    await expect(panelOf(page).getByText(/Beside, from questionnaires: \d+ of \d+ respondents/)).toBeVisible();
    await page.getByLabel("Source").selectOption("interview");
    await expect(beside).toBeHidden();
    await expect(heard).toHaveText(all ?? "");
    await page.getByLabel("Source").selectOption("questionnaire");
    await expect(page.getByRole("columnheader", { name: /\d+ respondents asked, each counted once/ })).toBeVisible();
    const link = panelOf(page).getByRole("article").getByRole("link").first();
    await expect(link).toHaveAttribute("href", /\/questionnaires\/.+\/answers\?response=/);
    await checkAccess(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await checkWidth(page);
  });

  test("copies what is shown as Markdown: n of N, interval, quotes under codes, filter and day", async ({ page, sample, request }) => {
    const [person] = await every<{ displayName?: string; code: string }>(request, sample.id, "participants?names=true");
    await page.goto(`/studies/${sample.id}/themes`);
    await page.getByRole("button", { name: "Copy as text" }).click();
    await expect(page.getByText("Themes copied as Markdown.")).toBeVisible();
    const text = await clipboard(page);
    expect(text).toMatch(/^# Themes: /);
    expect(text).toMatch(/- \*\*.+\*\*: \d+ of \d+ interviewed, \d+ % \(\d+–\d+\); \d+ of \d+ asked, \d+ % \(\d+–\d+\)/);
    expect(text).toMatch(/P-\d{3}/);
    expect(text).toMatch(/\d+ people heard, each counted once; \d+ people asked by questionnaire, never added to them\. \d{4}-\d\d-\d\d\./);
    if (person?.displayName) expect(text).not.toContain(person.displayName);
    await page.keyboard.press("q");
    await expect(page.getByText("Quote copied as Markdown.")).toBeVisible();
    expect(await clipboard(page)).toMatch(/^> .+P-\d{3}/s);
  });

  test("puts personas side by side, walks their figures by keys to the words behind one, and reads all stages on a board", async ({
    page,
    sample,
    request,
  }) => {
    const [first] = await every<{ id: string; name: string }>(request, sample.id, "personas");
    if (!first) throw new Error("the sample has three personas");
    await page.goto(`/studies/${sample.id}/themes?by=persona`);
    await expect(page.getByLabel("Persona")).toHaveValue("all");
    await expect(page.getByRole("columnheader", { name: first.name })).toBeVisible();
    const row = page.getByRole("rowheader").nth(1).getByRole("button").first();
    await row.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await expect(row).toBeFocused();
    const figure = page.getByRole("button", { name: new RegExp(`^${first.name}: [1-9]`) }).first();
    await figure.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`cell=${first.id}`));
    const label = (await figure.getAttribute("aria-label")) ?? "";
    await expect(panelOf(page).getByText(`${label} people.`)).toBeVisible();
    await page.getByLabel("Order").selectOption("distinctive");
    await expect(page.getByText(/Fisher’s exact test|Too few to call a difference/).first()).toBeVisible();
    await checkAccess(page);
    await page.getByLabel("Stage", { exact: true }).selectOption("board");
    await expect(page).toHaveURL(/view=board/);
    const cell = page.getByRole("table").getByRole("listitem").getByRole("button").first();
    await cell.click();
    await expect(panelOf(page).getByRole("blockquote").first()).toBeVisible();
    await checkAccess(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await checkWidth(page);
  });

  test("keeps two codes apart that seem to mean the same, thinks again, and looks at their merge", async ({ page, study, request }) => {
    const from = await add(request, study.id, "codes", { name: "Late shift" });
    const into = await add(request, study.id, "codes", { name: "Late shifts" });
    await page.goto(`/studies/${study.id}/codebook?view=groups`);
    const pair = page.getByRole("article", { name: /Late shift/ });
    await expect(pair.getByText("names alike")).toBeVisible();
    await checkAccess(page);
    await pair.getByRole("button", { name: "Keep apart" }).click();
    await expect(pair).toHaveCount(0);
    await page.getByText(/Kept as they are: 1/).click();
    await page.getByRole("button", { name: "Propose again" }).click();
    await pair.getByRole("link", { name: "Look at the merge" }).click();
    await expect(page).toHaveURL(/into=/);
    const chosen = page.getByLabel("The same as another code?");
    expect([from.id, into.id]).toContain(await chosen.inputValue());
    await expect(page.getByRole("list", { name: "What the merge would do" })).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await checkWidth(page);
  });

  test("exports highlights as a table in which no cell is a formula", async ({ page, study, request }) => {
    const persona = await add(request, study.id, "personas", { name: "Floor lead" });
    const notes = '=HYPERLINK("http://example.com","the rota") is what she typed first.';
    await tell(request, study.id, {
      audience: "customer",
      personaId: persona.id,
      notes,
      marked: [{ words: notes, coding: { stage: "onboarding", point: "failure" } }],
    });
    await page.goto(`/studies/${study.id}/themes`);
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "All highlights as CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    const table = readFileSync(await download.path(), "utf8");
    expect(table).toContain("'=HYPERLINK(");
    expect(table).not.toMatch(/(^|,|\n)"?=HYPERLINK/);
  });
});
