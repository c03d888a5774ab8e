import { readFileSync } from "node:fs";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { selectWords } from "./text-surface";

type Highlight = { quote: string; point: string | null };
type Talk = { id: string; documents: { id: string; kind: string }[] };

const NOTES = `The import stopped at row 212 and nobody said why. She fixed it by hand, twice.

Inviting the drivers was quick. Half of them never got the link.

She would tell a friend to start with one team.`;

test("a researcher codes a sample again, blind, sees how far both agree, and settles what differs one by one", async ({
  page,
  request,
  study,
}) => {
  test.setTimeout(120_000);
  const at = `/api/studies/${study.id}`;
  const person = await (await request.post(`${at}/participants`, { data: { audience: "customer" } })).json();
  const talk: Talk = await (
    await request.post(`${at}/interviews`, { data: { participantIds: [person.id], title: "Drivers and links", notes: NOTES } })
  ).json();
  const documentId = talk.documents[0]?.id ?? "";
  const mark = (words: string, more: object) => {
    const start = NOTES.indexOf(words);
    return request.post(`${at}/highlights`, { data: { documentId, start, end: start + words.length, ...more } });
  };
  await mark("The import stopped at row 212", { point: "failure" });
  await mark("Half of them never got the link", { point: "failure" });
  const studyHas = async (): Promise<Highlight[]> => (await (await request.get(`${at}/highlights`)).json()).items;

  await page.goto(`/studies/${study.id}/codebook`);
  await page.getByRole("link", { name: "Double coding" }).click();
  await expect(page.getByRole("heading", { name: "Nothing is coded twice yet" })).toBeVisible();
  await checkAccessInBoth(page);
  await page.getByRole("button", { name: "New round" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Steady?");
  await page.getByRole("checkbox", { name: /Drivers and links/ }).check();
  await checkAccess(page);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("heading", { name: "Steady?" })).toBeVisible();
  await checkAccessInBoth(page);

  await page.getByRole("link", { name: "Drivers and links" }).click();
  await expect(page.getByText("Nobody’s marks are shown but yours.")).toBeVisible();
  await expect(page.locator("[data-mark]")).toHaveCount(0);
  await selectWords(page, "The import stopped at row 212");
  await page.keyboard.press("t");
  await expect(page.locator("[data-mark]").first()).toBeVisible();
  await selectWords(page, "start with one team");
  await page.keyboard.press("t");
  await expect(page.getByRole("heading", { name: "2 marks" })).toBeVisible();
  await checkAccessInBoth(page);
  expect((await studyHas()).map(({ quote }) => quote)).toEqual(["The import stopped at row 212", "Half of them never got the link"]);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { name: "1 mark" })).toBeVisible();
  await selectWords(page, "start with one team");
  await page.keyboard.press("t");
  await expect(page.getByRole("heading", { name: "2 marks" })).toBeVisible();

  await page.getByRole("link", { name: "The round" }).click();
  await page.getByRole("button", { name: "I am done coding" }).click();
  await page.getByRole("button", { name: "Done, open it" }).click();
  const table = page.getByRole("table", { name: "Agreement" });
  await expect(table.getByRole("row", { name: /^Marked at all/ })).toContainText("%");
  await checkAccessInBoth(page);
  await page.getByText("Coded segments", { exact: true }).click();
  await expect(table.getByRole("row", { name: /^Marked at all/ })).toContainText("not defined");
  await expect(page.getByText("marks that share at least 50 %")).toBeVisible();

  await page.getByRole("link", { name: "Settle 3 disagreements" }).click();
  const one = page.getByRole("region", { name: "The disagreement" });
  await expect(one).toContainText("The import stopped at row 212");
  await checkAccessInBoth(page);
  // the second key is about the next disagreement, however fast it comes
  await page.keyboard.press("b");
  await page.keyboard.press("n");
  await expect(page.getByText("2 of 3 settled")).toBeVisible();
  await expect(one).toContainText("start with one team");
  expect((await studyHas()).map(({ quote, point }) => [quote, point])).toEqual([["The import stopped at row 212", "trigger"]]);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("1 of 3 settled")).toBeVisible();
  expect(await studyHas()).toHaveLength(2);
  await page.keyboard.press("n");
  await expect(page.getByText("2 of 3 settled")).toBeVisible();
  // the form is where one stands, and takes the keys that it shows; Escape leaves it, also after a point was chosen
  await page.keyboard.press("e");
  await expect(page.getByRole("group", { name: "The agreed version" })).toBeFocused();
  await page.keyboard.press("t");
  await expect(page.getByRole("radio", { name: /trigger/ })).toBeChecked();
  await page.getByRole("radio", { name: /neither/ }).check();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Settle so" })).toHaveCount(0);
  await page.keyboard.press("e");
  await page.getByRole("radio", { name: /neither/ }).check();
  await expect(page.getByRole("button", { name: "Settle so" })).toBeDisabled();
  await page.getByRole("radio", { name: /failure/ }).check();
  await page.getByRole("button", { name: "Settle so" }).click();
  await expect(page.getByText("3 of 3 settled")).toBeVisible();
  await checkAccess(page);
  expect((await studyHas()).map(({ quote, point }) => [quote, point])).toEqual([
    ["The import stopped at row 212", "trigger"],
    ["start with one team", "failure"],
  ]);

  await page.getByRole("link", { name: "Figures" }).click();
  await expect(table.getByRole("columnheader", { name: "After settling" })).toBeVisible();
  await page.getByRole("button", { name: "More for this round" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Figures as CSV" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain("Marked at all");
  await page.setViewportSize({ width: 390, height: 844 });
  // a card says what each of its figures is: in the row's name, as the words are put there by the style
  await expect(table.getByRole("row", { name: /^Marked at all .*\bKappa .*\bAfter settling/ })).toBeVisible();
  for (const path of ["", `/${page.url().split("/agreement/")[1]?.split("?")[0]}`]) {
    await page.goto(`/studies/${study.id}/agreement${path}`);
    await checkWidth(page);
  }
});
