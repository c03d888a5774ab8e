import type { Locator, Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { every, isRead } from "./set-up";

// what is decided about phrases here is nobody else's
test.use({ dataName: "keywords", permissions: ["clipboard-read", "clipboard-write"] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const listOf = (page: Page): Locator => page.getByRole("table", { name: "Keywords" });
const phrasesOf = (page: Page): Locator => listOf(page).locator("tbody th button");
const panelOf = (page: Page): Locator => page.getByRole("complementary").filter({ has: page.getByRole("heading", { level: 2 }) });
const said = (page: Page, words: string | RegExp): Locator => page.getByRole("status").filter({ hasText: words });

/** Everything is in place and nothing dimmed: what axe looks at is what is read. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

test.describe("a product marketer asks what some people say that others do not", () => {
  test("by one click on a ready-made question, and goes from a phrase to the place where it was said", async ({
    page,
    sample,
    request,
  }) => {
    await isRead(request, sample.id);
    await page.goto(`/studies/${sample.id}/keywords`);
    await page.getByRole("button", { name: "What prospects say that customers don’t", exact: true }).click();
    await expect(page).toHaveURL(/audience=prospect&against=audience%3Acustomer/);
    await expect(page.getByRole("columnheader", { name: /^Prospects of \d+ people and \d+ respondents$/ })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: /^Customers of \d+ people and \d+ respondents$/ })).toBeVisible();
    await settled(page);
    await checkAccessInBoth(page);
    const second = phrasesOf(page).nth(1);
    const phrase = (await second.textContent()) ?? "";
    await second.click();
    await expect(second).toHaveAttribute("aria-pressed", "true");
    const panel = panelOf(page);
    await expect(panel.getByRole("heading", { level: 2 })).toHaveText(phrase);
    await expect(panel.getByText(/^Prospects: \d+ of \d+.*\. Customers: \d+ of \d+.*\.$/)).toBeVisible();
    await settled(page);
    const entry = panel.getByRole("article").filter({ hasNotText: /R-\d/ }).first();
    const quote = ((await entry.getByRole("blockquote").textContent()) ?? "").trim();
    expect(((await entry.locator("mark").first().textContent()) ?? "").length).toBeGreaterThan(1);
    await entry.getByRole("link").click();
    await expect(page).toHaveURL(/\/interviews\/[^?]+\?document=[^&]+&at=\d+-\d+/);
    await expect(page.getByText(quote.slice(0, 24)).first()).toBeInViewport();
    await page.goBack();
    await expect(phrasesOf(page).nth(1)).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByLabel("Audience")).toHaveValue("prospect");
    await expect(page.getByLabel("Than whom")).toHaveValue("audience:customer");
  });

  test("in words of a sentence, which the address keeps and Back takes back", async ({ page, sample, request }) => {
    await isRead(request, sample.id);
    await page.goto(`/studies/${sample.id}/keywords`);
    await page.getByLabel("Audience").selectOption("customer");
    await page.getByLabel("Role").selectOption("user");
    await page.getByLabel("Than whom").selectOption("role:champion");
    await expect(page.getByRole("columnheader", { name: /^Customer users of \d+ people and \d+ respondents$/ })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: /^Customer champions of \d+ people and \d+ respondents$/ })).toBeVisible();
    await page.getByLabel("Stage").selectOption("expansion");
    await page.reload();
    await expect(page.getByLabel("Stage")).toHaveValue("expansion");
    await page.goBack();
    await expect(page.getByLabel("Stage")).toHaveValue("");
    await page.goBack();
    await expect(page.getByLabel("Than whom")).toHaveValue("");
  });

  test("and is told what is wrong with a question that cannot be asked", async ({ page, sample, watched }) => {
    watched.forgive(/status of 422/);
    await page.goto(`/studies/${sample.id}/keywords?stage=no-such-stage`);
    await expect(page.getByRole("alert").filter({ hasText: "The keywords were not read." })).toContainText("no stage");
  });

  test("and copies the answer as text and as CSV", async ({ page, sample, request }) => {
    await isRead(request, sample.id);
    await page.goto(`/studies/${sample.id}/keywords?audience=prospect&against=audience%3Acustomer`);
    await page.getByRole("button", { name: "Copy as text" }).click();
    await expect(page.getByText("Keywords copied as text.")).toBeVisible();
    expect(await clipboard(page)).toMatch(/^# What prospects say that customers don’t\n\n- .+: \d+ of \d+.*; Customers: \d+ of \d+/);
    await page.getByRole("button", { name: "Copy as CSV" }).click();
    await expect(page.getByText("Keywords copied as CSV.")).toBeVisible();
    expect((await clipboard(page)).split("\r\n")[0]).toBe(
      "phrase,people,of,respondents,of respondents,people: Customers,of them,respondents: Customers,of those respondents,z,texts,language",
    );
  });
});

test.describe("a researcher sets phrases right for the whole study", () => {
  test("pins, hides, renames and merges by keyboard, takes it back, and it holds after a reload", async ({ page, sample, request }) => {
    await isRead(request, sample.id);
    await page.goto(`/studies/${sample.id}/keywords`);
    const texts = () => phrasesOf(page).allTextContents();
    const [first = "", second = "", third = "", fourth = ""] = await texts();
    await phrasesOf(page).nth(0).click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(phrasesOf(page).nth(2)).toBeFocused();
    await expect(panelOf(page).getByRole("heading", { level: 2 })).toHaveText(third);
    await page.keyboard.press("p");
    await expect.poll(texts).toEqual(expect.arrayContaining([third]));
    await expect(phrasesOf(page).nth(0)).toHaveText(third);
    await expect(listOf(page).getByRole("row").nth(1)).toContainText("pinned");

    await phrasesOf(page).nth(1).click();
    await page.keyboard.press("h");
    await expect(said(page, `“${first}” hidden`)).toBeVisible();
    await expect(phrasesOf(page).nth(1)).toHaveText(second);
    await page.getByRole("button", { name: "1 hidden" }).click();
    await expect(phrasesOf(page)).toHaveText([first]);
    await settled(page);
    await checkAccess(page);
    await page.getByRole("button", { name: "Back to those that are shown" }).click();
    await page.keyboard.press("Control+z");
    await expect(phrasesOf(page).nth(1)).toHaveText(first);

    await phrasesOf(page).nth(1).click();
    await page.keyboard.press("r");
    const field = page.getByLabel(`New name of ${first}`);
    await expect(field).toBeFocused();
    await field.fill("What we call it");
    await page.keyboard.press("Enter");
    await expect(phrasesOf(page).nth(1)).toHaveText("What we call it");
    await expect(listOf(page).getByRole("row").nth(2)).toContainText(`said “${first}”`);

    await phrasesOf(page).filter({ hasText: fourth }).first().click();
    await page.keyboard.press("m");
    await page.getByRole("combobox", { name: "Find the phrase that stays" }).fill("What we call");
    await checkAccess(page);
    await page.keyboard.press("Enter");
    await expect(said(page, `“${fourth}” counts as “What we call it” now.`)).toBeVisible();
    await expect(phrasesOf(page).filter({ hasText: new RegExp(`^${fourth}$`) })).toHaveCount(0);
    await expect(panelOf(page).getByRole("heading", { level: 2 })).toHaveText("What we call it");

    await page.reload();
    await expect(phrasesOf(page).nth(0)).toHaveText(third);
    await expect(phrasesOf(page).filter({ hasText: "What we call it" })).toHaveCount(1);
    await expect(phrasesOf(page).filter({ hasText: new RegExp(`^${fourth}$`) })).toHaveCount(0);
    await phrasesOf(page).filter({ hasText: "What we call it" }).click();
    await panelOf(page)
      .getByRole("button", { name: /by itself again/ })
      .click();
    await expect(phrasesOf(page).filter({ hasText: new RegExp(`^${fourth}$`) })).toHaveCount(1);
  });

  test("marks several and merges them in one step that can be undone", async ({ page, sample, request }) => {
    await isRead(request, sample.id);
    await page.goto(`/studies/${sample.id}/keywords?unit=words`);
    const [first = "", second = ""] = await phrasesOf(page).allTextContents();
    await page.getByLabel(`Mark “${first}”`, { exact: true }).check();
    await page.getByLabel(`Mark “${second}”`, { exact: true }).check();
    await checkAccess(page);
    const bar = page.getByRole("toolbar", { name: "Marked phrases" });
    await bar.getByRole("button", { name: /^Merge into/ }).click();
    await expect(said(page, /counts as/)).toBeVisible();
    await expect(bar).toBeHidden();
    await expect(listOf(page).getByText("with 1 other form")).toBeVisible();
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(listOf(page).getByText("with 1 other form")).toHaveCount(0);
    await expect(phrasesOf(page).filter({ hasText: new RegExp(`^${second}$`) })).toHaveCount(1);
  });
});

test("a product marketer holds our own words against theirs and takes one of theirs over", async ({ page, sample, request }) => {
  await isRead(request, sample.id);
  await page.goto(`/studies/${sample.id}/keywords`);
  await page.getByRole("navigation", { name: "Keywords" }).getByRole("link", { name: "Our words" }).click();
  await expect(page.getByText("None of our words yet")).toBeVisible();
  await checkAccess(page);
  await page.getByLabel("Our words", { exact: true }).and(page.locator("textarea")).fill("- seamless synergy platform\n- phone\n- phone");
  await page.getByRole("button", { name: "Add 2 terms" }).click();
  const ours = page.getByRole("table", { name: "Our words" });
  await expect(ours.getByRole("row").filter({ hasText: "seamless synergy platform" })).toContainText(
    /Nobody says it, of \d+ people and \d+ respondents/,
  );
  await expect(ours.getByRole("row").filter({ hasText: "phone" })).toContainText(/\d+ of \d+/);
  await checkAccessInBoth(page);
  await ours.getByRole("button", { name: "phone", exact: true }).click();
  await expect(panelOf(page).getByRole("article").first()).toContainText(/phone/i);

  const theirs = page.getByRole("table", { name: "What they say and we do not" });
  // not one that was given another name: what is taken over is what they say
  const taken = theirs.getByRole("button", { name: /^Say it like them/ }).last();
  const phrase = /“(.+)”/u.exec((await taken.getAttribute("aria-label")) ?? "")?.[1] ?? "";
  await page.getByLabel("For", { exact: true }).selectOption("onboarding");
  await taken.click();
  await expect(ours.getByRole("button", { name: phrase, exact: true })).toBeVisible();
  await expect(theirs.getByRole("button", { name: phrase, exact: true })).toHaveCount(0);

  await ours.getByLabel(`Stage of “${phrase}”`).selectOption("onboarding");
  await expect(ours.getByRole("rowheader", { name: "For onboarding" })).toBeVisible();
  await ours.getByRole("button", { name: `Delete “${phrase}”` }).click();
  await expect(ours.getByRole("button", { name: phrase, exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(ours.getByRole("button", { name: phrase, exact: true })).toBeVisible();
  await page.reload();
  await expect(ours.getByRole("button", { name: "seamless synergy platform", exact: true })).toBeVisible();
});

test("a researcher walks a keyword through the text, and pins it from there", async ({ page, sample, request }) => {
  await isRead(request, sample.id);
  const interviews = await every<{ id: string; documents: { kind: string }[] }>(request, sample.id, "interviews");
  const interview = interviews.find(({ documents }) => documents.some(({ kind }) => kind === "transcript"));
  await page.goto(`/studies/${sample.id}/interviews/${interview?.id}`);
  await page.getByRole("tab", { name: "Keywords" }).click();
  const panel = page.getByRole("tabpanel", { name: "Keywords" });
  const last = panel.locator("[data-phrase]").last();
  const phrase = (await last.textContent()) ?? "";
  await last.press("Enter");
  await expect(panel.getByText(/1 of \d+$/)).toBeVisible();
  await expect(panel.locator("mark").first()).toBeVisible();
  await checkAccess(page);
  await panel.getByRole("button", { name: `Pin, hide or find “${phrase}”` }).click();
  await page.getByRole("menuitem", { name: "Pin" }).click();
  await expect(said(page, `“${phrase}” pinned`)).toBeVisible();
  await page.goto(`/studies/${sample.id}/keywords`);
  // by the form that most people say, which may be another than in this interview
  const named = new RegExp(phrase.slice(0, -1), "i");
  await expect(listOf(page).getByRole("row").filter({ hasText: "pinned" }).filter({ hasText: named })).toHaveCount(1);
});

test("a study without a word says what will stand here", async ({ page, study }) => {
  await page.goto(`/studies/${study.id}/keywords`);
  await expect(page.getByText("Nobody was heard yet")).toBeVisible();
  await checkAccess(page);
  await page.goto(`/studies/${study.id}/keywords?view=ours`);
  await expect(page.getByText("None of our words yet")).toBeVisible();
  await checkAccess(page);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the question, the phrases and the quotes fit", async ({ page, sample, request }) => {
    await isRead(request, sample.id);
    await page.goto(`/studies/${sample.id}/keywords?audience=prospect&against=audience%3Acustomer`);
    await checkWidth(page);
    await phrasesOf(page).first().click();
    await expect(panelOf(page).getByRole("article").first()).toBeVisible();
    await settled(page);
    await checkWidth(page);
    await checkAccess(page);
    await panelOf(page).getByRole("button", { name: "Close" }).click();
    await page.goto(`/studies/${sample.id}/keywords?view=ours`);
    await checkWidth(page);
    await checkAccess(page);
  });
});
