import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { CANARIES, plantCanaries } from "@/app/_server/identities/testing";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import * as items from "@/app/api/studies/[studyId]/shares/[itemId]/route";
import * as lists from "@/app/api/studies/[studyId]/shares/route";
import { GET as open } from "@/app/s/[token]/route";
import { GET as letters } from "@/app/s/inter.woff2/route";
import { linkQuotes } from "@/db/findings/links";
import { makeStudy } from "@/db/interviews/testing";
import { putPersonaField } from "@/db/persona-page/fields";
import { createPersona, listPersonas } from "@/db/personas";
import { loadSample } from "@/db/seed/load-sample";
import { getStudy } from "@/db/studies";
import { personaInput } from "@/lib/personas/schema";
import type { SharedLink, ShareInput } from "@/lib/shares/schema";
import { SHARE_VIEWS, type ShareView } from "@/lib/shares/vocabulary";
import { forgetReaders } from "./limits";

const SIGNS: Record<string, string> = { "&amp;": "&", "&#39;": "'", "&quot;": '"', "&lt;": "<", "&gt;": ">" };
const textOf = (html: string) => html.replace(/&(?:amp|#39|quot|lt|gt);/g, (sign) => SIGNS[sign] ?? sign);

describe("a shared link", () => {
  const { db } = useTestDb();
  let studyId = "";

  beforeEach(() => {
    forgetReaders();
    studyId = loadSample(db(), { today: "2026-06-01" }).study.id;
  });

  async function share(view: ShareView, more: Partial<ShareInput> = {}): Promise<SharedLink> {
    const personaId = listPersonas(db(), { studyId })[0]?.id;
    const body = { view, title: "For the launch", query: view === "persona" ? { personaId } : {}, ...more };
    const response = await lists.POST(pageRequest("POST", `/api/studies/${studyId}/shares`, { body }), {
      params: Promise.resolve({ studyId }),
    });
    expect(response.status).toBe(201);
    return (await response.json()) as SharedLink;
  }

  async function opened(link: Pick<SharedLink, "path">): Promise<{ status: number; html: string; headers: Headers }> {
    const token = link.path.slice("/s/".length);
    const response = await open(pageRequest("GET", link.path), { params: Promise.resolve({ token }) });
    return { status: response.status, html: await response.text(), headers: response.headers };
  }

  async function listed(): Promise<SharedLink[]> {
    const response = await lists.GET(pageRequest("GET", `/api/studies/${studyId}/shares`), { params: Promise.resolve({ studyId }) });
    return ((await response.json()) as { items: SharedLink[] }).items;
  }

  async function revoke({ id, version }: SharedLink): Promise<number> {
    const request = pageRequest("DELETE", `/api/studies/${studyId}/shares/${id}`, { headers: { "if-match": String(version) } });
    return (await items.DELETE(request, { params: Promise.resolve({ studyId, itemId: id }) })).status;
  }

  /** Quotes as they stand in the file, of highlights with this consent behind all of them. */
  function quotes(consent: string): string[] {
    const rows = db().values<[string]>(sql`
      select h.quote from highlights h join highlight_participants w on w.highlight_id = h.id join participants p on p.id = w.participant_id
      where h.study_id = ${studyId} and h.deleted_at is null and length(h.quote) > 25
      group by h.id having min(p.quote_consent) = ${consent} and max(p.quote_consent) = ${consent}`);
    return rows.map(([quote]) => quote.replace(/['"&<>].*/, "")).filter((quote) => quote.length > 20);
  }

  test.each(SHARE_VIEWS)("opens %s read live, for people outside: no script, no cookie, nothing kept", async (view) => {
    const link = await share(view);
    const { status, html, headers } = await opened(link);
    expect(status).toBe(200);
    expect(html).toContain("For the launch");
    expect(html).toContain("agreed to be quoted in public");
    expect(html).not.toMatch(/<script|javascript:|style="/);
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'nonce-[0-9a-f]{32}'; /);
    expect(headers.get("x-robots-tag")).toContain("noindex");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("cache-control")).toBe("no-store");
    expect((await listed())[0]).toMatchObject({ opened: 1, path: link.path });
  });

  test.each(SHARE_VIEWS)("shows of %s public words alone, and nobody's name or address", async (view) => {
    const inside = [...quotes("internal"), ...quotes("unknown"), ...quotes("refused")];
    const outside = quotes("public");
    expect(inside.length).toBeGreaterThan(20);
    plantCanaries(db(), studyId);
    const { html } = await opened(await share(view));
    expect(CANARIES.filter((canary) => html.includes(canary))).toEqual([]);
    expect(inside.filter((quote) => html.includes(quote))).toEqual([]);
    expect(html).toContain("█");
    expect(outside.some((quote) => html.includes(quote))).toBe(true);
  });

  test.each(SHARE_VIEWS)("shows of %s no word any more of whoever takes their consent back, from the next opening on", async (view) => {
    const link = await share(view);
    const before = (await opened(link)).html;
    const gone = quotes("public").filter((quote) => before.includes(quote));
    expect(gone.length).toBeGreaterThan(0);
    db().run(sql`update participants set quote_consent = 'refused' where study_id = ${studyId} and quote_consent = 'public'`);
    const after = (await opened(link)).html;
    expect(gone.filter((quote) => after.includes(quote))).toEqual([]);
    expect(after).not.toContain("<blockquote");
    expect(after).toContain("nobody agreed to be quoted in public");
  });

  test("shows the map as a grid, stages across and lanes down, each cell with how well it is known; who owns a stage stays inside", async () => {
    const { html } = await opened(await share("map"));
    const [, head = ""] = /<thead>(.*?)<\/thead>/s.exec(html) ?? [];
    expect([...head.matchAll(/<bdi>(.*?)<\/bdi>/g)].map(([, name]) => name)).toEqual(
      getStudy(db(), studyId).journey.stages.map(({ name }) => name),
    );
    const lanes = [...html.matchAll(/<tr data-lane="([\w-]+)">(.*?)<\/tr>/gs)];
    expect(lanes.map(([, lane]) => lane).slice(0, 7)).toEqual(["doing", "quotes", "feeling", "needs", "attitudes", "triggers", "failures"]);
    expect(lanes.map(([, lane]) => lane)).not.toContain("owner");
    for (const [, lane, row = ""] of lanes) expect(row.match(/<td data-state="/g), lane).toHaveLength(7);
    expect(html).toMatch(/aria-label="assumption".*aria-label="not known"/s);
  });

  test("puts every quote of a theme under the row of that theme", async () => {
    const { html } = await opened(await share("themes"));
    const rows = [
      ...html.matchAll(
        /<tr class="quoted"><th scope="row" dir="auto">(.*?)<\/th>.*?<\/tr><tr class="said"><td colspan="\d">(.*?)<\/td><\/tr>/gs,
      ),
    ];
    expect(rows.length).toBeGreaterThan(5);
    const inRows = rows.reduce((sum, [, , said = ""]) => sum + (said.match(/<blockquote/g)?.length ?? 0), 0);
    expect(html.match(/<blockquote/g)).toHaveLength(inRows);
    for (const [, statement = "", said = ""] of rows) {
      const [, words = ""] = /<p dir="auto">“(.*?)”/s.exec(said) ?? [];
      const coded = db().values<[string]>(sql`select c.name from highlights h join highlight_codes hc on hc.highlight_id = h.id
        join codes c on c.id = hc.code_id where h.study_id = ${studyId} and h.deleted_at is null and h.quote like ${textOf(words).replaceAll("█", "_")}`);
      const named = coded.length === 0 ? ["Not sorted into a theme yet"] : coded.map(([name]) => name);
      expect(named, words).toContain(textOf(statement));
    }
  });

  test("puts under a claim about a persona the public words linked to it, and no others", async () => {
    const personaId = listPersonas(db(), { studyId })[0]?.id ?? "";
    const idOf = (quote: string) =>
      db().values<[string]>(sql`select id from highlights where study_id = ${studyId} and instr(quote, ${quote}) > 0`)[0]?.[0] ?? "";
    const [inside = ""] = quotes("internal");
    const outside = quotes("public").at(-1) ?? "";
    const claim = "Gets up before everybody else";
    putPersonaField(db(), { studyId, personaId, field: "demographics", version: 0, input: { text: claim, source: "" } });
    for (const quote of [inside, outside])
      linkQuotes(db(), {
        studyId,
        input: { subject: "persona-field", subjectId: `${personaId}:demographics`, highlightIds: [idOf(quote)], stance: "for" },
      });
    const { html } = await opened(await share("persona"));
    const [, under = ""] = new RegExp(`${claim}</p>(.*?)</div>`, "s").exec(html) ?? [];
    expect(under).toContain(outside);
    expect(html).not.toContain(inside);
  });

  test("says what the marks are where some stand, and only there", async () => {
    const said = "stands for a name";
    expect((await opened(await share("persona"))).html).not.toContain(said);
    plantCanaries(db(), studyId);
    expect((await opened(await share("persona"))).html).toContain(said);
  });

  test("is read on a disk that is full, where only its opening is not counted", async () => {
    const link = await share("map");
    db().run(sql`create table filler (bytes blob)`);
    db().run(sql`create trigger fill after update on shares begin insert into filler values (zeroblob(100000)); end`);
    const [[pages] = [0]] = db().values<[number]>(sql`pragma page_count`);
    db().values(sql.raw(`pragma max_page_count = ${pages}`));
    expect((await opened(link)).status).toBe(200);
    expect((await listed())[0]?.opened).toBe(0);
  });

  test("has the program's own letters, from its own address", async () => {
    const { html, headers } = await opened(await share("map"));
    expect(html).toContain("url(/s/inter.woff2)");
    expect(headers.get("content-security-policy")).toContain("font-src 'self'");
    const font = letters(pageRequest("GET", "/s/inter.woff2"));
    expect(font.headers.get("content-type")).toBe("font/woff2");
    const file = new TextDecoder().decode((await font.arrayBuffer()).slice(0, 4));
    expect(file).toBe("wOF2");
  });

  test.each(SHARE_VIEWS)("of %s of a study in which nobody was heard says so", async (view) => {
    studyId = makeStudy(db());
    if (view === "persona") createPersona(db(), { studyId, input: personaInput.parse({ name: "Head of a school" }) });
    const { status, html } = await opened(await share(view));
    expect(status).toBe(200);
    expect(html).toContain("Nobody was heard yet");
  });

  test("is narrowed by the filter it was made with", async () => {
    const [first, second] = listPersonas(db(), { studyId });
    const { html } = await opened(await share("themes", { query: { persona: [first?.id ?? ""] } }));
    expect(html).toContain(first?.name);
    expect(html).not.toContain(second?.name);
  });

  test("ends: ended, revoked, or of a deleted study it is gone, calmly; one that never was is not there", async () => {
    const link = await share("map");
    expect(await revoke(link)).toBe(204);
    const revoked = await opened(link);
    expect(revoked.status).toBe(410);
    expect(revoked.html).toContain("shows nothing any more");

    const ended = await share("map", { days: 1 });
    db().run(sql`update shares set expires_at = '2026-01-01T00:00:00.000Z' where id = ${ended.id}`);
    expect((await opened(ended)).status).toBe(410);

    const orphan = await share("report");
    db().run(sql`update studies set deleted_at = '2026-06-01T00:00:00.000Z' where id = ${studyId}`);
    expect((await opened(orphan)).status).toBe(410);
    expect((await opened({ path: "/s/AAAAAAAAAAAAAAAAAAAAAA" })).status).toBe(404);
  });

  test("of a persona that is gone shows nothing, and says so", async () => {
    const link = await share("persona");
    db().run(sql`update personas set deleted_at = '2026-06-01T00:00:00.000Z' where study_id = ${studyId}`);
    expect((await opened(link)).status).toBe(410);
  });

  test("lives a year at most, and is made for a persona that is there", async () => {
    const post = async (body: unknown) =>
      (await lists.POST(pageRequest("POST", `/api/studies/${studyId}/shares`, { body }), { params: Promise.resolve({ studyId }) })).status;
    expect(await post({ view: "map", title: "x", days: 366 })).toBe(400);
    expect(await post({ view: "persona", title: "x" })).toBe(400);
    expect(await post({ view: "persona", title: "x", query: { personaId: "nobody" } })).toBe(422);
  });

  test("is opened 60 times a minute from one address, and then not", async () => {
    const link = await share("persona");
    for (let time = 0; time < 60; time += 1) await opened({ path: "/s/AAAAAAAAAAAAAAAAAAAAAA" });
    const { status, headers } = await opened(link);
    expect(status).toBe(429);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
