import { describe, expect, it, vi } from "vitest";

async function withEnvironment(settings: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries({ PUBLIC_URL: "", PORT: "3000", HOST: "127.0.0.1", ...settings })) vi.stubEnv(name, value);
  const module = await import("./hosts");
  vi.unstubAllEnvs();
  return module;
}

describe("the names that we answer to", () => {
  it("are those of this machine, with the port, while nobody else is let in", async () => {
    const { isOurHost, isOurOrigin, ourAddress } = await withEnvironment({});
    for (const host of ["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "LOCALHOST:3000"])
      expect([host, isOurHost(host)]).toEqual([host, true]);
    for (const host of [null, "", "localhost", "evil.example:3000", "localhost:3001", "127.0.0.1:3000.evil.example", "0.0.0.0:3000"]) {
      expect([host, isOurHost(host)]).toEqual([host, false]);
    }
    expect(isOurOrigin("http://localhost:3000")).toBe(true);
    for (const origin of ["null", "https://localhost:3000", "http://evil.example", ""])
      expect([origin, isOurOrigin(origin)]).toEqual([origin, false]);
    expect(ourAddress("/invite/x")).toBe("http://127.0.0.1:3000/invite/x");
  });

  it("are the one of PUBLIC_URL where it is said, and no other", async () => {
    const { isOurHost, isOurOrigin, ourAddress } = await withEnvironment({ PUBLIC_URL: "https://Verbatim.example.org/" });
    for (const host of ["verbatim.example.org", "VERBATIM.example.org:443"]) expect([host, isOurHost(host)]).toEqual([host, true]);
    for (const host of ["localhost:3000", "127.0.0.1:3000", "verbatim.example.org:80", "evil.example", "x.verbatim.example.org"]) {
      expect([host, isOurHost(host)]).toEqual([host, false]);
    }
    expect(isOurOrigin("https://verbatim.example.org")).toBe(true);
    for (const origin of ["http://verbatim.example.org", "http://localhost:3000", "https://verbatim.example.org.evil.example", "null"]) {
      expect([origin, isOurOrigin(origin)]).toEqual([origin, false]);
    }
    expect(ourAddress("/reset/x")).toBe("https://verbatim.example.org/reset/x");
  });

  it("keep a port of PUBLIC_URL that is not the usual one", async () => {
    const { isOurHost } = await withEnvironment({ PUBLIC_URL: "http://lab.example.org:8080" });
    expect([isOurHost("lab.example.org:8080"), isOurHost("lab.example.org")]).toEqual([true, false]);
  });

  it.each(["verbatim.example.org", "ftp://example.org", "https://example.org/path", "https://me@example.org"])(
    "%s is no PUBLIC_URL",
    async (address) => {
      await expect(withEnvironment({ PUBLIC_URL: address })).rejects.toThrow();
      vi.unstubAllEnvs();
    },
  );
});
