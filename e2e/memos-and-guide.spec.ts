import { checkAccess } from "./access";
import { expect, test } from "./fixtures";

test.describe("a researcher who thinks beside the evidence", () => {
  test("writes the guide, ticks it off beside an interview, and finds every memo in one list", async ({ page, request, study }) => {
    const root = `/studies/${study.id}`;
    await test.step("the guide is written in Settings and put in order", async () => {
      await page.goto(`${root}/settings`);
      const guide = page.getByRole("region", { name: "Interview guide" });
      for (const question of ["Who else was asked?", "What happened that day?"]) {
        await guide.getByLabel("New question").fill(question);
        await guide.getByLabel("New question").press("Enter");
        await expect(guide.getByLabel("New question")).toHaveValue("");
      }
      await guide.getByRole("button", { name: "Move question 2 up" }).click();
      await expect(guide.getByRole("textbox", { name: "Question 1" })).toHaveValue("What happened that day?");
      await guide.getByRole("button", { name: "Delete question 2" }).click();
      await expect(guide.getByRole("textbox", { name: "Question 2" })).toHaveCount(0);
      await page.getByRole("button", { name: /^Undo/ }).click();
      await expect(guide.getByRole("textbox", { name: "Question 2" })).toHaveValue("Who else was asked?");
      await checkAccess(page);
    });

    const person = await (await request.post(`/api${root}/participants`, { data: { audience: "customer" } })).json();
    const notes = "She came in out of the rain. The list was on the wall and nobody could read it.";
    const answer = await request.post(`/api${root}/interviews`, { data: { participantIds: [person.id], title: "Out of the rain", notes } });
    const interview = await answer.json();
    const place = { documentId: interview.documents[0].id, start: 29, end: 53 };
    await request.post(`/api${root}/highlights`, { data: { ...place, comment: "Which wall?" } });

    await test.step("beside the interview its questions tick off, and a memo is kept as it is typed", async () => {
      await page.goto(`${root}/interviews/${interview.id}`);
      await page.getByRole("button", { name: /Questions of the guide covered/ }).click();
      await page.getByRole("checkbox", { name: "What happened that day?" }).check();
      await expect(page.getByText("1 of 2 asked")).toBeVisible();
      await page.getByRole("tab", { name: "Person" }).click();
      await page.getByLabel("New memo on this interview").fill("She looked at the wall twice.");
      await expect(page.getByText(/✓ Saved \d/)).toBeVisible();
      await page.reload();
      await expect(page.getByRole("button", { name: /Questions of the guide covered 1 of 2/ })).toBeVisible();
      await page.getByRole("tab", { name: "Person" }).click();
      await expect(page.getByLabel("Memo on this interview", { exact: true })).toHaveValue("She looked at the wall twice.");
      await checkAccess(page);
    });

    await test.step("the person's sheet takes a memo too", async () => {
      await page.goto(`${root}/people?person=${person.id}`);
      await page.getByLabel("New memo on P-001").fill("Knows the round by heart.");
      await page.getByRole("heading", { name: "Memos" }).click();
      await expect(page.getByLabel("Memo on P-001", { exact: true })).toHaveValue("Knows the round by heart.");
    });

    await test.step("all of them stand in one list, which is searched, and changed where it is read", async () => {
      await page.goto(`${root}/memos`);
      const list = page.getByRole("list", { name: "Memos and comments" });
      await expect(list.getByRole("listitem")).toHaveCount(3);
      await page.getByLabel("Find in memos and comments").fill("wall");
      await expect(list.getByRole("listitem")).toHaveCount(2);
      await page.getByLabel("About", { exact: true }).selectOption("highlight");
      await expect(list.getByText("Which wall?")).toBeVisible();
      await page.goto(`${root}/memos?on=participant`);
      await list.getByRole("button", { name: "Edit the memo on P-001" }).click();
      await page.getByLabel("Memo on P-001", { exact: true }).fill("Knows every back door.");
      await page.getByRole("heading", { name: "Memos", exact: true }).click();
      await expect(list.getByText("Knows every back door.")).toBeVisible();
      await list.getByRole("button", { name: "Edit the memo on P-001" }).click();
      await list.getByRole("button", { name: "Delete" }).click();
      await expect(list.getByRole("listitem")).toHaveCount(0);
      await page.getByRole("button", { name: /^Undo/ }).click();
      await expect(list.getByText("Knows every back door.")).toBeVisible();
      await checkAccess(page);
    });
  });

  test("changes a letter, is told of a clash, and switches letters off", async ({ page, study }) => {
    await page.goto(`/studies/${study.id}/settings`);
    const keys = page.getByRole("region", { name: "Keys" });
    const trigger = keys.getByLabel("Letter for: trigger: what moves them on");
    await expect(async () => {
      await trigger.press("f");
      await expect(keys.getByText(/F is taken/)).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(trigger).toHaveValue("T");
    await trigger.press("m");
    await expect(trigger).toHaveValue("M");
    await expect(keys.getByText("usually T")).toBeVisible();
    const kept = page.waitForResponse((answer) => answer.url().endsWith("/api/preferences") && answer.request().method() === "PATCH");
    await keys.getByRole("switch").click();
    await kept;
    await page.reload();
    await expect(trigger).toHaveValue("M");
    await expect(keys.getByRole("switch")).not.toBeChecked();
    await keys.getByRole("button", { name: "Back to the usual letters" }).click();
    await expect(trigger).toHaveValue("T");
    await keys.getByRole("switch").click();
    await expect(keys.getByRole("switch")).toBeChecked();
  });
});
