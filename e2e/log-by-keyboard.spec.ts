import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { add, every, tell } from "./set-up";
import { wordsOf } from "./text-surface";

/** Presses Tab until the wanted control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${wanted}`);
}

type Marked = { quote: string; point: string | null; stage: string | null; codeIds: string[]; participantIds: string[] };

/** What is marked in the study, in the order of its texts. */
async function marked(request: APIRequestContext, studyId: string): Promise<Marked[]> {
  return every<Marked>(request, studyId, "highlights");
}

test("a researcher logs an interview from the overview without a mouse: two keys, two answers, then words with their tags", async ({
  page,
  study,
  request,
}) => {
  for (const question of ["What happened that day?", "Who else was asked?"]) await add(request, study.id, "guide-questions", { question });
  await page.goto(`/studies/${study.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("l");
    await expect(page).toHaveURL(/\/interviews\/log$/, { timeout: 2000 });
  }).toPass();
  await test.step("is asked whom it is with and where they stand, and nothing is lost by a reload", async () => {
    await expect(page.getByLabel("With whom?")).toBeFocused();
    await page.keyboard.type("Ana");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "Choose where they stand" })).toBeVisible();
    await expect(page.getByRole("radio", { name: "prospect" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: "churned" })).toBeChecked();
    await checkAccessInBoth(page);
    await page.reload();
    await expect(page.getByRole("radio", { name: "churned" })).toBeChecked();
    await expect(page.getByLabel("With whom?")).toHaveValue("Ana");
    await page.getByLabel("With whom?").press("Enter");
    await expect(page).toHaveURL(/interviews\/[0-9a-f-]{36}/);
  });
  const text = page.getByRole("textbox", { name: "Notes" });
  await test.step("writes at once; a tag codes its line and leaves the text", async () => {
    await expect(page.getByRole("radio", { name: "Write" })).toBeChecked();
    await expect(text).toBeFocused();
    await page.keyboard.type("The import crashed every month #fai");
    await expect(page.getByRole("option", { name: /^failure/ })).toHaveAttribute("aria-selected", "true");
    await checkAccessInBoth(page);
    await page.keyboard.press("Enter");
    await page.keyboard.type("#onboarding #slow-import");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect.poll(() => wordsOf(page)).toBe("The import crashed every month\n");
    await page.keyboard.type("Written in C#, issue #12, #monday");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Support was kind #trigger");
    await page.keyboard.press("Alt+o");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => wordsOf(page)).toMatch(/month\nWritten in C#, issue #12, #monday\n\[\d\d:\d\d\] Support was kind$/);
    await expect
      .poll(() => marked(request, study.id))
      .toMatchObject([
        { quote: "The import crashed every month", point: "failure", stage: "onboarding", codeIds: [expect.any(String)] },
        { quote: "Support was kind", point: "trigger", stage: null, codeIds: [] },
      ]);
    const codes = await every<{ name: string }>(request, study.id, "codes");
    expect(codes.map(({ name }) => name)).toContain("Slow import");
  });
  await test.step("undo brings the tag back and takes the mark away, redo the other way round", async () => {
    await page.keyboard.press("Control+z");
    await expect.poll(() => wordsOf(page)).toContain("Support was kind #trigger");
    await expect.poll(async () => (await marked(request, study.id)).length).toBe(1);
    await page.keyboard.press("Control+y");
    await expect.poll(async () => (await marked(request, study.id)).length).toBe(2);
    expect(await wordsOf(page)).not.toContain("#trigger");
  });
  await test.step("ticks a question off by its digit and goes on writing", async () => {
    await page.keyboard.press("Alt+g");
    await expect(page.getByRole("checkbox", { name: "What happened that day?" })).toBeFocused();
    await page.keyboard.press("2");
    await expect(page.getByRole("checkbox", { name: "Who else was asked?" })).toBeChecked();
    await expect(text).toBeFocused();
    await expect(page.getByText("1 of 2 asked")).toBeVisible();
    await expect(page.getByText(/✓ Saved \d\d:\d\d/)).toBeVisible();
  });
  await test.step("all of it is there after a reload", async () => {
    const before = await wordsOf(page);
    await page.reload();
    await expect.poll(() => wordsOf(page)).toBe(before);
    await expect(page.getByRole("checkbox", { name: "Who else was asked?" })).toBeChecked();
    await checkAccessInBoth(page);
  });
});

test("notes about two people ask whose words a line tells, unless it names them", async ({ page, study, request }) => {
  const [ana, bo] = [
    await add(request, study.id, "participants", { audience: "customer" }),
    await add(request, study.id, "participants", { audience: "churned" }),
  ];
  const interview = await add(request, study.id, "interviews", { participantIds: [ana.id, bo.id], notes: "" });
  await page.goto(`/studies/${study.id}/interviews/${interview.id}`);
  await expect(page.getByRole("textbox", { name: "Notes" })).toBeFocused();
  await page.keyboard.type("P-002: it broke #failure");
  await page.keyboard.press("Enter");
  await page.keyboard.type("and broke again #failure");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The price was fair #trigger");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Who is this about?" })).toBeVisible();
  await checkAccess(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Notes" })).toBeFocused();
  await expect.poll(() => wordsOf(page)).toBe("P-002: it broke\nand broke again\n\nP-001: The price was fair\n");
  await expect
    .poll(() => marked(request, study.id))
    .toMatchObject([
      { quote: "it broke", participantIds: [bo.id] },
      { quote: "and broke again", participantIds: [bo.id] },
      { quote: "The price was fair", participantIds: [ana.id] },
    ]);
});

test("a planned interview is picked up, found by a name that is not shown, also on a phone", async ({ page, study, request }) => {
  const person = await add(request, study.id, "participants", { audience: "customer", displayName: "Bo Lund" });
  const planned = await add(request, study.id, "interviews", { participantIds: [person.id], status: "planned", date: "2027-05-14" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Find anything" })).toBeFocused();
  await page.goto(`/studies/${study.id}/interviews/log`);
  await expect(page.getByLabel("With whom?")).toBeFocused();
  await page.keyboard.type("lund");
  await expect(page.getByRole("option", { name: /P-001/ })).toBeVisible();
  await expect(page.getByRole("option", { name: /Bo Lund/ })).toHaveCount(0);
  await page.getByRole("option", { name: /P-001/ }).click();
  await expect(page.getByRole("radio", { name: "customer" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /planned for 14 May 2027/ })).toBeChecked();
  await checkWidth(page);
  await checkAccess(page);
  await page.getByRole("button", { name: "Start writing" }).click();
  await expect(page).toHaveURL(new RegExp(planned.id));
  await expect(page.getByRole("textbox", { name: "Notes" })).toBeFocused();
  await checkWidth(page);
  expect(await every(request, study.id, "interviews")).toMatchObject([{ id: planned.id, status: "done" }]);
});

test("a researcher without a mouse takes a proposed highlight, and marks another", async ({ page, study, request }) => {
  const notes =
    "We cancelled because support never answered our tickets. The invoice was wrong three times. In the end we gave up on the import of the hours, it crashed every month and nobody could fix it.";
  const { interview } = await tell(request, study.id, { audience: "churned", notes });
  await page.goto(`/studies/${study.id}/interviews/${interview.id}?review=1`);
  await expect(page.getByRole("radio", { name: "Read" })).toBeChecked();
  const panel = page.getByRole("complementary", { name: "Beside the text" });
  await test.step("accepts the first suggestion with one key", async () => {
    await expect(panel.getByRole("tab", { name: /Suggestions \d/ })).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press("Escape");
    await tabTo(page, panel.getByRole("tab", { selected: true }));
    await page.keyboard.press("j");
    await expect(panel.getByText(/^Suggestion \d+ of \d+$/)).toBeVisible();
    await page.keyboard.press("a");
    await expect.poll(async () => (await every(request, study.id, "highlights")).length).toBe(1);
  });
  await test.step("and finds it in the list of highlights", async () => {
    await tabTo(page, panel.getByRole("tab", { selected: true }));
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await expect(panel.getByRole("tab", { name: "Highlights 1", selected: true })).toBeVisible();
    await tabTo(page, panel.getByRole("listitem").getByRole("button").first());
    await page.keyboard.press("Enter");
    await expect(panel.getByRole("button", { name: "Delete this highlight" })).toBeVisible();
    await checkAccess(page);
  });
  await test.step("selects a sentence by key, less of it, and marks it", async () => {
    const before = await every<{ quote: string }>(request, study.id, "highlights");
    await page.keyboard.press("w");
    await page.keyboard.press("s");
    for (let time = 0; time < 2; time += 1) await page.keyboard.press("Control+Shift+ArrowLeft");
    const chosen = (await page.evaluate(() => getSelection()?.toString())) ?? "";
    expect(chosen.length).toBeGreaterThan(10);
    await expect(page.getByRole("toolbar", { name: "Code the selected words" })).toBeVisible();
    await page.keyboard.press("t");
    await expect(page.getByRole("status").filter({ hasText: "Marked as trigger" })).toBeVisible();
    const after = await every<{ quote: string }>(request, study.id, "highlights");
    expect(after).toHaveLength(before.length + 1);
    expect(after.map(({ quote }) => quote)).toContain(chosen.trim());
  });
});
