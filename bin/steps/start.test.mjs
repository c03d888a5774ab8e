import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../start.mjs", import.meta.url));

/** The command itself, in cases that it refuses before it installs or builds anything. */
function start(env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { env: { ...process.env, ...env }, encoding: "utf8" });
  return { status, said: `${stdout}${stderr}`.trim().split("\n") };
}

const elsewhere = { DATA_DIR: mkdtempSync(join(tmpdir(), "start-test-")) };
afterAll(() => rmSync(elsewhere.DATA_DIR, { recursive: true, force: true }));

describe("npm start, where it cannot", () => {
  it.each([
    ["a host that others could reach", { ...elsewhere, HOST: "0.0.0.0" }, /no sign-in yet/],
    ["a port that is none", { ...elsewhere, PORT: "many" }, /is not a port/],
    ["a data folder that cannot be written", { DATA_DIR: join(script, "data") }, /cannot be written/],
  ])("%s: one sentence, and a failing exit", (_, env, sentence) => {
    const { status, said } = start(env);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(sentence);
    expect(status).toBe(1);
  });

  it("a taken port: one sentence, and a failing exit", async () => {
    const server = createServer((socket) => socket.destroy());
    await new Promise((settle) => server.listen(0, "127.0.0.1", settle));
    const { status, said } = start({ ...elsewhere, PORT: String(server.address().port) });
    server.close();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/stop what listens there, or choose another/);
    expect(status).toBe(1);
  });
});
