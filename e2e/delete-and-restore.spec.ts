import type { Page } from "@playwright/test";
import { checkAccess } from "./access";
import { expect, test } from "./fixtures";
import { add, every, isRead, tell } from "./set-up";
import { importFiles, textFile } from "./transcripts";

const toast = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });
const NOTES = "She keeps the rota on the wall. Nobody reads it.";

test.describe("what is deleted comes back", () => {
  test("an interview, from the list and from its own page", async ({ page, study, request }) => {
    const { interview } = await tell(request, study.id, { audience: "customer", notes: NOTES });
    await isRead(request, study.id);
    await page.goto(`/studies/${study.id}/interviews`);
    const row = page.getByRole("table", { name: "Interviews" }).getByRole("row", { name: interview.title });
    await row.getByRole("button", { name: /^Delete/ }).click();
    await expect(page.getByText("No interview yet")).toBeVisible();
    await checkAccess(page);
    await toast(page, "deleted").getByRole("button", { name: /Undo/ }).click();
    await row.getByRole("link").first().click();
    await page.getByRole("button", { name: "More for this interview" }).click();
    await page.getByRole("menuitem", { name: "Delete interview" }).click();
    await expect(page.getByText("No interview yet")).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(row).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Study" }).getByRole("link", { name: /^Interviews/ })).toContainText("1");
  });

  test("a person, with the interviews they took part in", async ({ page, study, request }) => {
    const { participant } = await tell(request, study.id, { audience: "customer", notes: NOTES });
    await page.goto(`/studies/${study.id}/people?person=${participant.id}`);
    await page.getByRole("button", { name: "Delete P-001" }).click();
    await expect(page.getByText("Nobody is here yet")).toBeVisible();
    await toast(page, "P-001 deleted").getByRole("button", { name: /Undo/ }).click();
    await expect(page.getByRole("row", { name: /P-001.*customer/ })).toBeVisible();
    const [interview] = await every<{ participants: { code: string }[] }>(request, study.id, "interviews");
    expect(interview?.participants.map(({ code }) => code)).toEqual(["P-001"]);
  });

  test("a highlight, with its codes", async ({ page, study, request }) => {
    const code = await add(request, study.id, "codes", { name: "Paper on the wall" });
    const { interview } = await tell(request, study.id, {
      audience: "customer",
      notes: NOTES,
      marked: [{ words: "She keeps the rota on the wall.", coding: { point: "failure", stage: "adoption", codeIds: [code.id] } }],
    });
    await page.goto(`/studies/${study.id}/interviews/${interview.id}`);
    const panel = page.getByRole("complementary", { name: "Beside the text" });
    await panel.getByRole("tab", { name: /Highlights/ }).click();
    const item = panel.getByRole("button", { name: /Paper on the wall/ }).first();
    await item.click();
    await panel.getByRole("button", { name: "Delete this highlight" }).click();
    await expect(panel.getByText("Nothing is marked yet")).toBeVisible();
    await toast(page, "Highlight deleted").getByRole("button", { name: /Undo/ }).click();
    await expect(item).toBeVisible();
  });

  test("coding, by key and after a reload, and is redone", async ({ page, study, request }) => {
    const { interview } = await tell(request, study.id, {
      audience: "customer",
      notes: NOTES,
      marked: [{ words: "Nobody reads it.", coding: { point: "failure", stage: "adoption" } }],
    });
    await page.goto(`/studies/${study.id}/interviews/${interview.id}`);
    const panel = page.getByRole("complementary", { name: "Beside the text" });
    await panel.getByRole("tab", { name: /Highlights/ }).click();
    const item = panel.getByRole("listitem").filter({ hasText: "Nobody reads it." });
    await expect(item).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(toast(page, "Undone: failure on “Nobody reads it.”")).toBeVisible();
    await expect(panel.getByText("Nothing is marked yet")).toBeVisible();
    await checkAccess(page);
    await page.reload();
    await panel.getByRole("tab", { name: /Highlights/ }).click();
    await expect(panel.getByText("Nothing is marked yet")).toBeVisible();
    await page.keyboard.press("Control+Shift+z");
    await expect(toast(page, "Redone: failure on “Nobody reads it.”")).toBeVisible();
    await expect(item).toBeVisible();
  });

  test("or goes for good, once it was asked whether that is meant", async ({ page, study, request }) => {
    const code = await add(request, study.id, "codes", { name: "Paper on the wall" });
    await request.delete(`/api/studies/${study.id}/codes/${code.id}`, { headers: { "if-match": "1" } });
    await page.goto(`/studies/${study.id}/settings`);
    await page.getByRole("button", { name: "Delete for good: Code, Paper on the wall" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete “Paper on the wall” for good?" });
    await expect(dialog).toContainText("This cannot be undone.");
    await checkAccess(page);
    await dialog.getByRole("button", { name: "Delete for good" }).click();
    await expect(page.getByText("Nothing was deleted in this study.")).toBeVisible();
  });

  test("a study, by key from the list of studies", async ({ page, study }) => {
    await page.goto("/");
    const entry = page.getByRole("article", { name: study.name });
    await entry.getByRole("button", { name: /^More/ }).click();
    await page.getByRole("menuitem", { name: "Delete study" }).click();
    await expect(entry).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(entry).toBeVisible();
  });

  test("an interview and a study, also once the page that deleted them was left", async ({ page, study, request }) => {
    const { interview } = await tell(request, study.id, { audience: "customer", notes: NOTES });
    await isRead(request, study.id);
    const row = page.getByRole("table", { name: "Interviews" }).getByRole("row", { name: interview.title });
    await page.goto(`/studies/${study.id}/interviews`);
    await row.getByRole("button", { name: /^Delete/ }).click();
    await expect(page.getByText("No interview yet")).toBeVisible();
    await page.goto(`/studies/${study.id}/settings`);
    const gone = page.getByRole("list", { name: "Recently deleted" });
    await checkAccess(page);
    await gone.getByRole("button", { name: `Restore: Interview, ${interview.title}` }).click();
    await expect(page.getByText("Nothing was deleted in this study.")).toBeVisible();
    await page.goto(`/studies/${study.id}/interviews`);
    await expect(row).toBeVisible();

    await page.goto("/");
    const entry = page.getByRole("article", { name: study.name });
    await entry.getByRole("button", { name: /^More/ }).click();
    await page.getByRole("menuitem", { name: "Delete study" }).click();
    await expect(entry).toHaveCount(0);
    await page.reload();
    await page.getByText(/^Deleted studies/).click();
    await checkAccess(page);
    await page.getByRole("button", { name: `Restore: Study, ${study.name}` }).click();
    await expect(entry).toBeVisible();
  });
});

test.describe("an address that leads nowhere", () => {
  for (const path of ["/studies/01900000-0000-7000-8000-000000000000", "/nothing/here"]) {
    test(`shows the page that says so: ${path}`, async ({ page, watched }) => {
      // the browser itself notes that the page's answer was 404
      watched.forgive(/Failed to load resource.*404/);
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
      await checkAccess(page);
      await page.getByRole("link", { name: "To your studies" }).click();
      await expect(page.getByRole("heading", { name: "Studies", level: 1 })).toBeVisible();
    });
  }

  test("inside a study: an interview that is gone", async ({ page, study, watched }) => {
    watched.forgive(/Failed to load resource.*404/);
    const answer = await page.goto(`/studies/${study.id}/interviews/01900000-0000-7000-8000-000000000000`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
    await checkAccess(page);
  });
});

test("script in a text, a name, a code and a title shows as text, wherever it is shown", async ({ page, study, request }) => {
  const script = "<img src=x onerror=window.ran=1><script>window.ran=1</script>";
  const persona = await add(request, study.id, "personas", { name: `Lead ${script}` });
  const code = await add(request, study.id, "codes", { name: `Code ${script}` });
  const words = `The form said ${script} and stopped.`;
  const { interview } = await tell(request, study.id, {
    audience: "customer",
    personaId: persona.id,
    notes: words,
    marked: [{ words, coding: { point: "failure", stage: "onboarding", codeIds: [code.id] } }],
  });
  await importFiles(request, study.id, [
    textFile("a.md", `**Mo:** What did it say?\n\n**Li:** ${words}\n\n**Mo:** And then?\n\n**Li:** ${words}\n`),
  ]);
  for (const path of [
    "",
    "/interviews",
    `/interviews/${interview.id}`,
    "/people?view=personas",
    "/codebook",
    "/themes",
    "/coverage",
    "/settings",
  ]) {
    await page.goto(`/studies/${study.id}${path}`);
    await expect(page.getByText("onerror=window.ran=1").filter({ visible: true }).first()).toBeVisible();
    expect(await page.evaluate(() => "ran" in window), path).toBe(false);
  }
});
