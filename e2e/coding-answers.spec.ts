import type { APIRequestContext, Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { add } from "./set-up";

const QUESTION = "What nearly stopped you?";
const PRICE = ["Too expensive", "too expensive!", "Too expensive.", "TOO EXPENSIVE", "too  expensive"];
const OTHERS = ["The import of our list failed and nobody told us why, so we gave up.", "Good support, but slow", "–"];

/** A questionnaire with one open question, what was written to it, and a code with a key. */
async function answered(request: APIRequestContext, studyId: string, texts: readonly string[]): Promise<string> {
  await add(request, studyId, "codes", { name: "Price", kind: "objection", key: "p" });
  const question = { id: "stopped0", type: "long-text", text: QUESTION, step: "set-up", family: "objection" };
  const definition = { sections: [{ id: "section0", questions: [question] }] };
  const { id } = await add(request, studyId, "questionnaires", { title: "Six months in", definition });
  for (const [at, text] of texts.entries())
    await add(request, studyId, `questionnaires/${id}/responses`, {
      answers: { stopped0: text },
      audience: at % 2 === 0 ? "customer" : "churned",
      wave: at % 2 === 0 ? "spring" : "autumn",
    });
  const counts = async () => (await (await request.get(`/api/studies/${studyId}/counts`)).json()).reading;
  await expect.poll(counts, { timeout: 60_000 }).toBe(0);
  return id;
}

/** Opens the queue; from the page's own first question on, keys are heard. */
async function openCoding(page: Page, studyId: string, id: string): Promise<void> {
  const asked = page.waitForResponse((answer) => answer.url().includes("/suggestions?"));
  await page.goto(`/studies/${studyId}/questionnaires/${id}/coding`);
  await asked;
}

const answer = (page: Page) => page.getByRole("article", { name: "The answer" });
const progress = (page: Page, settled: number, of: number) => page.getByText(`${settled} of ${of} answers, ${settled} of ${of} people`);

test("a researcher codes all answers that are alike with a few keys, and takes them back with one", async ({ page, request, study }) => {
  const id = await answered(request, study.id, [...PRICE, ...OTHERS]);
  await openCoding(page, study.id, id);
  await expect(progress(page, 0, 8)).toBeVisible();
  await expect(page.getByRole("heading", { name: "4 answers are alike" })).toBeVisible();

  await page.keyboard.press("Enter");
  await expect(page.getByText("Choose a code, a trigger or a failure first")).toBeVisible();
  await page.getByRole("group", { name: "Alike answers" }).getByRole("checkbox").first().uncheck();
  await page.getByRole("heading", { name: "4 answers are alike" }).click();
  await page.keyboard.press("p");
  await page.keyboard.press("f");
  await expect(page.getByRole("radio", { name: "failure" })).toBeChecked();
  await page.keyboard.press("Shift+Enter");
  await expect(progress(page, 4, 8)).toBeVisible();
  await expect(page.getByText("4 answers coded")).toBeVisible();

  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undone: failure on 4 answers")).toBeVisible();
  await expect(progress(page, 0, 8)).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(progress(page, 4, 8)).toBeVisible();

  await page.goto(`/studies/${study.id}/themes?source=questionnaire`);
  await expect(page.getByRole("row", { name: /Price/ })).toContainText("4 of 8");
  await expect(page.getByRole("complementary").getByText(`to “${QUESTION}”`).first()).toBeVisible();
  await checkAccess(page);
});

test("single answers are coded, passed over, and coded in part", async ({ page, request, study }) => {
  const id = await answered(request, study.id, OTHERS);
  await openCoding(page, study.id, id);
  await page.getByRole("button", { name: /^–/ }).click();
  await expect(answer(page)).toContainText("–");
  await page.keyboard.press("n");
  await expect(progress(page, 1, 3)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(progress(page, 0, 3)).toBeVisible();
  await expect(answer(page)).toContainText("–");

  await page.getByRole("button", { name: /^Good support/ }).click();
  await answer(page)
    .getByText("Good support, but slow")
    .dblclick({ position: { x: 18, y: 12 } });
  await page.keyboard.press("p");
  await page.keyboard.press("Enter");
  await expect(answer(page).getByRole("listitem")).toContainText("“Good”");
  await expect(progress(page, 1, 3)).toBeVisible();
  await expect(answer(page).locator("mark")).toHaveText("Good");

  await page.getByRole("button", { name: /^The import/ }).click();
  await expect(page.getByRole("region", { name: "Suggestion" })).toBeVisible();
  await page.keyboard.press("a");
  await expect(progress(page, 2, 3)).toBeVisible();
  await expect(page.getByText("Accepted")).toBeVisible();
});

test("the queue says what it is of, and is fit for everybody, on a phone too", async ({ page, request, study }) => {
  const id = await answered(request, study.id, [...PRICE, ...OTHERS]);
  await openCoding(page, study.id, id);
  await checkAccessInBoth(page);
  await page.getByRole("combobox", { name: "Audience" }).selectOption("churned");
  await expect(progress(page, 0, 4)).toBeVisible();
  await page.getByRole("combobox", { name: "Wave" }).selectOption("spring");
  await expect(page.getByRole("heading", { name: "Nobody answered this under the filter" })).toBeVisible();
  await page.getByRole("link", { name: "Everyone" }).click();
  await expect(progress(page, 0, 8)).toBeVisible();
  await page.getByRole("combobox", { name: "Order" }).selectOption("mixed");
  await expect(page).toHaveURL(/order=mixed/);
  await page.setViewportSize({ width: 390, height: 844 });
  await checkWidth(page);
  await checkAccess(page);

  const made = await add(request, study.id, "questionnaires", { title: "Nothing written yet" });
  await page.goto(`/studies/${study.id}/questionnaires/${made.id}/coding`);
  await expect(page.getByRole("heading", { name: "No open answers yet" })).toBeVisible();
  await checkAccess(page);
});
