import { checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { publish, replies } from "./questionnaire";
import { add } from "./set-up";

test.use({ dataName: "share", permissions: ["clipboard-read", "clipboard-write"] });

test("a PMM publishes, asks people by links of their own, enters what came on paper, and plans whom to talk to", async ({
  page,
  request,
  study,
  server,
}) => {
  const draft = await publish(request, study.id);
  await add(request, study.id, "participants", { audience: "customer" });
  const root = `/studies/${study.id}/questionnaires/${draft.id}`;
  await page.goto(`${root}/share`);
  const link = page.getByRole("region", { name: "One link for everybody" });

  await test.step("the link is copied, closed and opened again, and says where it works", async () => {
    await expect(link.getByText("on this machine only")).toBeVisible();
    await link.getByRole("button", { name: "Copy" }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${server.url}/f/${draft.token}`);
    await link.getByRole("button", { name: "Close" }).click();
    await expect(link.getByRole("button", { name: "Open again" })).toBeVisible();
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(link.getByRole("button", { name: "Close" })).toBeVisible();
  });

  await test.step("days, a limit and a wave are stored", async () => {
    const terms = page.getByRole("region", { name: "When and how many" });
    await terms.getByLabel("To, that day included").fill("2999-12-31");
    await terms.getByLabel("At most this many replies").fill("40");
    await terms.getByLabel("Wave").fill("2026-Q4");
    await terms.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Stored when and how many")).toBeVisible();
    await page.reload();
    await expect(terms.getByLabel("To, that day included")).toHaveValue("2999-12-31");
    await expect(terms.getByLabel("At most this many replies")).toHaveValue("40");
  });

  await test.step("a personal link is made for somebody", async () => {
    const personal = page.getByRole("region", { name: "Personal links" });
    await personal.getByRole("button", { name: "Make links for people" }).click();
    await personal.getByRole("checkbox", { name: /^P-001/ }).check();
    await personal.getByRole("button", { name: "Make 1 link" }).click();
    await expect(personal.getByRole("row", { name: /P-001 not yet/ })).toBeVisible();
    await personal.getByRole("button", { name: "Copy all as CSV" }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^participant,link,answered\nP-001,http:\/\/127\.0\.0\.1:\d+\/f\/[\w-]{22},$/);
    await checkAccessInBoth(page);
    await checkWidth(page);
  });

  await test.step("a reply on paper is entered with the keyboard, and the next one begins", async () => {
    await page.getByRole("link", { name: "Enter answers by hand" }).click();
    await page.getByRole("radio", { name: "Very disappointed" }).check();
    await page.getByLabel("What would you miss most?").fill("The quiet");
    await page.getByRole("radio", { name: "Yes, you may write to me" }).check();
    await page.getByLabel("Your e-mail address").fill("bo@example.com");
    await checkAccessInBoth(page);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("status").filter({ hasText: "1 reply entered: R-001" })).toBeVisible();
    await expect(page.getByLabel("What would you miss most?")).toHaveValue("");
    expect(await replies(request, study.id, draft.id)).toMatchObject([
      { code: "R-001", status: "partial", followUp: "yes", wave: "2026-Q4" },
    ]);
  });

  await test.step("who may be written to becomes a person with a planned interview, and back", async () => {
    await page.goto(`${root}/share`);
    const next = page.getByRole("region", { name: "1 may be written to" });
    await expect(page.getByText("bo@example.com")).toHaveCount(0);
    await next.getByRole("button", { name: "Show addresses" }).click();
    await expect(next.getByText("bo@example.com")).toBeVisible();
    await checkAccessInBoth(page);
    await next.getByRole("button", { name: "Plan an interview with R-001" }).click();
    await expect(page.getByText("R-001 is P-002, and an interview is planned")).toBeVisible();
    await expect(page.getByRole("heading", { name: "To talk to next" })).toBeVisible();
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(page.getByRole("region", { name: "1 may be written to" })).toBeVisible();
  });
});
