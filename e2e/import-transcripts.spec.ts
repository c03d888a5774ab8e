import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { every } from "./set-up";
import { BAD_FILES, TALKS, TALKS_TABLE } from "./transcripts";

const REAL = fileURLToPath(new URL("../../shared/data/mismatches-pypi", import.meta.url));

type Document = { turns: { speaker: string; role: string; participantId: string | null }[] };

async function chooseFiles(page: Page, studyId: string, files: Parameters<ReturnType<Page["getByLabel"]>["setInputFiles"]>[0]) {
  await page.goto(`/studies/${studyId}/import`);
  await page.getByLabel("Files to import").setInputFiles(files);
}

test.describe("a researcher drops files in", () => {
  test("sees what was understood, corrects it, imports, and reads what became of each file", async ({ page, study, request }) => {
    await chooseFiles(page, study.id, [...TALKS, TALKS_TABLE, ...BAD_FILES]);
    const bar = page.getByRole("region", { name: "Import these files" });
    await test.step("the preview says what each file is, and stores nothing", async () => {
      const refused = page.getByRole("region", { name: "2 files will be left out" });
      await expect(refused).toContainText(/screenshot\.txt.*picture|screenshot\.txt.*image/i);
      await expect(refused).toContainText("nothing.txt The file is empty");
      await expect(page.getByRole("region", { name: "The table talks.csv" })).toContainText("3 rows · 3 used");
      await expect(page.getByLabel("Worth knowing")).toContainText("New personas come with these files: Floor lead, Careful controller.");
      const iris = page.getByRole("article", { name: "iris.vtt" });
      await expect(iris.getByLabel("Date of iris.vtt")).toHaveValue("2026-05-06");
      await expect(iris).toContainText(/captions \(WebVTT\).*UTF-8.*Careful controller/);
      await expect(iris).toContainText("Mona asks · Iris answers");
      await expect(page.getByRole("row", { name: /^Mona in 3 files/ })).toBeVisible();
      await expect(page.getByLabel("What Mona is", { exact: true })).toHaveValue("interviewer");
      await checkAccessInBoth(page);
      expect(await every(request, study.id, "interviews")).toEqual([]);
    });
    await test.step("a speaker's part is corrected", async () => {
      await page.getByLabel("What Tom is", { exact: true }).selectOption("participant");
      await expect(bar).toContainText("4 people, all new");
      await page.getByLabel("What Tom is", { exact: true }).selectOption("other");
      await expect(bar).toContainText("3 people, all new");
    });
    await page.getByRole("button", { name: "Import 3 interviews" }).click();
    await test.step("the report says file by file what was stored and what not, and the reading ends", async () => {
      await expect(page.getByText("3 interviews with 3 people, 3 new; 2 files refused.")).toBeVisible();
      await expect(page.getByText("3 texts read for keyphrases and suggestions.")).toBeVisible({ timeout: 30_000 });
      const row = (name: string) => page.getByRole("table", { name: "Files" }).getByRole("row", { name });
      await expect(row("nothing.txt")).toContainText(/The file is empty.*refused/);
      await expect(row("screenshot.txt")).toContainText("refused");
      await expect(row("lea.md")).toContainText(/14 April 2026.*stored/);
      await checkAccessInBoth(page);
      await row("karim.md").getByRole("link").click();
    });
    await test.step("its link opens the interview, in which the interviewer's words are nobody's", async () => {
      await expect(page.locator(".cm-line").filter({ hasText: "How did you come to look for a planner at all?" })).toBeVisible();
      const [interview] = await every<{ title: string; documents: { id: string }[] }>(request, study.id, "interviews?q=P-001");
      const document: Document = await (await request.get(`/api/studies/${study.id}/documents/${interview?.documents[0]?.id}`)).json();
      const asked = document.turns.filter(({ role }) => role === "interviewer");
      expect(asked).toHaveLength(4);
      const whose = document.turns.filter(({ participantId }) => participantId !== null).map(({ speaker }) => speaker);
      expect(new Set(whose)).toEqual(new Set(["P-001"]));
    });
  });

  test("finds that the same files store nothing again, and takes the whole import back", async ({ page, study, request }) => {
    const files = [...TALKS, TALKS_TABLE];
    await chooseFiles(page, study.id, files);
    await page.getByRole("button", { name: "Import 3 interviews" }).click();
    await expect(page.getByText("3 texts read for keyphrases and suggestions.")).toBeVisible({ timeout: 30_000 });
    const report = page.url();
    await chooseFiles(page, study.id, files);
    await expect(page.getByRole("region", { name: "3 files will store nothing" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Nothing to import" })).toBeDisabled();
    expect(await every(request, study.id, "interviews")).toHaveLength(3);
    await page.goto(report);
    await page.getByRole("button", { name: "Undo this import" }).click();
    await expect(page.getByText("3 interviews taken back. The same files can be imported again.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Undo this import" })).toHaveCount(0);
    await checkAccess(page);
    await page
      .getByRole("navigation", { name: "Study" })
      .getByRole("link", { name: /^Interviews/ })
      .click();
    await expect(page.getByText("No interview yet")).toBeVisible();
    for (const list of ["participants", "personas", "suggestions"]) expect(await every(request, study.id, list), list).toEqual([]);
  });

  test("brings in sixteen real transcripts with their table: dates, six people, two personas", async ({ page, study, request }) => {
    test.skip(!existsSync(REAL), "the sixteen transcripts lie beside the project in ../shared/data/mismatches-pypi, and are not there");
    await chooseFiles(
      page,
      study.id,
      readdirSync(REAL).map((name) => join(REAL, name)),
    );
    await expect(page.getByRole("heading", { name: "16 interviews" })).toBeVisible({ timeout: 30_000 });
    await page.getByLabel("Audience", { exact: true }).selectOption("customer");
    await expect(page.getByRole("region", { name: "Import these files" })).toContainText("6 people, all new · 2 personas");
    await checkAccess(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await checkWidth(page);
    await page.getByRole("button", { name: "Import 16 interviews" }).click();
    await expect(page.getByText("16 interviews with 6 people, 6 new.")).toBeVisible({ timeout: 30_000 });
    await checkWidth(page);
    await checkAccess(page);
    await expect(page.getByText("16 texts read for keyphrases and suggestions.")).toBeVisible({ timeout: 60_000 });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("link", { name: "Go to the interviews" }).click();
    const rows = page.getByRole("table", { name: "Interviews" }).getByRole("row");
    await expect(rows).toHaveCount(17);
    await expect(rows.filter({ has: page.locator("time") })).toHaveCount(16);
    expect(await every(request, study.id, "participants")).toHaveLength(6);
    expect(await every(request, study.id, "personas")).toHaveLength(2);
    await page.getByRole("navigation", { name: "Study" }).getByRole("link", { name: "Overview" }).click();
    await expect(page.getByRole("region", { name: "The next step" })).toContainText(/suggestions in 16 interviews: start here/);
  });
});
