import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { addressOf, isLoopback, readSettings } from "./settings.mjs";

describe("settings", () => {
  it("stand without a word from anybody", () => {
    const root = resolve("/somewhere");
    expect(readSettings({}, root)).toEqual({ host: "127.0.0.1", port: 3000, dataDir: join(root, "data") });
  });

  it.each(["0.0.0.0", "192.168.1.5", "::", "example.org", "127.0.0.1.example.org", "127.0.0.256", "localhost.example.org"])(
    "the host %s, which others could reach, is refused until there is a sign-in",
    (host) => {
      expect(() => readSettings({ HOST: host }, "/")).toThrow(/no sign-in yet.*127\.0\.0\.1/);
    },
  );

  it("an address beyond this machine is refused until there is a sign-in", () => {
    expect(() => readSettings({ PUBLIC_URL: "https://verbatim.example.org", DATA_DIR: "nowhere" }, "/")).toThrow(/no sign-in yet/);
  });

  it.each([
    "verbatim.example.org",
    "ftp://example.org",
    "https://example.org/verbatim",
    "https://me@example.org",
    "https://example.org/?a",
  ])("the address %s is refused with an example", (address) => {
    expect(() => readSettings({ PUBLIC_URL: address }, "/")).toThrow(/PUBLIC_URL=https:\/\/verbatim.example.org/);
  });

  it("the address that people use is the one that is said", () => {
    const { publicUrl } = readSettings({ PUBLIC_URL: "http://LOCALHOST:3000/" }, "/");
    expect(addressOf({ host: "127.0.0.1", port: 3000, publicUrl })).toBe("http://localhost:3000");
  });

  it.each(["-1", "11", "one"])("%s proxies are none", (hops) => {
    expect(() => readSettings({ TRUSTED_PROXY_HOPS: hops }, "/")).toThrow(/TRUSTED_PROXY_HOPS=1/);
  });

  it.each(["127.0.0.1", "127.8.0.255", "localhost", "::1"])("the host %s stays on this machine", (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(["0", "65536", "-1", "3000.5", "http", " 3000"])("the port %j is refused with an example", (port) => {
    expect(() => readSettings({ PORT: port }, "/")).toThrow(/1 to 65535, for example PORT=3000/);
  });

  it("an IPv6 address is written as a browser takes it", () => {
    expect(addressOf({ host: "::1", port: 3000 })).toBe("http://[::1]:3000");
  });
});
