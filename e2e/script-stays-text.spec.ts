import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { builtRoutes } from "./interface";
import { PAYLOADS } from "./payloads";
import { publish } from "./questionnaire";
import { add, isRead, tell } from "./set-up";
import { importFiles, textFile } from "./transcripts";

const ALL = PAYLOADS.join("\n");
/** A line of a list that takes 120 letters at most. */
const short = (index: number) => (PAYLOADS[index % PAYLOADS.length] ?? "").replaceAll("\0", "").slice(0, 120).trim() || "x";

/** Every kind of text that a study takes, each with payloads in it; names go through all sixty. */
async function plant(request: APIRequestContext, studyId: string) {
  for (let index = 0; index < PAYLOADS.length; index += 1) await add(request, studyId, "codes", { name: `${short(index)} ${index}` });
  const persona = await add(request, studyId, "personas", { name: short(0), summary: ALL.slice(0, 2000) });
  const account = await add(request, studyId, "accounts", { name: short(1), plan: short(10) });
  const code = await add(request, studyId, "codes", { name: `Heard ${short(18)}`, definition: ALL.slice(0, 2000) });
  const told = await tell(request, studyId, {
    audience: "customer",
    personaId: persona.id,
    notes: `${ALL}\nSo they stopped.`,
    marked: PAYLOADS.slice(0, 12).map((words) => ({ words, coding: { point: "failure", stage: "onboarding", codeIds: [code.id] } })),
  });
  await add(request, studyId, "participants", {
    audience: "churned",
    displayName: short(2),
    accountId: account.id,
    fields: { [short(20)]: short(21) },
  });
  await importFiles(request, studyId, [
    textFile(
      "a<img src=x onerror=window.__pwned=1>.md",
      `**${short(11)}:** Why?\n\n**Li:** ${PAYLOADS[0]}\n\n**Mo:** I see.\n\n**Li:** ${ALL}\n`,
    ),
  ]);
  await add(request, studyId, "memos", { subject: "study", text: ALL.slice(0, 3900) });
  const finding = await add(request, studyId, "findings", { statement: short(3) });
  await add(request, studyId, `findings/${finding.id}/comments`, { text: ALL.slice(0, 3900) });
  await add(request, studyId, "guide-questions", { question: short(4) });
  await add(request, studyId, "message-terms", { term: short(5) });
  await add(request, studyId, "touchpoints", { name: short(6) });
  await add(request, studyId, "competitors", { name: short(7) });
  await add(request, studyId, "saved-searches", { name: short(8), query: short(9), filter: {} });
  const { token, id } = await publish(request, studyId, { title: short(12), thanks: short(13) });
  const answers = { feel0000: "Not disappointed", miss0000: ALL.slice(0, 4000), rate0000: 3, used0000: ["Plans, weekly"] };
  const reply = await request.post(`/api/forms/${token}`, { data: { answers, submissionKey: "0190c0de-0000-4000-8000-00000000f00d" } });
  expect(reply.ok(), await reply.text()).toBe(true);
  await isRead(request, studyId);
  return { interviewId: told.interview.id as string, personaId: persona.id as string, questionnaireId: id, token };
}

async function expectNothingRan(page: Page, about: string): Promise<void> {
  expect(await page.evaluate(() => "__pwned" in window), about).toBe(false);
  for (const frame of page.frames()) expect(await frame.evaluate(() => "__pwned" in window).catch(() => false), about).toBe(false);
}

test("sixty ways to make a text run stay text, on every page of a study, in its form and in what it gives away", async ({
  page,
  study,
  request,
}, { outputDir }) => {
  test.setTimeout(240_000);
  const planted = await plant(request, study.id);
  const ids: Record<string, string> = { ...planted, studyId: study.id };
  const fit = (path: string) => path.replace(/\[(\w+)\]/g, (whole, name: string) => ids[name] ?? whole);
  const pages = builtRoutes()
    .pages.map(fit)
    .filter((path) => path.startsWith(`/studies/${study.id}`) && !path.includes("["));
  expect(pages.length).toBeGreaterThan(20);
  for (const path of [...pages, "/", `/f/${planted.token}`]) {
    await page.goto(path);
    await expect(page.getByRole("main").first()).toBeVisible();
    await expectNothingRan(page, path);
  }
  await page.goto(`/studies/${study.id}/interviews/${planted.interviewId}`);
  await expect(page.locator(".cm-line").filter({ hasText: "<SCRIPT>window.__pwned=1" }).first()).toBeVisible();

  // what leaves as a file is opened where no policy of ours stands guard
  const file = await request.get(`/api/studies/${study.id}/export?what=study&format=html`);
  expect(file.ok(), await file.text()).toBe(true);
  const saved = join(outputDir, "..", "script-stays-text.html");
  writeFileSync(saved, await file.body());
  await page.goto(pathToFileURL(saved).href);
  await expect(page.getByText("window.__pwned=1").first()).toBeAttached();
  await expectNothingRan(page, "the report as a file");
});
