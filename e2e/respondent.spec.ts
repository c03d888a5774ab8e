import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { change, publish, replies } from "./questionnaire";
import { sendRaw } from "./raw-request";
import { add } from "./set-up";

test.use({ dataName: "respondent", viewport: { width: 390, height: 844 } });

test("a respondent on a phone answers in a minute, and nothing but their words stays", async ({ page, context, request, study }) => {
  const { id, token } = await publish(request, study.id);
  const button = (name: string) => page.getByRole("button", { name });
  await page.goto(`/f/${token}`);
  await expect(page.getByRole("heading", { name: "Six months in" })).toBeVisible();
  await expect(page.getByText("Larkfield research")).toBeVisible();
  await checkAccessInBoth(page);

  await button("Start").click();
  await expect(page.getByText("1 and 2 of 8, a minute in all")).toBeVisible();
  await button("Next").click();
  await expect(page.getByText("Please answer this one.")).toBeVisible();
  await checkAccess(page);
  await page.getByRole("radio", { name: "Very disappointed" }).check();
  await expect(page.getByText("Please answer this one.")).toBeHidden();
  await page.getByLabel("What would you miss most?").fill("Friday evenings");
  await expect(page.getByText("Kept on this device until you press Send")).toBeVisible();

  await test.step("half of it stands there again when the page is opened anew", async () => {
    await page.reload();
    await expect(page.getByLabel("What would you miss most?")).toHaveValue("Friday evenings");
    await expect(page.getByRole("radio", { name: "Very disappointed" })).toBeChecked();
  });

  await button("Next").click();
  await page.getByRole("radio", { name: /^9/ }).check();
  await page.getByRole("checkbox", { name: "Plans, weekly" }).check();
  await page.getByRole("checkbox", { name: "Other" }).check();
  await page.getByLabel("Other: In your own words").fill("Swaps");
  await page.getByLabel("Place of “Speed”").selectOption("1");
  await page.getByRole("radiogroup", { name: "Buying" }).getByRole("radio", { name: "Well" }).check();
  await checkAccessInBoth(page);
  await checkWidth(page);

  await test.step("the browser's own way back leads to the section before", async () => {
    await page.goBack();
    await expect(page.getByLabel("What would you miss most?")).toBeVisible();
    await page.goForward();
    await expect(page.getByText("How it goes")).toBeVisible();
  });

  await button("Next").click();
  await page.getByRole("radio", { name: "Yes, you may write to me" }).check();
  await button("Send").click();
  await expect(page.getByText("Please look at the address")).toBeVisible();
  await page.getByLabel("Your e-mail address").fill("ada@example.com");
  await button("Send").click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeFocused();
  await expect(page.getByText(/Receipt [0-9A-F]{4}-[0-9A-F]{4}/)).toBeVisible();
  await checkAccessInBoth(page);

  const [reply, ...others] = await replies(request, study.id, id);
  expect(others).toEqual([]);
  expect(reply).toMatchObject({ status: "complete", followUp: "yes" });
  expect(reply?.cells).toMatchObject({ rate0000: "9", used0000: '["Plans, weekly"]', rank0000: '["Speed"]', "went0000.0": "Well" });
  expect(reply?.texts.map(({ text }) => text).sort()).toEqual(["Friday evenings", "Swaps"]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("answers wait on the phone while there is no connection, and go out once when there is one", async ({
  page,
  context,
  request,
  study,
  watched,
}) => {
  watched.forgive(/ERR_INTERNET_DISCONNECTED/);
  const { id, token } = await publish(request, study.id);
  await page.goto(`/f/${token}`);
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("radio", { name: "I no longer use it" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("How many people do you plan for?").fill("12");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("There is no connection, so this is not sent yet.")).toBeVisible();
  expect(await replies(request, study.id, id)).toEqual([]);
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  const [reply, ...others] = await replies(request, study.id, id);
  expect(others).toEqual([]);
  // led past the second section, which then holds nothing
  expect(reply?.cells).toEqual({ feel0000: "I no longer use it", people00: "12" });
});

test("what was answered outlives a change of the form, and a finished reply still goes out", async ({ page, request, study, watched }) => {
  watched.forgive(/ERR_FAILED|status of 422/);
  const published = await publish(request, study.id);
  const { definition } = await (await request.get(`/api/studies/${study.id}/questionnaires/${published.id}`)).json();
  const [feeling, going, goodbye] = definition.sections;
  await page.goto(`/f/${published.token}`);
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("radio", { name: "I no longer use it" }).check();
  await page.getByLabel("What would you miss most?").fill("Friday evenings");

  const reworded = {
    ...feeling,
    questions: feeling.questions.map((asked: object, at: number) => (at > 0 ? asked : { ...asked, help: "As of today." })),
  };
  const changed = await change(request, study.id, published, { definition: { sections: [reworded, going, goodbye] } });
  await page.reload();
  await expect(page.getByText("As of today.")).toBeVisible();
  await expect(page.getByLabel("What would you miss most?")).toHaveValue("Friday evenings");

  await page.getByRole("button", { name: "Next" }).click();
  await page.route("**/api/forms/**", (route) => route.abort());
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("This could not be sent yet.")).toBeVisible();
  const added = { id: "added000", type: "short-text", text: "What else?", required: true };
  const longer = { ...goodbye, questions: [...goodbye.questions, added] };
  await change(request, study.id, changed, { definition: { sections: [reworded, going, longer] } });
  await page.unroute("**/api/forms/**");
  await page.reload();
  await expect(page.getByText("Please answer this one.")).toBeVisible();
  await page.getByLabel("What else?").fill("Nothing");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(await replies(request, study.id, published.id)).toHaveLength(1);
});

test("a personal link knows its person, takes one reply, and says afterwards that it came in", async ({ page, request, study }) => {
  const { id } = await publish(request, study.id);
  const person = await add(request, study.id, "participants", { audience: "churned" });
  const { items } = await add(request, study.id, `questionnaires/${id}/invitations`, { participantIds: [person.id] });
  const link = `/f/${items[0].token}`;
  await page.goto(link);
  await expect(page.getByText("This link was made for you")).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("radio", { name: "I no longer use it" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Your answers were received" })).toBeVisible();
  expect(await replies(request, study.id, id)).toMatchObject([{ participantId: person.id }]);
});

test("a closed form says so, and a link leads nowhere under another host name", async ({ page, request, study, server, watched }) => {
  watched.forgive(/status of (410|404)/);
  const published = await publish(request, study.id);
  await change(request, study.id, published, { status: "closed" });
  const closed = await page.goto(`/f/${published.token}`);
  expect(closed?.status()).toBe(410);
  await expect(page.getByRole("heading", { name: "This questionnaire is closed" })).toBeVisible();
  await checkAccessInBoth(page);
  expect((await page.goto("/f/nobody-has-this-link"))?.status()).toBe(404);
  for (const path of [`/f/${published.token}`, "/form/respond.js", `/api/forms/${published.token}`]) {
    const method = path.startsWith("/api") ? "POST" : "GET";
    expect((await sendRaw({ port: server.port, method, path, headers: { Host: "evil.example" } })).status, path).toBe(421);
  }
  const own = await sendRaw({ port: server.port, method: "GET", path: `/f/${published.token}`, headers: {} });
  expect(own.headers["referrer-policy"]).toBe("same-origin");
  expect(own.headers["x-robots-tag"]).toContain("noindex");
  expect(own.headers["set-cookie"]).toBeUndefined();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a respondent goes section by section, back and forth, and is told what is not right", async ({ page, request, study, watched }) => {
    watched.forgive(/status of 422/);
    const { id, token } = await publish(request, study.id);
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await page.goto(`/f/${token}`);
    await button("Start").click();
    await button("Next").click();
    await expect(page.getByRole("alert")).toContainText("If you could no longer use Larkfield");
    await page.getByLabel("What would you miss most?").fill("Friday evenings");
    await page.getByRole("radio", { name: "Very disappointed" }).check();
    await button("Next").click();
    await expect(page.getByText("3 to 6 of 8, a minute in all")).toBeVisible();
    await page.getByRole("radio", { name: /^7/ }).check();
    await button("Back").click();
    await expect(page.getByLabel("What would you miss most?")).toHaveValue("Friday evenings");
    await button("Next").click();
    await expect(page.getByRole("radio", { name: /^7/ })).toBeChecked();
    await button("Next").click();
    // Enter goes on, never back
    await page.getByLabel("How many people do you plan for?").fill("40");
    await page.getByLabel("How many people do you plan for?").press("Enter");
    await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
    const [reply, ...others] = await replies(request, study.id, id);
    expect(others).toEqual([]);
    expect(reply?.cells).toEqual({ feel0000: "Very disappointed", miss0000: true, rate0000: "7", people00: "40" });
  });
});
