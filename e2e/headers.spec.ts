import { expect, test } from "./fixtures";
import { builtRoutes, describedOperations, filled } from "./interface";
import { type RawAnswer, sendRaw } from "./raw-request";

/** What every answer carries, whatever it is. */
const ALWAYS: Record<string, RegExp> = {
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^(no-referrer|same-origin)$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\)/,
  "content-security-policy": /frame-ancestors 'none'/,
};

function expectHeaders({ headers, status }: RawAnswer, about: string): void {
  for (const [name, value] of Object.entries(ALWAYS)) expect(headers[name], `${about} (${status}) ${name}`).toMatch(value);
  expect(headers["x-powered-by"], about).toBeUndefined();
  const policy = String(headers["content-security-policy"]);
  const scripts = policy.split("; ").find((part) => part.startsWith("script-src ")) ?? "script-src 'none'";
  expect(scripts, about).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
  expect(policy, about).toMatch(/base-uri 'none'/);
}

test.describe("what every answer says to the browser", () => {
  test("pages have a policy whose nonce is never the same twice, and are kept by nobody", async ({ server }) => {
    const seen = new Set<string>();
    for (const path of [...builtRoutes().pages.map(filled), "/nothing/here", "/f/nothing", "/s/nothing"]) {
      for (let time = 0; time < 2; time += 1) {
        const answer = await sendRaw({ port: server.port, method: "GET", path });
        expectHeaders(answer, path);
        expect(answer.headers["cache-control"], path).toMatch(/no-store/);
        const nonce = /'nonce-([\w+/=-]+)'/.exec(String(answer.headers["content-security-policy"]))?.[1];
        if (nonce === undefined) continue;
        expect(seen.has(nonce), path).toBe(false);
        seen.add(nonce);
        const inline = [...answer.body.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].filter(
          ([, attributes]) => !attributes?.includes(`nonce="${nonce}"`),
        );
        expect(inline, path).toEqual([]);
      }
    }
    expect(seen.size).toBeGreaterThan(20);
  });

  test("data is kept by nobody, and opened by itself runs nothing", async ({ server }) => {
    for (const { method, path } of await describedOperations(server)) {
      const about = `${method} ${path}`;
      const answer = await sendRaw({ port: server.port, method, path: filled(path), body: method === "GET" ? undefined : "no JSON" });
      expectHeaders(answer, about);
      expect(answer.headers["cache-control"], about).toMatch(/no-store/);
      expect(answer.headers["content-security-policy"], about).toMatch(/sandbox/);
    }
  });

  test("scripts, styles and pictures too; and no map of the code is given away", async ({ server }) => {
    const { body } = await sendRaw({ port: server.port, method: "GET", path: "/" });
    const files = [...new Set([...body.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg|woff2))"/g)].flatMap(([, file]) => file ?? []))];
    expect(files.length).toBeGreaterThan(3);
    for (const path of [...files, "/form/page.css", "/form/respond.js"]) {
      const answer = await sendRaw({ port: server.port, method: "GET", path });
      expect(answer.status, path).toBe(200);
      expectHeaders(answer, path);
      expect(answer.body.slice(-200), path).not.toContain("sourceMappingURL");
      const map = await sendRaw({ port: server.port, method: "GET", path: `${path}.map` });
      expect(map.status, `${path}.map`).toBe(404);
    }
  });

  test("no picture is fetched or made for anybody", async ({ server }) => {
    const image = await sendRaw({ port: server.port, method: "GET", path: "/_next/image?url=%2Ficon.svg&w=640&q=75" });
    expect([400, 404]).toContain(image.status);
  });
});
