import { checkAccess } from "./access";
import { expect, test } from "./fixtures";

const SPANISH = [
  "Perdíamos las facturas porque la hoja de cálculo se rompía cada mes.",
  "Ahora la conciliación bancaria nos ahorra muchas horas de trabajo cada semana.",
  "Si suben el precio por usuario, cancelamos la cuenta porque ya es demasiado caro.",
].join(" ");

test("an interview in Spanish is read as one, and its language can be put right and back", async ({ page, request, study }) => {
  const person = await (await request.post(`/api/studies/${study.id}/participants`, { data: { audience: "customer" } })).json();
  const interview = await (
    await request.post(`/api/studies/${study.id}/interviews`, {
      data: { participantIds: [person.id], status: "done", inherited: false, notes: SPANISH },
    })
  ).json();
  const document = `/api/studies/${study.id}/documents/${interview.documents[0].id}`;
  await expect.poll(async () => (await (await request.get(document)).json()).language, { timeout: 20_000 }).toBe("es");

  await page.goto(`/studies/${study.id}/interviews/${interview.id}`);
  const language = page.getByLabel("Language of this text");
  await expect(language.locator("option:checked")).toHaveText("Spanish (found)");
  await page.getByRole("tab", { name: "Keywords" }).click();
  await expect(page.getByText("hoja de cálculo").last()).toBeVisible();

  await language.selectOption({ label: "Swedish" });
  await expect(page.getByText("This text is read as Swedish now")).toBeVisible();
  await expect.poll(async () => (await (await request.get(document)).json()).languageChosen).toBe(true);
  await checkAccess(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(language.locator("option:checked")).toHaveText("Spanish (found)");
});
