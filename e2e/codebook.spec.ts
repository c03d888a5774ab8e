import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { add, every, tell } from "./set-up";

type Code = { id: string; name: string; parentId: string | null; highlights: number };

const rows = (page: Page) => page.getByRole("treegrid", { name: "Codes" }).locator("tbody").getByRole("row");
const rowOf = (page: Page, name: string): Locator => rows(page).filter({ has: page.getByRole("button", { name, exact: true }) });
const undo = (page: Page) => page.getByRole("status").getByRole("button", { name: /Undo/ });

test.describe("a researcher keeps the codebook", () => {
  test("by keyboard alone: walks, moves, renames, adds, deletes, and takes it back", async ({ page, study }) => {
    await page.goto(`/studies/${study.id}/codebook`);
    await checkAccessInBoth(page);
    await page.getByLabel("Filter codes").focus();
    for (let steps = 0; steps < 4 && !(await rowOf(page, "Alternatives").evaluate((row) => row === document.activeElement)); steps += 1) {
      await page.keyboard.press("Tab");
    }
    await expect(rowOf(page, "Alternatives")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(rowOf(page, "Approval and buy-in")).toBeFocused();

    await page.keyboard.press("Alt+ArrowRight");
    await expect(rowOf(page, "Approval and buy-in")).toHaveAttribute("aria-level", "2");
    await expect(rowOf(page, "Approval and buy-in")).toBeFocused();
    await expect(undo(page)).toBeVisible();
    await page.keyboard.press("ArrowLeft");
    await expect(rowOf(page, "Alternatives")).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expect(rowOf(page, "Approval and buy-in")).toHaveCount(0);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(rowOf(page, "Approval and buy-in")).toHaveAttribute("aria-level", "1");
    await page.keyboard.press("Alt+ArrowUp");
    await expect(rows(page).first()).toContainText("Approval and buy-in");

    await page.keyboard.press("F2");
    await page.keyboard.type("Who has to agree");
    await page.keyboard.press("Enter");
    await expect(rowOf(page, "Who has to agree")).toBeFocused();
    await page.reload();
    await expect(rows(page).first()).toContainText("Who has to agree");

    await rowOf(page, "Alternatives").focus();
    await page.keyboard.press("n");
    await page.getByLabel("Name").fill("Rota on paper");
    await page.getByLabel("Key").fill("t");
    await expect(page.getByText("T gives “trigger: what moves them on” in the workspace.")).toBeVisible();
    await page.getByLabel("Key").fill("r");
    await page.getByLabel("Colour").selectOption("moss");
    await page.getByLabel("Name").press("Enter");
    await expect(rowOf(page, "Rota on paper")).toContainText("R");
    await page.getByRole("button", { name: /Close/ }).click();

    await rowOf(page, "Rota on paper").focus();
    await page.keyboard.press("Delete");
    await expect(rowOf(page, "Rota on paper")).toHaveCount(0);
    await expect(undo(page)).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(rowOf(page, "Rota on paper")).toBeVisible();

    await page.keyboard.press("?");
    await rowOf(page, "Rota on paper").focus();
    await page.keyboard.press("/");
    await expect(page.getByLabel("Filter codes")).toBeFocused();
    await page.keyboard.type("paper");
    await expect(rows(page)).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(rows(page)).toHaveCount(13);
  });

  test("drags a code under another with the mouse, and on a phone the page still fits", async ({ page, study, request }) => {
    await page.goto(`/studies/${study.id}/codebook`);
    await rowOf(page, "Trust").scrollIntoViewIfNeeded();
    await rowOf(page, "Trust").hover();
    await rowOf(page, "Trust").getByTitle("Drag to move").hover();
    await page.mouse.down();
    const target = await rowOf(page, "Saving time").boundingBox();
    if (!target) throw new Error("the row is drawn");
    await page.mouse.move(target.x + 80, target.y + target.height / 2, { steps: 5 });
    await page.mouse.up();
    await expect(rowOf(page, "Trust")).toHaveAttribute("aria-level", "2");
    await expect(undo(page)).toBeVisible();
    const book = await every<Code>(request, study.id, "codes?limit=500");
    expect(book.find(({ name }) => name === "Trust")?.parentId).toBe(book.find(({ name }) => name === "Saving time")?.id);
    await page.keyboard.press("Control+z");
    await expect(rowOf(page, "Trust")).toHaveAttribute("aria-level", "1");
    await page.setViewportSize({ width: 390, height: 844 });
    await checkWidth(page);
    await checkAccess(page);
  });

  test("Escape leaves what a code's activity is read in, and then the code", async ({ page, study, request }) => {
    const { id } = await add(request, study.id, "codes", { name: "Paper" });
    await page.goto(`/studies/${study.id}/codebook?code=${id}`);
    const sheet = page.getByRole("complementary", { name: "Paper" });
    await sheet.getByRole("button", { name: "Activity" }).click();
    const activity = page.getByRole("dialog", { name: "Activity: Paper" });
    await expect(activity).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(activity).toHaveCount(0);
    await expect(sheet.getByRole("button", { name: "Activity" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
  });

  test("merges after seeing what it would do, splits by hand, and recodes a list, each undone in one step", async ({
    page,
    study,
    request,
  }) => {
    const notes = "Paper lists everywhere. The lists get lost. Nobody knows who has them.";
    const [paper, lists] = [
      await add(request, study.id, "codes", { name: "Paper" }),
      await add(request, study.id, "codes", { name: "Lists" }),
    ];
    await tell(request, study.id, {
      audience: "customer",
      notes,
      marked: [
        { words: "Paper lists everywhere", coding: { codeIds: [paper.id, lists.id], stage: "adoption" } },
        { words: "The lists get lost", coding: { codeIds: [lists.id] } },
        { words: "Nobody knows who has them", coding: { codeIds: [lists.id] } },
      ],
    });
    const carried = async (name: string) =>
      (await every<Code>(request, study.id, "codes?limit=500")).find((code) => code.name === name)?.highlights ?? null;

    await page.goto(`/studies/${study.id}/codebook`);
    await page.getByRole("button", { name: "Paper", exact: true }).click();
    await page.getByLabel("The same as another code?").selectOption({ label: "Lists" });
    const preview = page.getByRole("list", { name: "What the merge would do" });
    await expect(preview).toContainText("1 highlight of “Paper” would carry “Lists”; 1 of them carry both already");
    await expect(preview).toContainText("1 person after, from 1 and 1 before");
    await page.getByRole("button", { name: "Merge into it" }).click();
    await expect(rowOf(page, "Paper")).toHaveCount(0);
    await undo(page).click();
    await expect(rowOf(page, "Paper")).toBeVisible();
    expect(await carried("Paper")).toBe(1);

    await rowOf(page, "Lists").focus();
    await page.keyboard.press("h");
    await expect(page.getByRole("heading", { name: "Lists" })).toBeVisible();
    await page.getByRole("button", { name: "Split it" }).click();
    await page.getByLabel("Name of code 1").fill("Lost lists");
    await page.getByLabel("Or a code there is, for 2").selectOption({ label: "Paper" });
    await page.getByRole("region", { name: "Highlights to deal" }).getByRole("button").first().focus();
    await page.keyboard.press("2");
    await page.keyboard.press("1");
    await expect(page.getByText("3 highlights: 2 dealt, 1 stays.")).toBeVisible();
    await checkAccess(page);
    await page.getByRole("button", { name: "Split", exact: true }).click();
    await expect(page.getByText("“Lists” split into 2 codes")).toBeVisible();
    expect([await carried("Lists"), await carried("Lost lists"), await carried("Paper")]).toEqual([1, 1, 1]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => carried("Lists")).toBe(3);
    expect(await carried("Lost lists")).toBeNull();

    await page.getByRole("button", { name: "Lists", exact: true }).click();
    await page.getByRole("button", { name: "Read its highlights" }).click();
    await page.getByLabel("Choose all 3").check();
    await page.getByLabel("What to do").selectOption("replace");
    await page.getByLabel("By which code").selectOption({ label: "Paper" });
    await checkAccess(page);
    await page.getByRole("button", { name: "Recode 3" }).click();
    await expect(page.getByText("3 highlights recoded")).toBeVisible();
    expect([await carried("Lists"), await carried("Paper")]).toEqual([0, 3]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => carried("Lists")).toBe(3);
  });

  test("takes the codebook away as a table and reads one in, after seeing each line's fate", async ({ page, study }) => {
    await page.goto(`/studies/${study.id}/codebook`);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Take away as CSV" }).click()]);
    expect(download.suggestedFilename()).toMatch(/^codebook-\d{4}-\d\d-\d\d\.csv$/);
    const table = readFileSync(await download.path(), "utf8");
    expect(table).toContain("name,parent,kind,definition,when_to_use,when_not,example,color,key");

    await page.getByRole("button", { name: "Read a file" }).click();
    await page.getByLabel("Or paste it").fill("tag,description\nTrust,Whether they dare\nPaper,Written by hand\n,no name\n");
    const fate = page.getByRole("region", { name: "What the file would do" });
    await expect(fate).toContainText("1 new, 1 changed, 0 as they are, 1 refused");
    await expect(fate).toContainText("It has no name.");
    await checkAccess(page);
    await page.getByRole("button", { name: "Store 2 codes" }).click();
    await expect(rowOf(page, "Paper")).toContainText("Written by hand");
    await page.keyboard.press("Control+z");
    await expect(rowOf(page, "Paper")).toHaveCount(0);
    await expect(rowOf(page, "Trust")).not.toContainText("Whether they dare");
  });
});
