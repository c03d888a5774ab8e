import type { Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { add, every, tell } from "./set-up";
import { TALKS } from "./transcripts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const nextStep = (page: Page) => page.getByRole("region", { name: "The next step" });
const goTo = (page: Page, name: string) =>
  page
    .getByRole("navigation", { name: "Study" })
    .getByRole("link", { name: new RegExp(`^${name}`) })
    .click();

test.describe("a team lead checks coverage", () => {
  test("sees the holes, plans an interview into one, and takes the plan out and back in", async ({ page, study, request }) => {
    const persona = await add(request, study.id, "personas", { name: "Floor lead" });
    await tell(request, study.id, { audience: "customer", personaId: persona.id, notes: "She keeps the rota on the wall." });
    await page.goto(`/studies/${study.id}/coverage`);
    const row = page.getByRole("row", { name: /^Floor lead/ });
    await expect(row).toContainText("14 short");
    await expect(row.getByText("gap", { exact: true })).toHaveCount(3);
    await checkAccess(page);
    const next = page.getByRole("region", { name: "Who to talk to next" });
    await next.getByRole("button", { name: "Copy brief: Floor lead who left" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Recruiting brief copied" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("# Wanted: Floor lead who left\n\n**How many:** 3 people");
    await next.getByRole("button", { name: "Plan: Floor lead who left" }).click();
    const form = page.getByRole("dialog", { name: "Plan an interview" });
    await expect(form.getByLabel("Persona")).toHaveValue(persona.id);
    await expect(form.getByLabel("Audience")).toHaveValue("churned");
    await form.getByLabel("Role").selectOption("admin");
    await form.getByLabel("In a few words").fill("churned admin, to find");
    await form.getByLabel("Who conducts it").fill("Mona");
    await form.getByLabel("By when").fill("2026-12-01");
    await checkAccessInBoth(page);
    await form.getByRole("button", { name: "Plan it" }).click();
    await expect(form).toHaveCount(0);
    const planned = page.getByRole("region", { name: "Planned" });
    await expect(planned).toContainText("churned admin, to find");
    await expect(planned).toContainText("churned, admin, by 1 December 2026, with Mona");
    await expect(row).toContainText("0 people, 1 planned");
    await planned.getByRole("button", { name: /Take out/ }).click();
    await expect(planned).toContainText("No interview is planned.");
    await expect(row).not.toContainText("planned");
    await page.getByRole("status").filter({ hasText: "was taken out" }).getByRole("button", { name: /Undo/ }).click();
    await expect(planned).toContainText("churned admin, to find");
    await page.setViewportSize({ width: 390, height: 844 });
    await checkWidth(page);
    await checkAccess(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await planned.getByRole("link", { name: "churned admin, to find" }).click();
    await expect(page.getByText("Planned, not heard yet.")).toBeVisible();
    await goTo(page, "Overview");
    await expect(page.getByText("1 interview planned: 1 December 2026 churned admin, to find.")).toBeVisible();
  });

  test("sees new codes stop coming, who can speak about a stage, and who agreed to talk", async ({ page, study, request }) => {
    const persona = await add(request, study.id, "personas", { name: "Floor lead" });
    const codes = await every<{ id: string; name: string }>(request, study.id, "codes");
    const ids = codes.map(({ id }) => id);
    // 3, 1, 1 and 1 new codes, then nothing new twice: 4 + 2
    const told = [ids.slice(0, 3), ids.slice(3, 4), ids.slice(4, 5), ids.slice(5, 6), ids.slice(0, 2), ids.slice(1, 3)];
    const notes = "She keeps the rota on the wall and counts on paper.";
    for (const [index, codeIds] of told.entries()) {
      const person = { audience: "customer", personaId: persona.id, role: index === 0 ? "technical" : "user" };
      await tell(request, study.id, {
        ...person,
        notes,
        marked: [{ words: "the rota on the wall", coding: { codeIds, stage: "adoption" } }],
      });
    }
    await tell(request, study.id, { audience: "customer", personaId: persona.id, notes });
    const agreed = await add(request, study.id, "participants", {
      audience: "churned",
      personaId: persona.id,
      consent: { contact: "yes" },
    });
    await page.goto(`/studies/${study.id}/coverage`);
    const saturation = page.getByRole("region", { name: "Would more interviews still teach us anything?" });
    await expect(saturation).toContainText("Floor lead. The last two interviews brought nothing new: 4 + 2.");
    await expect(saturation).toContainText("1 interview not coded yet: not in it.");
    await expect(saturation.getByRole("img", { name: /Floor lead: 6 codes in 6 interviews, saturated at 4 \+ 2/ })).toBeVisible();
    await saturation.getByRole("button", { name: "What 15 to 20 rests on" }).click();
    await expect(page.getByRole("dialog", { name: "What 15 to 20 rests on" })).toContainText("One group of alike people.");
    await checkAccessInBoth(page);
    await page.keyboard.press("Escape");
    await saturation.getByLabel("Run").selectOption("3");
    await expect(saturation).toContainText("Too early to say: 6 of the 7 interviews that it takes.");
    await saturation.getByRole("button", { name: "Show as table" }).click();
    await saturation.getByText("Floor lead, interview by interview").click();
    const series = saturation.getByRole("table", { name: "New codes of Floor lead, interview by interview" });
    await expect(series.getByRole("row").nth(2)).toContainText(codes[3]?.name ?? "");
    await checkAccess(page);
    await page.getByRole("button", { name: "6 people: Floor lead on Adoption" }).click();
    await expect(page.getByText("Floor lead on Adoption:")).toBeVisible();
    await page.getByLabel("Role", { exact: true }).selectOption("technical");
    await expect(page.getByRole("table", { name: "People heard" }).getByRole("row", { name: /^Floor lead/ })).toContainText("1 person");
    await expect(page.getByRole("columnheader", { name: "Verdict" })).toHaveCount(0);
    await page.getByLabel("Role", { exact: true }).selectOption("");
    await page.getByLabel("Across").selectOption("role");
    await expect(page.getByRole("columnheader", { name: "technical buyer" })).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await checkWidth(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    const withThem = page.getByRole("button", { name: `Plan with ${agreed.code}`, exact: true });
    await withThem.first().click();
    const form = page.getByRole("dialog", { name: "Plan an interview" });
    await expect(form.getByLabel("Who", { exact: true })).toHaveValue(agreed.id);
    await form.getByRole("button", { name: "Plan it" }).click();
    await expect(page.getByRole("region", { name: "Planned" })).toContainText(agreed.code);
    await expect(withThem).toHaveCount(0);
  });

  test("is named one next step, and another one each time the work is done", async ({ page, study }) => {
    await page.goto(`/studies/${study.id}`);
    await test.step("a persona to count by", async () => {
      await expect(nextStep(page)).toContainText("Name your first persona.");
      await checkAccess(page);
      await nextStep(page).getByRole("link", { name: "Name a persona" }).click();
      await page.getByRole("button", { name: "Add a persona" }).click();
      await page.getByRole("textbox", { name: "Name" }).fill("Floor lead");
      await page.getByRole("button", { name: "Add persona" }).click();
      await expect(page.getByRole("table", { name: "Personas" })).toBeVisible();
      await goTo(page, "Overview");
    });
    await test.step("an interview to read", async () => {
      await expect(nextStep(page)).toContainText("Bring in your first interview.");
      await nextStep(page).getByRole("link").click();
      await page.getByLabel("Files to import").setInputFiles(TALKS.slice(0, 1));
      await page.getByRole("button", { name: "Import 1 interview" }).click();
      await expect(page.getByText("1 text read for keyphrases and suggestions.")).toBeVisible({ timeout: 30_000 });
      await goTo(page, "Overview");
    });
    await test.step("an audience, so that the person counts", async () => {
      await expect(nextStep(page)).toContainText("2 people need an audience.");
      await nextStep(page).getByRole("link").click();
      await page.getByLabel("Select all: People who need an audience").check();
      await page.getByLabel("Set persona").selectOption({ label: "Floor lead" });
      await page.getByLabel("Set audience").selectOption("customer");
      await expect(page.getByRole("status").filter({ hasText: "2 people: customer" })).toBeVisible();
      await goTo(page, "Overview");
    });
    await test.step("suggestions to decide", async () => {
      await expect(nextStep(page)).toContainText(/\d+ suggestions? in 1 interview: start here\./);
      await nextStep(page).getByRole("link").click();
      await page.getByRole("button", { name: "Reject all" }).click();
      await expect(page.getByText("No suggestion waits here")).toBeVisible();
      await goTo(page, "Overview");
    });
    await test.step("an interview to code", async () => {
      await expect(nextStep(page)).toContainText("1 interview is not coded yet.");
      await nextStep(page).getByRole("link").click();
      await page.getByRole("button", { name: "Mark as coded" }).click();
      await expect(page.getByRole("button", { name: "✓ Coded" })).toBeVisible();
      await goTo(page, "Overview");
    });
    await test.step("somebody to talk to", async () => {
      await expect(nextStep(page)).toContainText(/Plan an interview: Floor lead, /);
      await checkAccess(page);
      await nextStep(page).getByRole("link").click();
      await expect(page.getByRole("heading", { name: "Coverage", level: 1 })).toBeVisible();
    });
  });
});
