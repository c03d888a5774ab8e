import type { APIRequestContext } from "@playwright/test";
import { checkAccess } from "./access";
import { expect, test } from "./fixtures";

/** A talk in which three things were said: of approval, of buying, of setting up. */
async function talkOf(request: APIRequestContext, studyId: string) {
  const post = async (path: string, data: object) => {
    const answer = await request.post(`/api/studies/${studyId}/${path}`, { data });
    expect(answer.ok()).toBe(true);
    return answer.json();
  };
  const person = await post("participants", { audience: "customer", displayName: "Ana" });
  const lines = ["Their security people asked for a paper.", "The price had changed.", "The import stopped twice."];
  const { id } = await post("interviews", { participantIds: [person.id], date: "2026-03-02", notes: lines.join("\n") });
  const interview = await (await request.get(`/api/studies/${studyId}/interviews/${id}`)).json();
  const documentId = interview.documents[0].id;
  for (const [at, step] of (["approval", "buy", "set-up"] as const).entries()) {
    const start = lines.slice(0, at).join("\n").length + (at > 0 ? 1 : 0);
    await post("highlights", { documentId, start, end: start + (lines[at]?.length ?? 0), step, point: "failure" });
  }
  return interview.id as string;
}

test.describe("a study's own journey", () => {
  test("rename a stage, move it by keys, take one out that holds evidence, and take it back", async ({ page, study, request, watched }) => {
    watched.forgive(/422/);
    await talkOf(request, study.id);
    await page.goto(`/studies/${study.id}/settings`);
    const journey = page.getByRole("region", { name: "The journey" });
    const stages = journey.getByRole("list", { name: "Stages" }).locator("> li");
    await expect(stages).toHaveCount(7);

    await journey.getByLabel("Name of stage 2").fill("Shopping");
    await journey.getByLabel("Name of stage 2").press("Enter");
    await expect(journey.getByRole("button", { name: "Take Shopping out" })).toBeVisible();
    await journey.getByLabel("Name of stage 3").fill("shopping");
    await journey.getByLabel("Name of stage 3").press("Enter");
    await expect(journey.getByText(/another stage named/)).toBeVisible();
    await journey.getByLabel("Name of stage 3").press("Escape");
    await expect(journey.getByLabel("Name of stage 3")).toHaveValue("Onboarding");

    await journey.getByLabel("Name of stage 2").focus();
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await expect(stages.nth(3)).toHaveAccessibleName("Shopping");
    await journey.getByRole("button", { name: "Move Shopping" }).focus();
    await page.keyboard.press("Space");
    await expect(page.getByText(/picked up\. The arrows move it/)).toBeAttached();
    await page.keyboard.press("ArrowUp");
    await expect(page.getByText(/It is over place 3 of 7/)).toBeAttached();
    await page.keyboard.press("Space");
    await expect(stages.nth(2)).toHaveAccessibleName("Shopping");

    await journey.getByRole("button", { name: "Take Shopping out" }).click();
    const asked = journey.getByRole("region", { name: "Take Shopping out" });
    await expect(asked.getByText("Shopping holds 2 highlights of 1 person.")).toBeVisible();
    await checkAccess(page);
    await asked.getByLabel("Read them as").selectOption("Adoption");
    await asked.getByRole("button", { name: "Take out", exact: true }).click();
    await expect(stages).toHaveCount(6);
    await expect(journey.getByText("Purchase, read as Adoption")).toBeVisible();
    const { items } = await (await request.get(`/api/studies/${study.id}/highlights?stage=adoption`)).json();
    expect(items.map(({ step }: { step: string }) => step).toSorted()).toEqual(["approval", "buy"]);
    await journey.getByRole("button", { name: "Take Purchase back" }).click();
    await expect(stages).toHaveCount(7);
    await expect(stages.nth(2)).toHaveAccessibleName("Shopping");
    expect((await (await request.get(`/api/studies/${study.id}/highlights?stage=adoption`)).json()).items).toEqual([]);
  });

  test("add a step of its own, code with it, and take it away with a place for what stands on it", async ({ page, study, request }) => {
    const interviewId = await talkOf(request, study.id);
    await page.goto(`/studies/${study.id}/settings`);
    const purchase = page.getByRole("list", { name: "Stages" }).getByRole("listitem", { name: "Purchase", exact: true });
    await purchase.getByText("4 steps").click();
    await purchase.getByLabel("A step of your own").fill("Security review");
    await purchase.getByLabel("a closer moment of").selectOption("Approval");
    await purchase.getByRole("button", { name: "Add step" }).click();
    const own = purchase.getByRole("listitem", { name: "Security review" });
    await expect(own).toBeVisible();
    await own.getByLabel("What Security review means").fill("Their IT asks in writing.");
    await own.getByLabel("What Security review means").press("Enter");

    await page.goto(`/studies/${study.id}/interviews/${interviewId}`);
    await page.getByText("Their security people").first().click();
    await page.getByLabel("Stage", { exact: true }).selectOption("Purchase › Security review");
    await expect(page.getByText("Their IT asks in writing.")).toBeVisible();
    await expect
      .poll(async () => {
        const { items } = await (await request.get(`/api/studies/${study.id}/highlights?stage=purchase`)).json();
        return items.map(({ step }: { step: string }) => step).toSorted();
      })
      .toEqual([expect.stringMatching(/^approval\.security-review-[a-z0-9]+$/), "buy"]);

    await page.goto(`/studies/${study.id}/settings`);
    await purchase.getByText("4 steps and 1 of your own").click();
    await own.getByRole("button", { name: "Take Security review away" }).click();
    const asked = own.getByRole("region", { name: "Take Security review away" });
    await expect(asked.getByText("stand 1 highlight.")).toBeVisible();
    await expect(asked.getByLabel("They go to")).toHaveValue("approval");
    await checkAccess(page);
    await asked.getByLabel("They go to").selectOption("Buy");
    await asked.getByRole("button", { name: "Move them and take it away" }).click();
    await expect(own).toHaveCount(0);
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(own).toBeVisible();
    await expect(own.getByText("1 highlight")).toBeVisible();
  });
});
