import type { Page } from "@playwright/test";
import { checkAccess } from "./access";
import { expect, test } from "./fixtures";
import { isRead, tell } from "./set-up";
import { EDITOR, makeTeam, newMachine, OWNER, signIn } from "./team";

test.use({ dataName: "who-is-here" });

const inInterview = (page: Page) => page.getByRole("list", { name: "Also in this interview just now" });
const inStudy = (page: Page) => page.getByRole("list", { name: "Also in this study just now" });

test("two of a team see each other on an interview, and what each of them does under their names", async ({
  page,
  browser,
  request,
  study,
  server,
  watched,
}) => {
  const { interview } = await tell(request, study.id, { audience: "customer", notes: "She keeps the rota on the wall." });
  await isRead(request, study.id);
  const path = `/studies/${study.id}/interviews/${interview.id}`;
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(inInterview(page)).toHaveCount(0);
  await expect(inStudy(page)).toHaveCount(0);

  // the open page is of nobody any more: its stream is refused, and it asks to sign in
  watched.forgive(/status of 401/);
  await makeTeam(server.url, study.id);
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await signIn(page, OWNER);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  const tomas = await newMachine(browser, server.url);
  await tomas.page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await signIn(tomas.page, EDITOR);
  await expect(inInterview(page).getByRole("img", { name: EDITOR.name })).toBeVisible();
  await expect(inInterview(tomas.page).getByRole("img", { name: OWNER.name })).toBeVisible();
  await checkAccess(page);

  await tomas.page
    .getByRole("navigation", { name: "Study" })
    .getByRole("link", { name: /^Codebook/ })
    .click();
  await expect(inInterview(page)).toHaveCount(0);
  await expect(inStudy(page).getByRole("img", { name: EDITOR.name })).toBeVisible();

  const code = await tomas.context.request.post(`/api/studies/${study.id}/codes`, { data: { name: "Rotas" } });
  expect(code.ok()).toBe(true);
  await page.getByRole("navigation", { name: "Study" }).getByRole("link", { name: "Activity" }).click();
  await expect(page.getByText(`${EDITOR.name} added a code: Rotas`)).toBeVisible();
  await page.getByLabel("Who").selectOption({ label: EDITOR.name });
  await expect(page.getByText(`${OWNER.name} signed in`)).toHaveCount(0);
  await checkAccess(page);

  await tomas.context.close();
  await expect(inStudy(page)).toHaveCount(0);
});
