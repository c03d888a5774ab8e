import type { Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { add, every } from "./set-up";
import { importFiles, TALKS } from "./transcripts";

type Person = { id: string; code: string; audience: string | null; personaId: string | null; role: string | null };

const toast = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });

async function takeBack(page: Page, words: string): Promise<void> {
  await toast(page, words).getByRole("button", { name: /Undo/ }).click();
}

test.describe("a researcher says who the people are", () => {
  test("gives many an audience, a persona and a role at once, and takes each back", async ({ page, study, request }) => {
    await add(request, study.id, "personas", { name: "Floor lead" });
    await importFiles(request, study.id, TALKS);
    const stored = () => every<Person>(request, study.id, "participants");
    await page.goto(`/studies/${study.id}/people`);
    const waiting = page.getByRole("region", { name: "4 people need an audience" });
    await expect(waiting.getByRole("row")).toHaveCount(5);
    await waiting.getByLabel("Select all: People who need an audience").check();
    const bar = page.getByRole("region", { name: "Selected people" });
    await expect(bar).toContainText("4 people selected");
    await checkAccessInBoth(page);
    await bar.getByLabel("Set audience").selectOption("churned");
    await expect(waiting).toHaveCount(0);
    await bar.getByLabel("Set persona").selectOption({ label: "Floor lead" });
    await expect(toast(page, "4 people: Floor lead")).toBeVisible();
    await bar.getByLabel("Set role").selectOption("admin");
    await expect(toast(page, "4 people: admin")).toBeVisible();
    const people = page.getByRole("table", { name: "People", exact: true });
    await expect(people.getByRole("row", { name: /churned.*Floor lead.*admin/ })).toHaveCount(4);
    expect((await stored()).map(({ audience, role }) => `${audience} ${role}`)).toEqual(Array(4).fill("churned admin"));
    await takeBack(page, "4 people: admin");
    await expect(people.getByRole("row", { name: /admin/ })).toHaveCount(0);
    // one toast shows at a time: what came before it is taken back by key, the latest first
    await page.keyboard.press("Control+z");
    await expect(people.getByRole("row", { name: /Floor lead/ })).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(waiting.getByRole("row")).toHaveCount(5);
    expect((await stored()).every(({ audience, personaId, role }) => audience === null && personaId === null && role === null)).toBe(true);
  });

  test("makes one person of two, and splits them again", async ({ page, study, request }) => {
    await importFiles(request, study.id, TALKS);
    await page.goto(`/studies/${study.id}/people`);
    await page.getByLabel("Select P-001").check();
    await page.getByLabel("Select P-003").check();
    await page.getByRole("button", { name: "Keep P-001" }).click();
    await expect(toast(page, "P-003 is now part of P-001")).toBeVisible();
    const one = page.getByRole("row", { name: "P-001 and P-003" });
    await expect(one.getByRole("cell", { name: "2", exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "P-003", exact: true })).toHaveCount(0);
    await takeBack(page, "P-003 is now part of P-001");
    await expect(page.getByRole("button", { name: "P-003", exact: true })).toBeVisible();
    await takeBack(page, "P-003 stands alone again");
    await expect(one).toBeVisible();
    await one.getByRole("button", { name: "P-001" }).click();
    const sheet = page.getByRole("complementary").filter({ has: page.getByRole("heading", { name: "P-001" }) });
    await expect(sheet.getByRole("heading", { name: "2 interviews" })).toBeVisible();
    await checkAccessInBoth(page);
    await sheet.getByRole("button", { name: "Split off again" }).click();
    await expect(page.getByRole("button", { name: "P-003", exact: true })).toBeVisible();
    await expect(sheet.getByRole("heading", { name: "1 interview" })).toBeVisible();
  });

  test("sees codes, and names only when they are asked for", async ({ page, study, request }) => {
    await add(request, study.id, "participants", { audience: "customer", displayName: "Philippa Quill" });
    await page.goto(`/studies/${study.id}/people`);
    await expect(page.getByRole("row", { name: "P-001" })).toBeVisible();
    expect(await page.content()).not.toContain("Quill");
    await page.getByRole("button", { name: "Show names" }).click();
    await expect(page.getByRole("cell", { name: "Philippa Quill" })).toBeVisible();
    await checkAccess(page);
    await page.getByRole("button", { name: "Hide names" }).click();
    await expect(page.getByText("Philippa Quill")).toHaveCount(0);
    await page.getByRole("button", { name: "P-001", exact: true }).click();
    await page.getByRole("button", { name: "Show name", exact: true }).click();
    await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
    await page.getByLabel("Name", { exact: true }).fill("Philippa Quillworth");
    await page.getByRole("button", { name: "Save name" }).click();
    await expect(toast(page, "P-001: name saved")).toBeVisible();
    await takeBack(page, "P-001: name saved");
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Philippa Quill");
    await page.setViewportSize({ width: 390, height: 844 });
    await checkWidth(page);
    await checkAccess(page);
  });

  test("keeps an account with its plan, its value and how it ended, and a person in it", async ({ page, study, request }) => {
    await add(request, study.id, "participants", { audience: "churned" });
    await page.goto(`/studies/${study.id}/people?view=accounts`);
    await expect(page.getByText("No account yet")).toBeVisible();
    await page.getByRole("button", { name: "Add an account" }).click();
    const sheet = page.getByRole("complementary").filter({ has: page.getByRole("heading", { name: "Add an account" }) });
    await sheet.getByLabel("Name").fill("Alder & Daughters");
    await sheet.getByLabel("Plan").fill("Team");
    await sheet.getByLabel("Contract value a year").fill("48000");
    await sheet.getByLabel("Outcome").selectOption("lost-competitor");
    await sheet.getByLabel("Last step reached").selectOption({ label: "Renewal" });
    await checkAccess(page);
    await sheet.getByRole("button", { name: "Add account" }).click();
    const row = page.getByRole("row", { name: /Alder & Daughters Team 48,000 lost to a competitor renewal 0 people/i });
    await expect(row).toBeVisible();
    await page
      .getByRole("navigation", { name: "People" })
      .getByRole("link", { name: /Participants/ })
      .click();
    await page.getByRole("button", { name: "P-001", exact: true }).click();
    const person = page.getByRole("complementary").filter({ has: page.getByRole("heading", { name: "P-001" }) });
    await person.getByLabel("Account").selectOption({ label: "Alder & Daughters" });
    await expect(toast(page, "P-001: Alder & Daughters")).toBeVisible();
    await page
      .getByRole("navigation", { name: "People" })
      .getByRole("link", { name: /Accounts/ })
      .click();
    await page.getByRole("link", { name: "1 person" }).click();
    await expect(page.getByRole("row", { name: /P-001/ })).toBeVisible();
    await expect(page).toHaveURL(/account=/);
  });
});
