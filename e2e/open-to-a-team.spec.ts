import type { Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { add, isRead, tell } from "./set-up";
import { beginTeam, EDITOR, inviteInto, joinBy, newMachine, OWNER, VIEWER } from "./team";
import { selectWords } from "./text-surface";

test.use({ dataName: "open-to-a-team" });

const NAME = "Ottilie Brandvold";
const NOTES = "She keeps the rota on the wall.\n\nNobody reads it after Monday.";
/** What those who may only read must not find on any page. */
const CHANGES =
  /^(add|new|delete|edit|import|log|mark as|redact|rename|plan|merge|split|write|save|show names?|invite|read a file|bring in|hide|star)\b/i;
const PAGES = [
  "",
  "/interviews",
  "/people",
  "/people?view=personas",
  "/people?view=accounts",
  "/questionnaires",
  "/codebook",
  "/themes",
  "/findings",
  "/keywords",
  "/keywords?view=ours",
  "/journey",
  "/journey/touchpoints",
  "/journey/actions",
  "/journey/deals?view=competitors",
  "/journey/drop-off",
  "/journey/reviews",
  "/coverage",
  "/reports",
  "/search?q=rota",
];

const team = (page: Page) => page.getByRole("region", { name: "Team", exact: true });

test("three people work in one study from their own machines, each with what they may", async ({
  page,
  browser,
  request,
  study,
  server,
  watched,
}) => {
  test.setTimeout(240_000);
  const persona = await add(request, study.id, "personas", { name: "Floor lead" });
  const told = await tell(request, study.id, {
    audience: "customer",
    personaId: persona.id,
    displayName: NAME,
    notes: NOTES,
    marked: [{ words: "Nobody reads it", coding: { point: "failure" } }],
  } as Parameters<typeof tell>[2]);
  await isRead(request, study.id);
  const root = `/studies/${study.id}`;

  // whoever is at the machine begins the team, and is asked to sign in from then on
  await page.goto(root);
  await page.getByRole("complementary").getByRole("link", { name: "Invite your team" }).click();
  await expect(team(page)).toBeVisible();
  await beginTeam(page, OWNER);
  await expect(team(page).getByRole("listitem").filter({ hasText: OWNER.name })).toContainText("you");
  expect((await request.get(`/api${root}`)).status()).toBe(401);
  const editorLink = await inviteInto(page, EDITOR.email, "editor");
  const viewerLink = await inviteInto(page, VIEWER.email, "viewer");
  await expect(team(page).getByRole("list", { name: "Invited, not joined yet" }).getByRole("listitem")).toHaveCount(2);
  await checkAccess(page);

  // the editor joins and codes
  const editor = await newMachine(browser, server.url);
  await editor.page.goto(editorLink);
  await expect(editor.page.getByText(`${OWNER.name} invites you`)).toBeVisible();
  await expect(editor.page.getByText(study.name)).toBeVisible();
  await checkAccessInBoth(editor.page);
  await joinBy(editor.page, editorLink, EDITOR);
  await editor.page.goto(`${root}/interviews/${told.interview.id}`);
  await selectWords(editor.page, "She keeps the rota on the wall.");
  await editor.page.keyboard.press("Alt+t");
  await expect(editor.page.getByRole("status").filter({ hasText: "Marked as trigger" })).toBeVisible();

  // the link worked once
  const late = await newMachine(browser, server.url);
  late.watched.forgive(/40[49]|410/);
  await late.page.goto(editorLink);
  await expect(late.page.getByRole("heading", { name: "This invite does not work any more" })).toBeVisible();
  await checkAccess(late.page);

  // the viewer reads, finds nothing to change, and never a name
  const viewer = await newMachine(browser, server.url);
  const bodies: string[] = [];
  viewer.page.on("response", async (response) => {
    const type = response.headers()["content-type"] ?? "";
    if (/json|html|x-component/.test(type)) bodies.push(await response.text().catch(() => ""));
  });
  await joinBy(viewer.page, viewerLink, VIEWER);
  const navigation = viewer.page.getByRole("navigation", { name: "Study" });
  for (const path of PAGES) {
    await viewer.page.goto(`${root}${path}`);
    await expect(viewer.page.getByRole("main")).toBeVisible();
    await expect(viewer.page.getByRole("heading").first()).toBeVisible();
    const changes = viewer.page.getByRole("main").getByRole("button", { name: CHANGES });
    await expect(changes, `to change something on ${path}`).toHaveCount(0);
    await expect(viewer.page.getByRole("main").getByRole("link", { name: CHANGES }), `links on ${path}`).toHaveCount(0);
    // what a report holds is chosen by whoever reads it
    const boxes = path === "/reports" ? 0 : await viewer.page.getByRole("main").locator("input[type=checkbox]:enabled").count();
    expect(boxes, `boxes on ${path}`).toBe(0);
  }
  // what is beside a list is read, not filled in
  await viewer.page.goto(`${root}/people?view=personas&persona=${persona.id}`);
  const beside = viewer.page.getByRole("complementary", { name: "Floor lead" });
  await expect(beside.getByText("People to hear")).toBeVisible();
  await expect(beside.locator("input, select, textarea")).toHaveCount(0);
  await expect(navigation.getByRole("link", { name: "Themes" })).toBeVisible();
  for (const name of [/^Review/, /^Settings/, /^Memos/, /^Log interview/])
    await expect(navigation.getByRole("link", { name })).toHaveCount(0);
  await viewer.page.goto(`${root}/interviews/${told.interview.id}`);
  await expect(viewer.page.getByText("Nobody reads it after Monday.").first()).toBeVisible();
  await expect(viewer.page.getByRole("complementary", { name: /Highlights 2/ })).toBeVisible();
  await expect(viewer.page.getByRole("button", { name: CHANGES })).toHaveCount(0);
  await viewer.page.locator(".cm-line").first().click();
  await viewer.page.keyboard.press("Control+a");
  await expect(viewer.page.getByRole("toolbar", { name: "Code the selected words" })).toHaveCount(0);
  await viewer.page.keyboard.type("x");
  await expect(viewer.page.locator(".cm-line").first()).toHaveText("She keeps the rota on the wall.");
  await checkAccess(viewer.page);
  await viewer.page.setViewportSize({ width: 390, height: 844 });
  await checkWidth(viewer.page);
  await viewer.page.setViewportSize({ width: 1440, height: 900 });
  await viewer.page.goto(`${root}/people?person=${told.participant.id}`);
  await expect(viewer.page.getByRole("heading", { name: /P-001/ })).toBeVisible();
  expect(bodies.filter((body) => body.includes(NAME) || body.includes("Brandvold"))).toEqual([]);

  // what is not theirs is refused where it is asked for, too
  const own = viewer.page.request;
  expect((await own.patch(`/api${root}`, { data: { name: "Mine" }, headers: { "If-Match": "1" } })).status()).toBe(403);
  expect((await own.post(`/api${root}/memos`, { data: { text: "Mine" } })).status()).toBe(403);
  const asked = await own.get(`/api${root}/participants/${told.participant.id}?names=true`);
  expect(await asked.text()).not.toContain("Brandvold");
  viewer.watched.forgive(/403|401/);
  await viewer.page.goto(`${root}/review`);
  await expect(viewer.page.getByRole("heading", { name: "You may read this study, not change it" })).toBeVisible();

  // who is let in no more is out at once
  await page.goto(root);
  await page
    .getByRole("complementary")
    .getByRole("button", { name: /account and sign out/ })
    .click();
  await page.getByRole("menuitem", { name: "Team" }).click();
  await page.getByRole("button", { name: `More for ${VIEWER.name}` }).click();
  await checkAccess(page);
  await page.getByRole("menuitem", { name: "Let in no more…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Let in no more" }).click();
  await expect(page.getByText(`${VIEWER.name} cannot sign in any more`)).toBeVisible();
  await viewer.page.goto(`${root}/themes`);
  await expect(viewer.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect(new URL(viewer.page.url()).searchParams.get("next")).toBe(`${root}/themes`);

  watched.forgive(/401/);
  for (const one of [editor, late, viewer]) {
    expect(one.watched.wrongs()).toEqual([]);
    await one.context.close();
  }
});
