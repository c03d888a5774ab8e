import { expect, test } from "./fixtures";
import { publish, replies } from "./questionnaire";
import { sendRaw } from "./raw-request";

test.use({ dataName: "flood" });

test("a flood of replies is held to its limit while the program's own pages stay fast", async ({ page, request, study, server }) => {
  const { id, token } = await publish(request, study.id);
  await page.goto(`/studies/${study.id}`);
  const statuses: number[] = [];
  const send = async (number: number) => {
    const body = JSON.stringify({ answers: { feel0000: "I no longer use it" } });
    const headers = { "Content-Type": "application/json", "X-Forwarded-For": `10.0.${number % 250}.1` };
    const answer = await sendRaw({ port: server.port, method: "POST", path: `/api/forms/${token}`, headers, body });
    statuses.push(answer.status);
    if (answer.status === 429) expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  };
  const visited = async () => {
    const begun = performance.now();
    expect((await request.get(`/api/studies/${study.id}/overview`)).ok()).toBe(true);
    return performance.now() - begun;
  };
  // once before: what is loaded at the first visit is no matter of the flood
  await visited();
  const flood = (async () => {
    for (let round = 0; round < 40; round += 1) await Promise.all(Array.from({ length: 10 }, (_, at) => send(round * 10 + at)));
  })();
  const times: number[] = [];
  for (let visit = 0; visit < 20; visit += 1) {
    times.push(await visited());
    await page.waitForTimeout(50);
  }
  await flood;
  const taken = statuses.filter((status) => status === 201).length;
  expect(taken).toBe(20);
  expect(statuses.filter((status) => status === 429)).toHaveLength(400 - taken);
  expect((await replies(request, study.id, id)).length).toBe(taken);
  expect(times.sort((a, b) => a - b)[10], "half of the answers meanwhile, in ms").toBeLessThan(500);
});
