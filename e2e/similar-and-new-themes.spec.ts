import type { APIRequestContext, Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";

/** What four people noted about the same two things, each in other words, and something else beside. */
const SAID = [
  ["The purchase order waits three weeks for a signature.", "Our field team types on phones in the rain.", "The canteen closes at two."],
  ["Every purchase order needs a second signature from finance.", "The field team lost a phone in the rain.", "Parking is free on site."],
  ["A purchase order without the signature comes back to us.", "Nobody in the field team reads long mails.", "We moved floors."],
  ["We raise a purchase order by hand and wait for the signature.", "A field team of nine shares two phones.", "Lifts were mended."],
];

async function heard(request: APIRequestContext, studyId: string): Promise<void> {
  for (const [index, notes] of SAID.entries()) {
    const person = await request.post(`/api/studies/${studyId}/participants`, { data: { audience: "customer" } });
    const { id } = await person.json();
    const data = { participantIds: [id], notes: notes.join("\n\n"), date: `2026-05-0${index + 1}` };
    expect((await request.post(`/api/studies/${studyId}/interviews`, { data })).status()).toBe(201);
  }
  const counts = async () => (await (await request.get(`/api/studies/${studyId}/counts`)).json()).reading;
  await expect.poll(counts, { timeout: 60_000 }).toBe(0);
}

async function coded(request: APIRequestContext, studyId: string): Promise<number> {
  const { items } = await (await request.get(`/api/studies/${studyId}/highlights?limit=100`)).json();
  return items.filter(({ codeIds }: { codeIds: string[] }) => codeIds.length > 0).length;
}

const sheet = (page: Page) => page.getByRole("dialog", { name: "Sentences like this" });
const themeCalled = (page: Page, name: RegExp) => page.getByRole("listitem").filter({ has: page.getByRole("form", { name }) });

test("a researcher finds sentences like one, marks them by keys, codes them together and takes it back", async ({
  page,
  study,
  request,
}) => {
  await heard(request, study.id);
  await page.goto(`/studies/${study.id}/search?q=weeks`);
  await page.getByRole("button", { name: /^Similar to “The purchase order waits/ }).click();
  await expect(sheet(page).getByRole("status")).toContainText("most alike first");
  const rows = sheet(page).getByRole("checkbox", { name: /^Mark/ });
  await expect(rows.nth(2)).toBeVisible();
  await expect(sheet(page).locator("mark").first()).toHaveText(/purchase|order|signature/i);
  await checkAccessInBoth(page);
  await page.keyboard.press("j");
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press("Space");
  await expect(rows.first()).toBeChecked();
  await page.keyboard.press("Space");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await expect(sheet(page).getByRole("checkbox", { checked: true, name: /^Mark/ })).toHaveCount(3);
  await sheet(page).getByLabel("Code to put on them").selectOption({ index: 1 });
  await sheet(page).getByRole("button", { name: "Code 3 alike" }).click();
  await expect(page.getByText("3 sentences coded.")).toBeVisible();
  expect(await coded(request, study.id)).toBe(3);
  await sheet(page).getByRole("switch", { name: "Uncoded only" }).click();
  await expect(sheet(page).getByText(/purchase order/i)).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(sheet(page)).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect.poll(() => coded(request, study.id)).toBe(0);
});

test("a researcher makes a code of what no code covers, adds to one, and sets a theme aside", async ({ page, study, request }) => {
  await page.goto(`/studies/${study.id}/review?view=themes`);
  await expect(page.getByText("Too little was said so far")).toBeVisible();
  await checkAccess(page);
  await heard(request, study.id);
  await page.reload();
  const orders = themeCalled(page, /purchase order|signature/i).first();
  await expect(orders).toContainText("4 of 4 people");
  await expect(page.getByRole("status").filter({ hasText: "lie under no code" })).toBeVisible();
  await checkAccessInBoth(page);
  await orders.getByLabel("Name of the theme").fill("Signatures take weeks");
  await orders.getByRole("checkbox").first().check();
  await orders.getByRole("checkbox").nth(1).check();
  await orders.getByRole("button", { name: "Make it a code with the 2 chosen" }).click();
  await expect(page.getByText("2 sentences under “Signatures take weeks”")).toBeVisible();
  expect(await coded(request, study.id)).toBe(2);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => coded(request, study.id)).toBe(0);
  await expect(orders).toContainText("4 of 4 people");

  const team = themeCalled(page, /field team|phone/i).first();
  await team.getByRole("combobox").selectOption({ index: 1 });
  await expect.poll(() => coded(request, study.id)).toBeGreaterThan(1);
  await expect(team).toBeHidden();
  await orders.getByRole("button", { name: "Set aside" }).click();
  await expect(orders).toBeHidden();
  await expect(page.getByText(/1 theme found again and not shown/)).toBeVisible();
  await page.getByRole("button", { name: "Show it again" }).click();
  await expect(orders).toBeVisible();
  await page.setViewportSize({ width: 390, height: 800 });
  await checkWidth(page);
  await checkAccess(page);
});
