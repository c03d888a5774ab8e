import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { isRead, tell } from "./set-up";
import type { Watched } from "./watch-page";

// a server of its own: it is killed on the way
test.use({ dataName: "nothing-lost" });

const NOTES = "Opening words about the week.\nThey had no budget for another tool.\nThe import failed twice in March.\nClosing words.";
/** What a browser says of itself when the network or the server is away, or a save was refused for a newer one: provoked here on purpose. */
const CUT = /net::ERR_|status of 409/;

type Notes = { address: string; path: string };

async function makeNotes(request: APIRequestContext, studyId: string): Promise<Notes> {
  const { interview, documentId } = await tell(request, studyId, { audience: "churned", notes: NOTES });
  await isRead(request, studyId);
  return { address: `/studies/${studyId}/interviews/${interview.id}`, path: `/api/studies/${studyId}/documents/${documentId}` };
}

const field = (page: Page) => page.getByRole("textbox", { name: "Notes" });
const state = (page: Page) => page.getByRole("status").and(page.locator("[data-state]"));

async function openNotes(page: Page, { address }: Notes): Promise<void> {
  await page.goto(address);
  await expect(field(page)).toBeVisible();
  if ((await field(page).getAttribute("aria-readonly")) === "true") await page.keyboard.press("i");
}

async function typeAtEndOf(page: Page, paragraph: string, words: string): Promise<void> {
  await field(page).getByText(paragraph).click();
  await page.keyboard.press("End");
  await page.keyboard.type(words);
}

async function textOf(request: APIRequestContext, { path }: Notes): Promise<string> {
  return (await (await request.get(path)).json()).text;
}

/** The tab's process is ended as by the system: no page is told that it goes. */
async function killTab(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent("crash");
  void session.send("Page.crash").catch(() => undefined);
  await gone;
  await page.close();
}

async function reopened(page: Page, notes: Notes): Promise<Page> {
  const next = await page.context().newPage();
  await openNotes(next, notes);
  return next;
}

/** Everything that was typed more than two seconds before the fault. */
const OLDER = " Typed two seconds before it happened.";
const twoSeconds = (page: Page) => page.waitForTimeout(2000);

test.beforeEach(({ watched }: { watched: Watched }) => watched.forgive(CUT));

test("the network is cut while somebody types, and the page is closed and opened again", async ({ page, study, request }) => {
  const notes = await makeNotes(request, study.id);
  await openNotes(page, notes);
  await typeAtEndOf(page, "Closing words", " Still with the network.");
  await page.context().setOffline(true);
  await typeAtEndOf(page, "Closing words", OLDER);
  await expect(state(page)).toHaveText(/Offline, kept in this browser/);
  await twoSeconds(page);
  await page.close();
  await page.context().setOffline(false);
  const next = await reopened(page, notes);
  await expect(field(next)).toContainText(`Still with the network.${OLDER}`);
  // or the closing page's last request got through after all
  await expect(state(next)).toHaveText(/✓ Saved/);
  expect(await textOf(request, notes)).toBe(`${NOTES} Still with the network.${OLDER}`);
});

test("the network comes back under an open page, which saves by itself", async ({ page, study, request }) => {
  const notes = await makeNotes(request, study.id);
  await openNotes(page, notes);
  await page.context().setOffline(true);
  await typeAtEndOf(page, "Closing words", OLDER);
  await expect(state(page)).toHaveText(/Offline, kept in this browser/);
  await page.context().setOffline(false);
  await expect(state(page)).toHaveText(/✓ Saved \d\d:\d\d:\d\d/);
  expect(await textOf(request, notes)).toBe(NOTES + OLDER);
});

test("the tab is killed while the network is away, and the text was changed elsewhere meanwhile", async ({ page, study, request }) => {
  const notes = await makeNotes(request, study.id);
  await openNotes(page, notes);
  await page.context().setOffline(true);
  await typeAtEndOf(page, "Closing words", OLDER);
  await twoSeconds(page);
  await page.keyboard.type(" And the very last");
  await killTab(page);
  await page.context().setOffline(false);
  const elsewhere = { data: { text: NOTES.replace("no budget", "a frozen budget") }, headers: { "If-Match": "1" } };
  expect((await request.patch(notes.path, elsewhere)).ok()).toBe(true);
  const next = await reopened(page, notes);
  await expect(field(next)).toContainText(OLDER);
  await expect(field(next)).toContainText("a frozen budget");
  await expect(state(next)).toHaveText(/✓ Saved \d\d:\d\d:\d\d, with what this browser had kept/);
  const text = await textOf(request, notes);
  expect(text).toContain(`Closing words.${OLDER}`);
  expect(text).toContain("a frozen budget");
});

test("two tabs of one browser keep what is typed apart from each other", async ({ page, study, request }) => {
  const notes = await makeNotes(request, study.id);
  const second = await page.context().newPage();
  await openNotes(page, notes);
  await openNotes(second, notes);
  await page.context().setOffline(true);
  await typeAtEndOf(page, "Opening words", " From the first tab.");
  await typeAtEndOf(second, "Closing words", " From the second tab.");
  await twoSeconds(page);
  await killTab(second);
  await killTab(page);
  await page.context().setOffline(false);
  const next = await reopened(page, notes);
  await expect.poll(() => textOf(request, notes)).toMatch(/From the first tab\.[\s\S]*From the second tab\./);
  await expect(field(next)).toContainText("From the second tab.");
});

for (const [then, closes] of [
  ["the page stays open", false],
  ["the tab is killed too", true],
] as const) {
  test(`the server is killed in the middle of a save and started again; ${then}`, async ({ page, study, request, server }) => {
    const notes = await makeNotes(request, study.id);
    await openNotes(page, notes);
    const sent = page.waitForRequest((one) => one.method() === "PATCH");
    await typeAtEndOf(page, "Closing words", " On its way.");
    await sent;
    await server.crash();
    await page.keyboard.type(OLDER);
    await expect(state(page)).toHaveText("Not saved yet, trying again, kept in this browser.");
    if (closes) {
      await twoSeconds(page);
      await killTab(page);
    }
    await server.revive();
    const now = closes ? await reopened(page, notes) : page;
    await expect(field(now)).toContainText(`On its way.${OLDER}`);
    await expect(state(now)).toHaveText(/✓ Saved \d\d:\d\d:\d\d/);
    expect(await textOf(request, notes)).toBe(`${NOTES} On its way.${OLDER}`);
  });
}

test("two browsers write into one note: other paragraphs are put together, the same one is shown twice", async ({
  page,
  study,
  request,
  browser,
}) => {
  const notes = await makeNotes(request, study.id);
  const other = await (await browser.newContext()).newPage();
  await openNotes(page, notes);
  await openNotes(other, notes);
  await test.step("other paragraphs, one of them written while away", async () => {
    await other.context().setOffline(true);
    await typeAtEndOf(page, "Opening words", " Ana was here.");
    await expect(state(page)).toHaveText(/✓ Saved \d\d:\d\d:\d\d/);
    await typeAtEndOf(other, "The import failed", " Ben was here.");
    await expect(field(other)).not.toContainText("Ana was here.");
    await other.context().setOffline(false);
    await expect(state(other)).toHaveText(/✓ Saved \d\d:\d\d:\d\d/);
    await expect(field(other)).toContainText("Ana was here.");
    // nobody reloads: what others save comes by itself
    await expect(field(page)).toContainText("Ben was here.");
    const text = await textOf(request, notes);
    expect(text).toContain("Ana was here.");
    expect(text).toContain("Ben was here.");
  });
  await test.step("the same paragraph", async () => {
    await other.context().setOffline(true);
    await typeAtEndOf(page, "They had no budget", " Ana heard: never.");
    await expect(state(page)).toHaveText(/✓ Saved \d\d:\d\d:\d\d$/);
    await typeAtEndOf(other, "They had no budget", " Ben heard: until spring.");
    await other.context().setOffline(false);
    const panel = other.getByRole("region", { name: "Paragraphs changed in two ways" });
    await expect(panel).toContainText("Ana heard: never.");
    await expect(panel).toContainText("Ben heard: until spring.");
    await expect(state(other)).toHaveText(/Not saved: 1 paragraph changed here and elsewhere/);
    await panel.getByRole("button", { name: "Keep both" }).focus();
    await other.keyboard.press("Enter");
    await expect(panel).toBeHidden();
    await expect(state(other)).toHaveText(/✓ Saved \d\d:\d\d:\d\d/);
    const text = await textOf(request, notes);
    for (const words of ["Ana was here.", "Ben was here.", "Ana heard: never.", "Ben heard: until spring."]) expect(text).toContain(words);
  });
  await other.context().close();
});

test("a text's history shows what each version changed, and brings one back", async ({ page, study, request }) => {
  const notes = await makeNotes(request, study.id);
  await openNotes(page, notes);
  await typeAtEndOf(page, "The import failed", " It crashed for good.");
  await page.getByRole("button", { name: "History" }).click();
  const history = page.getByRole("dialog", { name: "History of this text" });
  await expect(history.locator("ins")).toHaveText(" It crashed for good.");
  await history.getByRole("button", { name: /first version/ }).click();
  await history.getByRole("button", { name: "Restore this version" }).click();
  await expect.poll(() => textOf(request, notes)).toBe(NOTES);
  await expect(field(page)).not.toContainText("It crashed for good.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(field(page)).toContainText("It crashed for good.");
  expect(await textOf(request, notes)).toContain("It crashed for good.");
});
