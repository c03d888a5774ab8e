import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { CANARIES, plantCanaries } from "@/app/_server/identities/testing";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import * as items from "@/app/api/studies/[studyId]/shares/[itemId]/route";
import * as lists from "@/app/api/studies/[studyId]/shares/route";
import { GET as open } from "@/app/s/[token]/route";
import { listPersonas } from "@/db/personas";
import { loadSample } from "@/db/seed/load-sample";
import type { SharedLink, ShareInput } from "@/lib/shares/schema";
import { SHARE_VIEWS, type ShareView } from "@/lib/shares/vocabulary";
import { forgetReaders } from "./limits";

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

  test("shows no word any more of whoever takes their consent back, from the next opening on", async () => {
    const link = await share("themes");
    const before = (await opened(link)).html;
    const gone = quotes("public").filter((quote) => before.includes(quote));
    expect(gone.length).toBeGreaterThan(0);
    db().run(sql`update participants set quote_consent = 'refused' where study_id = ${studyId} and quote_consent = 'public'`);
    const after = (await opened(link)).html;
    expect(gone.filter((quote) => after.includes(quote))).toEqual([]);
    expect(after).toContain("nobody agreed to be quoted in public");
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
