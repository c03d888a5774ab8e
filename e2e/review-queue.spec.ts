import type { APIRequestContext, Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";

/** What tells of trouble, with each person in words of their own: what was rejected once does not come back for the same words. */
const troubleOf = (person: number) => [
  `The import of list ${person} failed and nobody told us why.`,
  `Support never answered mail ${person}, so we gave up.`,
  `The invoice for May ${person} was wrong again and it was a painful week.`,
  `It crashed on floor ${person} twice and we lost the whole morning.`,
  `The sync of rota ${person} is broken and the error says nothing.`,
];

type Queue = { groups: { key: string; name: string; count: number }[]; open: number; decided: number };

async function queueOf(request: APIRequestContext, studyId: string): Promise<Queue> {
  return (await request.get(`/api/studies/${studyId}/suggestions/review`)).json();
}

/** Six interviews about much the same trouble, once they were read. */
async function heard(request: APIRequestContext, studyId: string): Promise<Queue> {
  for (let person = 1; person <= 6; person++) {
    const who = await request.post(`/api/studies/${studyId}/participants`, { data: { audience: "customer" } });
    const { id } = await who.json();
    const notes = troubleOf(person).join("\n\nThen we spoke of the weather.\n\n");
    const made = await request.post(`/api/studies/${studyId}/interviews`, {
      data: { participantIds: [id], notes, title: `Call ${person}`, date: "2026-05-04" },
    });
    expect(made.status()).toBe(201);
  }
  const counts = async () => (await (await request.get(`/api/studies/${studyId}/counts`)).json()).reading;
  await expect.poll(counts, { timeout: 60_000 }).toBe(0);
  return queueOf(request, studyId);
}

async function openReview(page: Page, studyId: string): Promise<void> {
  await page.goto(`/studies/${studyId}/review`);
  await expectHeard(page);
}

/** What accepting changes is asked for by the page's own script: from then on keys are heard. */
async function expectHeard(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Closest one you accepted", includeHidden: true })).toBeAttached();
}

const decided = (page: Page, count: number) => page.getByRole("status").filter({ hasText: `${count} decided today` });
const rows = (page: Page, state: string) => page.locator(`[data-suggestion][data-state="${state}"]`);

test("a researcher decides suggestions of all interviews by keys, changes one first, and takes decisions back", async ({
  page,
  study,
  request,
}) => {
  const before = await heard(request, study.id);
  expect(before.open).toBeGreaterThan(10);
  await page.goto(`/studies/${study.id}`);
  await page
    .getByRole("navigation", { name: "Study" })
    .getByRole("link", { name: /^Review/ })
    .click();
  await openReview(page, study.id);
  await checkAccessInBoth(page);
  await page.keyboard.press("j");
  await expect(page.getByText(/^Suggestion 2 of /)).toBeVisible();
  await page.keyboard.press("k");
  await page.keyboard.press("a");
  await expect(decided(page, 1)).toBeVisible();
  await expect(rows(page, "accepted")).toHaveCount(1);
  await page.keyboard.press("x");
  await expect(decided(page, 2)).toBeVisible();
  await expect(rows(page, "rejected")).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(decided(page, 1)).toBeVisible();
  await expect(rows(page, "rejected")).toHaveCount(0);
  await page.keyboard.press("e");
  await page.keyboard.press("3");
  await expect(page.getByLabel("Stage")).toHaveValue("any-onboarding");
  await checkAccess(page);
  await page.keyboard.press("a");
  await expect(decided(page, 2)).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Accepted as changed" })).toBeVisible();
  const changed = await request.get(`/api/studies/${study.id}/highlights?stage=onboarding`);
  expect((await changed.json()).total).toBeGreaterThan(0);
  await page.keyboard.press(" ");
  await page.keyboard.press("j");
  await page.keyboard.press(" ");
  await expect(page.getByRole("button", { name: /^Reject 2 marked/ })).toBeVisible();
  await page.keyboard.press("Shift+X");
  await expect(page.getByRole("status").filter({ hasText: "2 suggestions rejected" })).toBeVisible();
  await expect(decided(page, 4)).toBeVisible();
  await page
    .getByRole("button", { name: /^Open again/ })
    .first()
    .click();
  await expect(decided(page, 3)).toBeVisible();
  await page.keyboard.press("Shift+?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await checkAccess(page);
});

test("a researcher looks at a sample before accepting a group, accepts the rest, and takes all of it back at once", async ({
  page,
  study,
  request,
}) => {
  const { groups } = await heard(request, study.id);
  const large = groups.find(({ count }) => count > 10);
  expect(large, JSON.stringify(groups)).toBeTruthy();
  const stored = async () => (await queueOf(request, study.id)).decided;
  await page.goto(`/studies/${study.id}/review?group=${encodeURIComponent(large?.key ?? "")}`);
  await expect(page.getByRole("heading", { name: large?.name, exact: false }).first()).toBeVisible();
  await expectHeard(page);
  await page.keyboard.press("Shift+A");
  const ask = page.getByRole("region", { name: "Accept many" });
  await expect(ask).toContainText(`Accept ${large?.count} at once?`);
  await checkAccess(page);
  await page.keyboard.press("Enter");
  const sample = page.getByRole("region", { name: "A sample" });
  await expect(sample).toContainText("is each of them right?");
  await expect(rows(page, "open")).toHaveCount(5);
  for (const [key, judged] of [
    ["a", 1],
    ["a", 2],
    ["x", 3],
    ["a", 4],
    ["a", 5],
  ] as const) {
    await page.keyboard.press(key);
    await expect(decided(page, judged)).toBeVisible();
  }
  await expect(sample).toContainText("4 of 5 right");
  await expect(sample).toContainText("between 38 and 96 %");
  await checkAccess(page);
  await page.keyboard.press("Shift+A");
  await expect.poll(stored).toBe(large?.count);
  await expect(rows(page, "open")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect.poll(stored).toBe(5);
  await expect(rows(page, "open").first()).toBeVisible();
});

test("the keys are those of the person, and letters can be switched off", async ({ page, study, request }) => {
  await heard(request, study.id);
  try {
    await request.patch("/api/preferences", { data: { keys: { accept: "y" } } });
    await openReview(page, study.id);
    await page.keyboard.press("y");
    await expect(decided(page, 1)).toBeVisible();
    await request.patch("/api/preferences", { data: { letterKeys: false } });
    await openReview(page, study.id);
    await page.keyboard.press("y");
    await page.keyboard.press("Alt+y");
    await expect(decided(page, 2)).toBeVisible();
  } finally {
    await request.patch("/api/preferences", { data: { keys: {}, letterKeys: true } });
  }
});

test("a sceptic reads how well the suggestions do, and asks for fewer of a kind", async ({ page, study, request }) => {
  await heard(request, study.id);
  await page.goto(`/studies/${study.id}/review?view=quality`);
  await expect(page.getByRole("heading", { name: "Nothing was decided yet, so nothing is known." })).toBeVisible();
  await checkAccess(page);
  const list = await (await request.get(`/api/studies/${study.id}/suggestions?status=open&limit=12`)).json();
  const ids = list.items.map(({ id }: { id: string }) => id);
  await request.post(`/api/studies/${study.id}/suggestions/decide`, { data: { accept: ids.slice(0, 9), reject: ids.slice(9) } });
  await page.reload();
  await expect(page.getByRole("heading", { name: "9 of 12 suggestions were right." })).toBeVisible();
  const failure = page.getByRole("group", { name: "How many of “Failure” are shown" });
  await failure.getByRole("button", { name: "Fewer" }).click();
  await expect(failure).toContainText("a few less");
  await checkAccessInBoth(page);
  await page.keyboard.press("Control+z");
  await expect(failure).toContainText("as usual");
});

test("where nothing waits, the page says what goes there", async ({ page, study }) => {
  await page.goto(`/studies/${study.id}/review`);
  await expect(page.getByText("Nothing to review yet")).toBeVisible();
  await expect(page.getByRole("link", { name: "Import transcripts" })).toBeVisible();
  await checkAccessInBoth(page);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("groups, rows and the sheet of a suggestion fit, and a tap decides", async ({ page, study, request }) => {
    await heard(request, study.id);
    await openReview(page, study.id);
    await checkWidth(page);
    await page.getByRole("button", { name: "Why, and where" }).click();
    await expect(page.getByText("Why this is proposed")).toBeVisible();
    await checkAccess(page);
    await page
      .getByRole("complementary", { name: "The suggestion in full" })
      .getByRole("button", { name: /^Accept/ })
      .click();
    await expect(decided(page, 1)).toBeVisible();
    await page.goto(`/studies/${study.id}/review?view=quality`);
    await expect(page.getByRole("heading", { name: "What it was trained on" })).toBeVisible();
    await checkWidth(page);
  });
});
