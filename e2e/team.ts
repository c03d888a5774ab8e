import { type Browser, type BrowserContext, type Page, request as requests } from "@playwright/test";
import { expect } from "./fixtures";
import { type Watched, watchPage } from "./watch-page";

export type Account = { name: string; email: string; password: string };

export const OWNER: Account = { name: "Runa Eide", email: "runa@larkfield.example", password: "four small grey boats" };
export const EDITOR: Account = { name: "Tomas Brekke", email: "tomas@larkfield.example", password: "seven slow green hills" };
export const VIEWER: Account = { name: "Ines Moreau", email: "ines@larkfield.example", password: "nine tall blue doors" };

/** A machine of somebody's own, whose page is listened to. */
export type Machine = { context: BrowserContext; page: Page; watched: Watched };

export async function newMachine(browser: Browser, url: string): Promise<Machine> {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  return { context, page, watched: watchPage(page, url) };
}

/** In a study's settings, or on any page that offers it: whoever is at the machine becomes a person who signs in. */
export async function beginTeam(page: Page, { name, email, password }: Account): Promise<void> {
  await page.getByRole("button", { name: "Invite your team" }).click();
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Your e-mail").fill(email);
  await page.getByRole("textbox", { name: "A password" }).fill(password);
  await page.getByRole("button", { name: "Begin the team" }).click();
  await expect(page.getByText("From now on everybody signs in.")).toBeVisible();
}

/** In a study's settings: a link by which somebody new joins. */
export async function inviteInto(page: Page, email: string, role: "owner" | "editor" | "viewer"): Promise<string> {
  const team = page.getByRole("region", { name: "Team", exact: true });
  await team.getByRole("button", { name: "Add somebody" }).click();
  await team.getByLabel("E-mail", { exact: true }).fill(email);
  await team.getByLabel("They may", { exact: true }).selectOption(role);
  await team.getByRole("button", { name: "Make the invite" }).click();
  const link = await team.getByLabel(`Invite for ${email}`, { exact: true }).inputValue();
  await team.getByRole("button", { name: "Done" }).click();
  return link;
}

export async function joinBy(page: Page, link: string, { name, password }: Account): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("textbox", { name: "A password" }).fill(password);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("heading", { name: "Studies", level: 1 })).toBeVisible();
}

export async function signIn(page: Page, { email, password }: Pick<Account, "email" | "password">): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** A team of an owner and an editor of the study, without a page. */
export async function makeTeam(url: string, studyId: string): Promise<void> {
  const owner = await requests.newContext({ baseURL: url });
  expect((await owner.post("/api/team", { data: OWNER })).ok()).toBe(true);
  const studies = [{ studyId, role: "editor" }];
  const { address } = await (await owner.post("/api/team/invites", { data: { email: EDITOR.email, studies } })).json();
  const { name, password } = EDITOR;
  const editor = await requests.newContext({ baseURL: url });
  expect((await editor.post(`/api/invites/${new URL(address).pathname.split("/").at(-1)}`, { data: { name, password } })).ok()).toBe(true);
  await owner.dispose();
  await editor.dispose();
}
