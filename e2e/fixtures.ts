import { test as base, expect } from "@playwright/test";
import { startServer, type TestServer } from "./server";
import { type Watched, watchPage } from "./watch-page";

export type TestStudy = { id: string; name: string; version: number };

type PerTest = {
  /** what went wrong on the page unasked; the test fails on it at its end */
  watched: Watched;
  /** a study of this test's own, with nothing in it but the starter codebook */
  study: TestStudy;
  /** the sample study of this test's server */
  sample: TestStudy;
};

type PerWorker = {
  /** specs that name a data folder of their own start on an empty one */
  dataName: string;
  server: TestServer;
};

/** Every test runs against the built program; its page fails it on console errors, on breaches of the policy, and on requests to anybody else. */
export const test = base.extend<PerTest, PerWorker>({
  dataName: ["shared", { option: true, scope: "worker" }],
  server: [
    // biome-ignore lint/correctness/noUnusedFunctionParameters: named, so that another name means another worker and with it another server
    async ({ dataName }, use) => {
      const server = await startServer();
      await use(server);
      const complaints = server.complaints();
      await server.stop();
      expect(complaints, "what the server said on stderr").toBe("");
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  watched: [
    async ({ page, server }, use) => {
      const watched = watchPage(page, server.url);
      await use(watched);
      expect(watched.wrongs()).toEqual([]);
    },
    { auto: true },
  ],
  study: async ({ request }, use, { title }) => {
    const answer = await request.post("/api/studies", { data: { name: title.slice(0, 200) } });
    expect(answer.status()).toBe(201);
    await use(await answer.json());
  },
  sample: async ({ request }, use) => {
    const answer = await request.post("/api/studies/sample", { data: {} });
    expect(answer.status()).toBe(201);
    await use(await answer.json());
  },
});

export { expect };
