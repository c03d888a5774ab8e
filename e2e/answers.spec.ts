import type { APIRequestContext, Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { add } from "./set-up";

const options = (...values: string[]) => values.map((value) => ({ value, label: value }));
const SAID = ["The import broke on units and nobody told us", "It counts what I have, fast", "Too expensive for three people"];

/** A questionnaire with a choice and an open question, and three replies. */
async function answered(request: APIRequestContext, studyId: string): Promise<string> {
  await add(request, studyId, "personas", { name: "Floor lead" });
  const questions = [
    { id: "which000", type: "single", text: "Which of these is you?", options: options("I plan the runs", "I own it") },
    { id: "stopped0", type: "long-text", text: "What nearly stopped you?", step: "set-up" },
  ];
  const definition = { sections: [{ id: "section0", questions }] };
  const { id } = await add(request, studyId, "questionnaires", { title: "Six months in", definition });
  for (const [at, text] of SAID.entries())
    await add(request, studyId, `questionnaires/${id}/responses`, {
      answers: { which000: "I own it", stopped0: text },
      audience: at === 0 ? "churned" : "customer",
      wave: at === 0 ? "spring" : "autumn",
    });
  return id;
}

const reply = (page: Page, code: string) => page.getByRole("article", { name: `Reply ${code}` });

/** Opens the page at its first reply; what is pressed and clicked is heard once the page is alive. */
async function openAnswers(page: Page, studyId: string, id: string): Promise<void> {
  await page.goto(`/studies/${studyId}/questionnaires/${id}/answers`);
  const row = (code: RegExp) => page.getByRole("navigation", { name: /^Replies/ }).getByRole("button", { name: code });
  await expect(async () => {
    await row(/R-002/).click();
    await expect(reply(page, "R-002")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await row(/R-003/).click();
  await expect(reply(page, "R-003")).toBeVisible();
}

test("a researcher reads replies one after the other, and codes the words of one in place", async ({ page, request, study }) => {
  const id = await answered(request, study.id);
  await openAnswers(page, study.id, id);
  await expect(reply(page, "R-003").getByText(SAID[2] ?? "")).toBeVisible();
  await expect(reply(page, "R-003").getByText("I own it")).toBeVisible();
  await page.keyboard.press("j");
  await expect(reply(page, "R-002")).toBeVisible();
  await page.keyboard.press("j");
  await expect(reply(page, "R-001")).toBeVisible();
  await page.keyboard.press("k");
  await expect(reply(page, "R-002")).toBeVisible();
  await page.keyboard.press("j");

  await reply(page, "R-001")
    .getByText(SAID[0] ?? "")
    .dblclick();
  await page
    .getByRole("toolbar", { name: "Code the selected words" })
    .getByRole("button", { name: /Failure/ })
    .click();
  const editor = page.getByRole("region", { name: "What is said of these words" });
  await expect(editor.getByRole("radio", { name: "failure" })).toBeChecked();
  await expect(editor.getByLabel("Stage")).toHaveValue("set-up");
  await expect(page).toHaveURL(/highlight=/);
  await checkAccessInBoth(page);
  await page.reload();
  await expect(editor.getByRole("radio", { name: "failure" })).toBeChecked();
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^Undone/)).toBeVisible();
  await expect(editor).toBeHidden();
});

test("puts right whom a reply is from, and takes a deletion back", async ({ page, request, study }) => {
  const id = await answered(request, study.id);
  await openAnswers(page, study.id, id);
  const about = page.getByRole("complementary", { name: "About R-003" });
  await about.getByLabel("Persona").selectOption({ label: "Floor lead" });
  await expect(page.getByText("R-003: Floor lead")).toBeVisible();
  await page.reload();
  await expect(about.getByLabel("Persona").locator("option:checked")).toHaveText("Floor lead");
  await about.getByRole("button", { name: "Delete this reply" }).click();
  await expect(page.getByText("R-003 deleted")).toBeVisible();
  await expect(page.getByText("2 replies", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText("3 replies", { exact: true })).toBeVisible();
});

test("narrows the replies by a sentence and by words, on a phone too", async ({ page, request, study }) => {
  const id = await answered(request, study.id);
  await openAnswers(page, study.id, id);
  await page.getByLabel("Audience").first().selectOption("churned");
  await expect(reply(page, "R-001")).toBeVisible();
  await expect(page.getByText("1 reply", { exact: true })).toBeVisible();
  await page.getByLabel("Audience").first().selectOption("");
  await page.getByLabel("Words in their answers").fill("expensive people");
  await page.getByLabel("Words in their answers").press("Enter");
  await expect(page).toHaveURL(/words=expensive/);
  await expect(reply(page, "R-003")).toBeVisible();
  await expect(page.getByText("1 reply", { exact: true })).toBeVisible();
  await page.getByLabel("Words in their answers").fill("nowhere");
  await page.getByLabel("Words in their answers").press("Enter");
  await expect(page.getByText("No reply fits this.")).toBeVisible();
  await page.getByRole("button", { name: "Show everyone" }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(reply(page, "R-003")).toBeVisible();
  await checkWidth(page);
  await checkAccess(page);
});

test("a researcher takes a company's name out of an answer for good", async ({ page, request, study }) => {
  const id = await answered(request, study.id);
  await openAnswers(page, study.id, id);
  await page
    .getByRole("navigation", { name: /^Replies/ })
    .getByRole("button", { name: /R-001/ })
    .click();
  await reply(page, "R-001").getByRole("button", { name: "Redact…" }).click();
  const sheet = page.getByRole("dialog", { name: "Redact this text" });
  await sheet.getByLabel("Other words to take out").fill("units");
  await sheet.getByRole("button", { name: "Add", exact: true }).click();
  await sheet.getByRole("button", { name: "Replace 1 place…" }).click();
  await page.getByRole("button", { name: "Redact for good" }).click();
  await expect(page.getByText(/1 place was replaced/)).toBeVisible();
  const { items } = await (await request.get(`/api/studies/${study.id}/questionnaires/${id}/responses`)).json();
  expect(JSON.stringify(items)).not.toContain("units");
});
