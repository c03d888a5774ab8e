import { availableParallelism, loadavg } from "node:os";
import { expect, test } from "./fixtures";
import { add, isRead, tell } from "./set-up";

test.use({ dataName: "together" });

const NOTES = "Opening words about the week.\nThey had no budget for another tool.\nThe import failed twice in March.";

test("what somebody else codes, writes and adds appears without a reload", async ({ page, study, request }) => {
  const { interview, documentId } = await tell(request, study.id, { audience: "churned", notes: NOTES });
  await isRead(request, study.id);
  await page.goto(`/studies/${study.id}/interviews/${interview.id}`);
  const field = page.getByRole("textbox", { name: "Notes" });
  await expect(field).toBeVisible();
  const here = page.getByRole("navigation", { name: "Study" });

  await test.step("a highlight, on the words that are open", async () => {
    const start = NOTES.indexOf("no budget");
    const { id } = await add(request, study.id, "highlights", { documentId, start, end: start + 9, point: "failure" });
    await expect(page.locator(`[data-mark="${id}"]`).first()).toBeVisible({ timeout: 3000 });
  });
  await test.step("words, in an editor in which nobody types", async () => {
    const path = `/api/studies/${study.id}/documents/${documentId}`;
    const { version } = await (await request.get(path)).json();
    const saved = await request.patch(path, { data: { text: `${NOTES}\nAna was here.` }, headers: { "If-Match": String(version) } });
    expect(saved.ok()).toBe(true);
    await expect(field).toContainText("Ana was here.", { timeout: 3000 });
  });
  await test.step("a code, in what the navigation counts", async () => {
    const link = here.getByRole("link", { name: /^Codebook/ });
    const before = Number(/\d+/.exec((await link.textContent()) ?? "")?.[0]);
    await add(request, study.id, "codes", { name: "Nobody told us" });
    await expect(link).toHaveText(new RegExp(String(before + 1)), { timeout: 3000 });
  });
  await test.step("what was missed while nobody looked at the tab", async () => {
    // a hidden tab gives its connection back after a while; it catches up when it is looked at again
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await page.waitForTimeout(6000);
    const start = NOTES.indexOf("failed twice");
    const { id } = await add(request, study.id, "highlights", { documentId, start, end: start + 12, point: "failure" });
    await page.waitForTimeout(1000);
    await expect(page.locator(`[data-mark="${id}"]`)).toHaveCount(0);
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "visible", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await expect(page.locator(`[data-mark="${id}"]`).first()).toBeVisible({ timeout: 3000 });
  });
});

const PEOPLE = 10;
const EACH = 5;
const WITHIN_MS = 1000;

test("ten who code one study hear of each other within a second", async ({ study, request, server }) => {
  const notes = Array.from({ length: PEOPLE * EACH }, (_, at) => `Sentence ${at} says one more thing.`).join(" ");
  const { documentId } = await tell(request, study.id, { audience: "customer", notes });
  const stopping = new AbortController();
  const sent = new Map<string, number>();
  const heard = new Map<string, number>();
  const tabs = Array.from({ length: PEOPLE }, (_, at) => `tab-number-${at}`);

  /** Notes when one hears of a change first that another tab made. */
  function hear(tab: string, event: string): void {
    const data = /^event: change$[\s\S]*^data: (.+)$/m.exec(event)?.[1];
    const from: { tabs: string[] } = JSON.parse(data ?? '{"tabs":[]}');
    for (const one of from.tabs) if (one !== tab && !heard.has(`${one} ${tab}`)) heard.set(`${one} ${tab}`, performance.now());
  }

  async function listen(tab: string): Promise<void> {
    const answer = await fetch(`${server.url}/api/studies/${study.id}/events?tab=${tab}`, { signal: stopping.signal });
    expect(answer.status).toBe(200);
    let kept = "";
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = (kept + chunk).split("\n\n");
      kept = events.pop() ?? "";
      for (const event of events) hear(tab, event);
    }
  }

  const listening = tabs.map((tab) => listen(tab).catch(() => undefined));
  await new Promise((go) => setTimeout(go, 1000));
  const delays: number[] = [];
  for (let round = 0; round < EACH; round += 1) {
    heard.clear();
    await Promise.all(
      tabs.map(async (tab, at) => {
        const start = notes.indexOf(`Sentence ${round * PEOPLE + at} `);
        sent.set(tab, performance.now());
        const data = { documentId, start, end: start + 12 };
        const answer = await request.post(`/api/studies/${study.id}/highlights`, { data, headers: { "X-Tab": tab } });
        expect(answer.status()).toBe(201);
      }),
    );
    await expect.poll(() => heard.size).toBe(PEOPLE * (PEOPLE - 1));
    for (const [pair, at] of heard) delays.push(at - (sent.get(pair.split(" ")[0] ?? "") ?? 0));
  }
  stopping.abort();
  await Promise.all(listening);
  delays.sort((one, other) => one - other);
  expect(delays).toHaveLength(EACH * PEOPLE * (PEOPLE - 1));
  // on a machine that does much else beside, all arrive, and how soon says nothing of the program
  const isFree = (loadavg()[0] ?? 0) < 2 * availableParallelism();
  if (isFree) expect(delays[Math.floor(delays.length * 0.95)]).toBeLessThan(WITHIN_MS);
});
