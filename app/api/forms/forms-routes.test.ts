import { beforeEach, describe, expect, test } from "vitest";
import { forgetSenders } from "@/app/_server/forms/limits";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { POST } from "@/app/api/forms/[token]/route";
import { GET as SHOW, POST as STEP } from "@/app/f/[token]/route";
import { countReplies } from "@/db/questionnaires/replies";
import { makeQuestionnaire, questionOf } from "@/db/responses/testing";
import { createStudy } from "@/db/studies";

const TOKEN = "the-public-token";
const at = (token = TOKEN) => ({ params: Promise.resolve({ token }) });

describe("replies through a link", () => {
  const { db } = useTestDb();
  beforeEach(forgetSenders);

  const feeling = questionOf({
    id: "feel0000",
    type: "single",
    text: "How would you feel?",
    required: true,
    options: [
      { value: "very", label: "Very disappointed" },
      { value: "gone", label: "I no longer use it" },
    ],
  });
  const why = questionOf({ id: "why00000", type: "long-text", text: "Why <b>so</b>?" });
  const last = questionOf({ id: "last0000", type: "number", text: "How many people?" });
  const section = (id: string, questions: (typeof feeling)[], goTo?: string) => ({
    ...{ id, title: "", about: "", questions },
    branches: goTo === undefined ? [] : [{ questionId: "feel0000", is: ["gone"], goTo }],
  });

  function ask(more: object = {}) {
    const studyId = createStudy(db(), { input: { name: "Fit", journeyPreset: "lifecycle" } }).id;
    const definition = { sections: [section("first000", [feeling], "third000"), section("second00", [why]), section("third000", [last])] };
    const { id } = makeQuestionnaire(db(), studyId, { definition, status: "open", token: TOKEN, ...more });
    return { studyId, count: () => countReplies(db(), { studyId, questionnaireId: id }).get(id)?.responses ?? 0 };
  }

  const send = (body: unknown, headers?: Record<string, string>) =>
    POST(pageRequest("POST", `/api/forms/${TOKEN}`, { body, headers }), at());
  const form = (fields: Record<string, string>, path = `/f/${TOKEN}`) =>
    new Request(`http://127.0.0.1:3000${path}`, {
      method: "POST",
      headers: {
        host: "127.0.0.1:3000",
        origin: "http://127.0.0.1:3000",
        "sec-fetch-site": "same-origin",
        "content-type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams(fields).toString(),
    });
  const step = async (fields: Record<string, string>) => {
    const answer = await STEP(form(fields), at());
    return { status: answer.status, html: await answer.text(), location: answer.headers.get("location") };
  };

  test("the same reply sent again, as JSON or as a form, is stored once and gets the same receipt", async () => {
    const { count } = ask();
    const reply = { submissionKey: "00000000-0000-4000-8000-000000000001", answers: { feel0000: "very", why00000: "Fridays" } };
    const first = await send(reply);
    expect(first.status).toBe(201);
    const { receipt } = await first.json();
    const again = await send(reply);
    expect([again.status, (await again.json()).receipt]).toEqual([200, receipt]);
    const fields = { submissionKey: reply.submissionKey, feel0000: "very", why00000: "Fridays" };
    const asForm = await POST(form(fields, `/api/forms/${TOKEN}`), at());
    expect([asForm.status, (await asForm.json()).receipt]).toEqual([200, receipt]);
    expect(count()).toBe(1);
  });

  test("a reply that is too large, too many answers, not its questions or not its options is refused and stores nothing", async () => {
    const { count } = ask();
    expect((await send({ answers: { feel0000: "very", why00000: "x".repeat(66_000) } })).status).toBe(413);
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, number) => [`q${number}`, "x"]));
    expect((await send({ answers: many })).status).toBe(413);
    const refused = await send({ answers: { feel0000: "maybe", other000: "x" } });
    expect(refused.status).toBe(422);
    expect((await refused.json()).errors.map(({ path }: { path: string }) => path)).toEqual(["answers.other000", "feel0000"]);
    expect((await send({ answers: { feel0000: "very", why00000: "x".repeat(5001) } })).status).toBe(422);
    expect(count()).toBe(0);
  });

  test("another site may not send a reply, whatever it sends it as; a script that names no origin may", async () => {
    const { count } = ask();
    for (const origin of ["http://evil.example", "null"]) expect((await send({ answers: {} }, { origin })).status).toBe(403);
    const plain = pageRequest("POST", `/api/forms/${TOKEN}`, { body: { answers: {} }, headers: { "content-type": "text/plain" } });
    expect((await POST(plain, at())).status).toBe(415);
    const script = new Request(`http://127.0.0.1:3000/api/forms/${TOKEN}`, {
      method: "POST",
      headers: { host: "127.0.0.1:3000", "content-type": "application/json" },
      body: JSON.stringify({ answers: { feel0000: "very" } }),
    });
    expect((await POST(script, at())).status).toBe(201);
    expect(count()).toBe(1);
  });

  test("a sender gets 20 replies in, then 429 with the seconds to wait, whatever X-Forwarded-For says; another sender still gets in", async () => {
    const { count } = ask();
    const statuses: number[] = [];
    for (let number = 0; number < 25; number += 1) {
      const answer = await send(
        { answers: { feel0000: "very" } },
        { "x-forwarded-for": `10.0.0.${number}`, "x-verbatim-peer": "203.0.113.7" },
      );
      statuses.push(answer.status);
      if (answer.status === 429) expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 201), ...Array.from({ length: 5 }, () => 429)]);
    expect((await send({ answers: { feel0000: "very" } }, { "x-verbatim-peer": "203.0.113.8" })).status).toBe(201);
    expect(count()).toBe(21);
  });

  test("the page goes out small, by itself, without a cookie, for nobody's index and under a policy of its own", async () => {
    ask();
    const page = await SHOW(pageRequest("GET", `/f/${TOKEN}`), at());
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(page.headers.get("x-robots-tag")).toContain("noindex");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("set-cookie")).toBeNull();
    expect(html).toContain("Why &lt;b&gt;so&lt;/b&gt;?");
    expect(html.length).toBeLessThan(20_000);
    const elsewhere = new Request(`http://127.0.0.1:3000/f/${TOKEN}`, { headers: { host: "evil.example" } });
    expect((await SHOW(elsewhere, at())).status).toBe(421);
  });

  test("without script one goes section by section, back and forth, with what was given carried along and what is wrong said beside it", async () => {
    const { count } = ask();
    const first = await step({ at: "", go: "next" });
    expect(first.html).toContain("How would you feel?");
    const blank = await step({ at: "first000", go: "next" });
    expect(blank.status).toBe(422);
    expect(blank.html).toContain("Please answer this one.");
    expect(blank.html).toContain('href="#q-feel0000"');
    const second = await step({ at: "first000", go: "next", feel0000: "very" });
    expect(second.html).toContain("Why &lt;b&gt;so");
    expect(second.html).toContain('<input type="hidden" name="feel0000" value="very"/>');
    const back = await step({ at: "second00", go: "back", feel0000: "very", why00000: "half a sent" });
    expect(back.html).toContain('name="feel0000" checked="" value="very"');
    expect(back.html).toContain('<input type="hidden" name="why00000" value="half a sent"/>');
    const skipped = await step({ at: "first000", go: "next", feel0000: "gone" });
    expect(skipped.html).toContain("How many people?");
    const notNumber = await step({ at: "third000", go: "next", feel0000: "gone", last0000: "many" });
    expect(notNumber.html).toContain("Please give a number.");
    const sent = await step({
      at: "third000",
      go: "next",
      feel0000: "gone",
      why00000: "never asked",
      last0000: "3",
      submissionKey: "sent-once",
    });
    expect(sent.status).toBe(303);
    const again = await step({ at: "third000", go: "next", feel0000: "gone", last0000: "3", submissionKey: "sent-once" });
    expect(again.location).toBe(sent.location);
    expect(sent.location).toMatch(/^\/f\/the-public-token\?sent=[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(count()).toBe(1);
  });

  test("a closed form says so, one that is not open yet says when, and an unknown link says that there is none", async () => {
    ask({ status: "closed", language: "de" });
    const closed = await SHOW(pageRequest("GET", `/f/${TOKEN}`), at());
    expect([closed.status, (await closed.text()).includes("Diese Umfrage ist beendet")]).toEqual([410, true]);
    expect((await send({ answers: { feel0000: "very" } })).status).toBe(410);
    expect((await step({ at: "", go: "next" })).status).toBe(410);
    ask({ token: "later-on", opensAt: "2999-05-01T08:00:00.000Z" });
    const early = await SHOW(pageRequest("GET", "/f/later-on"), at("later-on"));
    expect([early.status, (await early.text()).includes("May 1, 2999")]).toEqual([403, true]);
    expect((await SHOW(pageRequest("GET", "/f/none"), at("none"))).status).toBe(404);
  });

  test("what was written is given back when too many replies come at once", async () => {
    ask();
    const fields = { at: "third000", go: "next", feel0000: "gone", last0000: "3" };
    for (let number = 0; number < 20; number += 1) expect((await step(fields)).status).toBe(303);
    const refused = await step({ ...fields, last0000: "417" });
    expect(refused.status).toBe(429);
    expect(refused.html).toContain('value="417"');
  });
});
