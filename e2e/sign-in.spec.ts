import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { tell } from "./set-up";
import { EDITOR, makeTeam, newMachine, OWNER, signIn } from "./team";

test.use({ dataName: "sign-in" });
test.describe.configure({ mode: "serial" });

test("a team of two begins", async ({ request, study, server }) => {
  await tell(request, study.id, { audience: "customer", notes: "Nobody reads the rota." });
  await makeTeam(server.url, study.id);
});

test("somebody signs in by keyboard, goes on where they wanted to, and ends their other sign-ins", async ({ browser, server }) => {
  const first = await newMachine(browser, server.url);
  const second = await newMachine(browser, server.url);
  first.watched.forgive(/401/);
  second.watched.forgive(/401/);
  await first.page.goto("/account");
  await expect(first.page.getByLabel("E-mail")).toBeFocused();
  await checkAccessInBoth(first.page);
  await first.page.setViewportSize({ width: 390, height: 844 });
  await checkWidth(first.page);
  await first.page.setViewportSize({ width: 1440, height: 900 });
  await first.page.keyboard.type(OWNER.email);
  await first.page.keyboard.press("Tab");
  await first.page.keyboard.type("not my password at all");
  await first.page.keyboard.press("Enter");
  await expect(first.page.getByRole("alert").filter({ hasText: "You are not signed in." })).toBeVisible();
  await checkAccess(first.page);
  await first.page.getByRole("textbox", { name: "Password" }).fill("");
  await first.page.keyboard.type(OWNER.password);
  await first.page.keyboard.press("Enter");
  await expect(first.page.getByRole("heading", { name: "Account" })).toBeVisible();

  await second.page.goto("/sign-in?next=https://elsewhere.example/");
  await signIn(second.page, OWNER);
  await expect(second.page.getByRole("heading", { name: "Studies", level: 1 })).toBeVisible();

  await first.page.reload();
  const sessions = first.page.getByRole("region", { name: "Where you are signed in" });
  await expect(sessions.getByText("this one")).toHaveCount(1);
  await checkAccessInBoth(first.page);
  await first.page.setViewportSize({ width: 390, height: 844 });
  await checkWidth(first.page);
  await sessions.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(first.page.getByText("Signed out everywhere else")).toBeVisible();
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
  await second.page.goto("/studies/new");
  await expect(second.page.getByRole("heading", { name: "Sign in" })).toBeVisible();

  // a token is shown once
  const tokens = first.page.getByRole("region", { name: "API tokens" });
  await tokens.getByRole("button", { name: "New token" }).click();
  await tokens.getByLabel("What for").fill("Weekly export");
  await tokens.getByRole("button", { name: "Make the token" }).click();
  const token = await tokens.locator("code").textContent();
  const studies = `${server.url}/api/studies`;
  const bearer = { headers: { Authorization: `Bearer ${token}` } };
  expect((await fetch(studies, bearer)).status).toBe(200);
  await tokens.getByRole("button", { name: "Done" }).click();
  await expect(first.page.getByText(token ?? "")).toHaveCount(0);
  await tokens.getByRole("button", { name: "Revoke Weekly export" }).click();
  await first.page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(tokens.getByText("Weekly export")).toHaveCount(0);
  expect((await fetch(studies, bearer)).status).toBe(401);
  expect([...first.watched.wrongs(), ...second.watched.wrongs()]).toEqual([]);
  await first.context.close();
  await second.context.close();
});

test("what was typed outlives the end of a session, and goes when one signs out", async ({ browser, server }) => {
  const machine = await newMachine(browser, server.url);
  machine.watched.forgive(/401/);
  const { page, context } = machine;
  await page.goto("/");
  await signIn(page, EDITOR);
  const study = page.getByRole("article").getByRole("link").first();
  await expect(study).toBeVisible();
  await study.click();
  await page
    .getByRole("navigation", { name: "Study" })
    .getByRole("link", { name: /^Interviews/ })
    .click();
  await page.getByRole("table", { name: "Interviews" }).getByRole("link").first().click();
  await page.locator(".cm-content[contenteditable=true]").click();
  await page.keyboard.press("Control+End");
  await context.clearCookies();
  await page.keyboard.type(" And nobody asks.");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await signIn(page, EDITOR);
  await expect(page.getByText("And nobody asks.")).toBeVisible();
  await expect(page.getByText(/✓ Saved/).first()).toBeVisible();

  await page
    .getByRole("complementary")
    .first()
    .getByRole("button", { name: /account and sign out/ })
    .click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  const kept = await page.evaluate(async () => {
    const names = Object.keys(localStorage).filter((name) => name.startsWith("verbatim"));
    const database = await new Promise<IDBDatabase>((settle) => {
      const opening = indexedDB.open("verbatim");
      opening.onsuccess = () => settle(opening.result);
    });
    const drafts = await new Promise<number>((settle) => {
      const counting = database.transaction("drafts").objectStore("drafts").count();
      counting.onsuccess = () => settle(counting.result);
    });
    return { names, drafts };
  });
  expect(kept).toEqual({ names: [], drafts: 0 });
  expect(machine.watched.wrongs()).toEqual([]);
  await context.close();
});
