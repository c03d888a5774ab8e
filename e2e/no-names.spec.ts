import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { add, isRead, tell } from "./set-up";
import { joinBy, newMachine, OWNER, VIEWER } from "./team";

test.use({ dataName: "no-names" });

const NAME = "Zanira Quokkaberg";
const MAIL = "zanira.q@canary.example";
const REFUSED = "The steward hides the second ledger under the green lamp";
const HIDDEN = ["Zanira", "Quokkaberg", MAIL, "second ledger", "green lamp"];
const PAGES = [
  "",
  "/interviews",
  "/people",
  "/people?view=personas",
  "/people?view=accounts",
  "/questionnaires",
  "/codebook",
  "/themes",
  "/findings",
  "/keywords",
  "/journey",
  "/journey/touchpoints",
  "/journey/actions",
  "/journey/deals",
  "/journey/drop-off",
  "/journey/reviews",
  "/coverage",
  "/reports",
  "/search?q=ledger",
  "/search?q=lamp",
];

/** A study in which a name, an address and refused words stand wherever one can type. */
async function plant(request: APIRequestContext, studyId: string) {
  const persona = await add(request, studyId, "personas", { name: "Floor lead", summary: `As ${NAME} is one; ${MAIL}.` });
  const account = await add(request, studyId, "accounts", { name: "Zanira's shop" });
  const named = await tell(request, studyId, {
    ...{ audience: "customer", personaId: persona.id, accountId: account.id, displayName: NAME, consent: { quote: "internal" } },
    notes: `${NAME} keeps the rota on the wall. Write to ${MAIL}.\n\nNobody reads it after Monday.`,
    marked: [{ words: "keeps the rota", coding: { point: "failure", comment: `Ask ${NAME} again` } }],
  } as Parameters<typeof tell>[2]);
  const refused = await tell(request, studyId, {
    ...{ audience: "churned", personaId: persona.id, consent: { quote: "refused" } },
    notes: `${REFUSED}. They left in June.`,
    marked: [{ words: "second ledger", coding: { point: "trigger" } }],
  } as Parameters<typeof tell>[2]);
  await add(request, studyId, "codes", { name: `What ${NAME} meant`, kind: "need", definition: `Said by ${NAME}` });
  await add(request, studyId, "findings", { statement: `${NAME} is not alone`, note: `See ${MAIL}` });
  await add(request, studyId, "touchpoints", { name: `Call with ${NAME}` });
  return {
    interviews: [named.interview.id, refused.interview.id],
    personaId: persona.id,
    people: [named.participant.id, refused.participant.id],
  };
}

test("a viewer opens every page of a study and meets no name, no address and no refused word", async ({
  browser,
  request,
  study,
  server,
}) => {
  test.setTimeout(240_000);
  const { interviews, personaId, people } = await plant(request, study.id);
  await isRead(request, study.id);
  expect((await request.post("/api/team", { data: OWNER })).ok()).toBe(true);
  const studies = [{ studyId: study.id, role: "viewer" }];
  const { address } = await (await request.post("/api/team/invites", { data: { email: VIEWER.email, studies } })).json();

  const { page, context } = await newMachine(browser, server.url);
  const bodies: { url: string; body: string }[] = [];
  page.on("response", async (response) => {
    const type = response.headers()["content-type"] ?? "";
    if (/json|html|x-component/.test(type)) bodies.push({ url: response.url(), body: await response.text().catch(() => "") });
  });
  await joinBy(page, address, VIEWER);
  const own = interviews.map((id) => `/interviews/${id}`);
  const paths = [...PAGES, ...own, `/people/personas/${personaId}`, ...people.map((id) => `/people?person=${id}`)];
  for (const path of paths) {
    await page.goto(`/studies/${study.id}${path}`);
    await expect(page.getByRole("heading").first(), path).toBeVisible();
    await page.waitForLoadState("networkidle");
    const text = await page.content();
    for (const word of HIDDEN) expect(text.includes(word), `${word} on ${path}`).toBe(false);
    // and what stands in their place is explained once, wherever it stands
    const isMarked = await page.evaluate(() =>
      [...document.querySelectorAll("#page, [data-portal]")].some(({ textContent }) => textContent?.includes("█")),
    );
    await expect(page.getByText("is hidden from you: names,"), path).toHaveCount(isMarked ? 1 : 0);
  }
  expect(bodies.length).toBeGreaterThan(paths.length);
  const leaks = bodies.flatMap(({ url, body }) => HIDDEN.filter((word) => body.includes(word)).map((word) => `${word} in ${url}`));
  expect(leaks).toEqual([]);

  // what is hidden is shown as hidden
  await page.goto(`/studies/${study.id}${own[0]}`);
  await expect(page.getByRole("img", { name: "hidden" }).first()).toBeVisible();
  await expect(page.getByText("Nobody reads it after Monday.").first()).toBeVisible();
  await context.close();
});
