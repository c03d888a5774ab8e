import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { add, every, isRead, tell } from "./set-up";

const WORDS = ["The import stopped at row 212.", "Nobody told us how long it takes."] as const;

test.describe("a team writes what it holds true", () => {
  test("a finding is held up by quotes that are found by keys, and says so when one is deleted", async ({
    page,
    study,
    request,
    watched,
  }) => {
    watched.forgive(/Failed to load resource.*422/);
    for (const words of WORDS) {
      await tell(request, study.id, { audience: "customer", notes: words, marked: [{ words, coding: { step: "set-up" } }] });
    }
    await isRead(request, study.id);
    await page.goto(`/studies/${study.id}/findings`);
    await expect(page.getByRole("heading", { name: "No finding yet" })).toBeVisible();
    await checkAccess(page);

    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "What you hold true" }).fill("The first week goes into the import.");
    await page.keyboard.press("Control+Enter");
    const sheet = page.getByRole("complementary", { name: "Finding" });
    await sheet.getByRole("radio", { name: "Supported" }).click();
    await expect(sheet.getByRole("alert")).toContainText("Link a quote for it first");

    await sheet.getByRole("button", { name: "Add a quote for it" }).click();
    const search = page.getByRole("combobox", { name: "Words of the quote" });
    await search.fill("ROW");
    const quotes = page.getByRole("listbox", { name: "Quotes" });
    await expect(quotes.getByRole("option")).toHaveCount(1);
    await search.press("Enter");
    await expect(quotes.getByRole("option", { selected: true })).toHaveCount(1);
    await search.fill("");
    await expect(quotes.getByRole("option")).toHaveCount(2);
    await checkAccess(page);
    await search.press("Escape");
    await expect(sheet.getByText("The import stopped at row 212.")).toBeVisible();
    await sheet.getByRole("radio", { name: "Supported" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Now called supported" })).toBeVisible();
    await expect(sheet.getByRole("region", { name: "Strength" })).toContainText("Thin");

    const note = sheet.getByRole("textbox", { name: "Note" });
    await note.fill("Seen in March.");
    await note.blur();
    await expect(sheet.getByText(/✓ Saved/)).toBeVisible();
    await sheet.getByRole("textbox", { name: "New comment" }).fill("Ask again.");
    await sheet.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(sheet.getByText("Ask again.")).toBeVisible();
    await checkAccessInBoth(page);

    const [finding] = await every<{ note: string }>(request, study.id, "findings");
    expect(finding?.note).toBe("Seen in March.");
    const marked = await every<{ id: string; version: number; quote: string }>(request, study.id, "highlights");
    const lost = marked.find(({ quote }) => quote === WORDS[0]);
    const headers = { "If-Match": String(lost?.version) };
    expect((await request.delete(`/api/studies/${study.id}/highlights/${lost?.id}`, { headers })).status()).toBe(204);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/studies/${study.id}/findings`);
    await expect(page.getByText("1 of the quotes was deleted.")).toBeVisible();
    await expect(page.getByText("Called supported, but no quote holds it up any more.")).toBeVisible();
    await expect(page.getByText("The import stopped at row 212.")).toHaveCount(0);
    await checkWidth(page);
  });

  test("a brief asks, findings answer, in the team's own order", async ({ page, study, request }) => {
    await page.goto(`/studies/${study.id}/settings`);
    const brief = page.getByRole("region", { name: "The brief" });
    await expect(brief).toContainText("Not written yet");
    await brief.getByRole("button", { name: "Add a research question" }).click();
    await brief.getByRole("textbox", { name: "Question 1" }).fill("What stops them in the first week?");
    await brief.getByRole("textbox", { name: "Answered when" }).fill("Five name the same");
    await brief.getByRole("button", { name: "Save the brief" }).click();
    await expect(page.getByRole("status").filter({ hasText: "The brief is saved" })).toBeVisible();

    for (const statement of ["First of all.", "Second to none."]) await add(request, study.id, "findings", { statement });
    await page.goto(`/studies/${study.id}/findings`);
    const open = page.getByRole("region", { name: "Research questions without an answer" });
    await expect(open).toContainText("Answered when: Five name the same");
    const rows = page.getByRole("list", { name: "Findings" }).getByRole("listitem");
    await rows.getByRole("button", { name: "First of all.", exact: true }).focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(rows.first()).toContainText("Second to none.");
    await expect(page.getByRole("status").filter({ hasText: "Moved to place 2" })).toBeVisible();
    await page.reload();
    await expect(rows.first()).toContainText("Second to none.");

    await open.getByRole("button", { name: "Write a finding" }).click();
    const sheet = page.getByRole("complementary", { name: "New finding" });
    await sheet.getByRole("textbox").fill("It is the list.");
    await sheet.getByRole("button", { name: "Add finding" }).click();
    await expect(page.getByRole("combobox", { name: "Answers the research question" })).toHaveValue(/^[a-z0-9]{8}$/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("none");
    await page.getByRole("option", { name: /Second to none/ }).click();
    await expect(page).toHaveURL(/finding=/);
  });

  test("a theme becomes a finding with its quotes", async ({ page, sample }) => {
    await page.goto(`/studies/${sample.id}/themes`);
    await page.getByRole("button", { name: "Make a finding of this" }).click();
    await page.getByRole("textbox", { name: "What you hold true" }).fill("Mornings decide.");
    await page.getByRole("button", { name: "Add finding" }).click();
    await page.getByRole("link", { name: "Open it" }).click();
    const sheet = page.getByRole("complementary", { name: "Finding" });
    await expect(sheet.getByRole("region", { name: "Speaks for it" }).getByRole("listitem").first()).toBeVisible();
    await expect(sheet.getByRole("region", { name: "Codes" }).getByRole("listitem")).toHaveCount(1);
    await checkAccessInBoth(page);
  });
});
