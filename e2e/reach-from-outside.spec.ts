import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures";
import { sendRaw } from "./raw-request";

test.use({ dataName: "reach-from-outside" });
test.describe.configure({ mode: "serial" });

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const NAME = "verbatim.example.org";
const OUTSIDE = `https://${NAME}`;
const ADA = { email: "ada@example.org", password: "eleven quiet herons wading" };

/** How the built program is started. It listens on this machine alone: what it is told of itself is what is tried here. */
function startAs({
  port,
  folder,
  ...settings
}: {
  port: number;
  folder: string;
  HOST?: string;
  PUBLIC_URL?: string;
  TRUSTED_PROXY_HOPS?: string;
}) {
  const args = [join(ROOT, "node_modules/next/dist/bin/next"), "start", "-H", "127.0.0.1", "-p", String(port)];
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  return { args, options: { cwd: ROOT, env: { ...env, ...settings, PORT: String(port), DATA_DIR: folder } } };
}

function startedAndOver(how: Parameters<typeof startAs>[0]): { status: number | null; said: string } {
  const { args, options } = startAs(how);
  const { status, stderr } = spawnSync(process.execPath, args, { ...options, encoding: "utf8", timeout: 60_000 });
  return { status, said: stderr };
}

test("before there is a team, nothing that others could reach is opened, and a sentence says what to do", () => {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-reach-"));
  for (const setting of [{ HOST: "0.0.0.0" }, { HOST: "0.0.0.0", PUBLIC_URL: OUTSIDE }, { PUBLIC_URL: OUTSIDE }]) {
    const { status, said } = startedAndOver({ port: 3999, folder, ...setting });
    expect([setting, status]).toEqual([setting, 1]);
    expect(said.trim()).toMatch(/^(HOST|PUBLIC_URL)=.*no sign-in yet.*Invite your team.*$/);
  }
  rmSync(folder, { recursive: true });
});

test("with a team, one name is answered, under it people sign in, and it is in every link", async ({ server }) => {
  test.setTimeout(120_000);
  const { port, folder } = server;
  const begin = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ name: "Ada", ...ADA }) };
  expect((await fetch(`${server.url}/api/team`, begin)).status).toBe(200);
  await server.halt();

  const alone = startedAndOver({ port, folder, HOST: "0.0.0.0" });
  expect(alone).toEqual({ status: 1, said: expect.stringContaining("needs PUBLIC_URL") });

  const { args, options } = startAs({ port, folder, HOST: "0.0.0.0", PUBLIC_URL: OUTSIDE, TRUSTED_PROXY_HOPS: "1" });
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  try {
    const ask = (method: string, path: string, { host = NAME, body, ...headers }: Record<string, string> = {}) =>
      sendRaw({
        port,
        method,
        path,
        body,
        headers: { Host: host, ...(body !== undefined && { "content-type": "application/json" }), ...headers },
      });
    const health = () =>
      ask("GET", "/api/health").then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(health, { timeout: 60_000 }).toBe(200);

    for (const host of [`127.0.0.1:${port}`, "localhost", "evil.example", `${NAME}.evil.example`]) {
      for (const path of ["/api/health", "/sign-in"]) expect([host, (await ask("GET", path, { host })).status]).toEqual([host, 421]);
    }
    const body = JSON.stringify(ADA);
    for (const origin of ["https://evil.example", `http://${NAME}`, `http://127.0.0.1:${port}`, "null"]) {
      expect([origin, (await ask("POST", "/api/sign-in", { body, origin })).status]).toEqual([origin, 403]);
    }
    const entered = await ask("POST", "/api/sign-in", { body, origin: OUTSIDE });
    expect(entered.status).toBe(200);
    const [line = ""] = [entered.headers["set-cookie"] ?? []].flat();
    expect(line).toMatch(/^__Host-verbatim=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const cookie = line.split(";")[0] ?? "";

    const poisoned = { cookie, origin: OUTSIDE, "x-forwarded-host": "evil.example", body: JSON.stringify({ email: "bo@example.org" }) };
    const invited = JSON.parse((await ask("POST", "/api/team/invites", poisoned)).body);
    expect(invited.address).toMatch(/^https:\/\/verbatim\.example\.org\/invite\/[\w-]{43}$/);

    // whoever guesses says to come from elsewhere each time; what our own proxy saw is what counts
    const guess = JSON.stringify({ ...ADA, password: "not the password at all" });
    const guesses: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const { status } = await ask("POST", "/api/sign-in", { body: guess, "x-forwarded-for": `198.51.100.${turn}, 203.0.113.7` });
      guesses.push(status);
    }
    expect(guesses).toEqual([...Array(10).fill(401), 429, 429]);
    expect((await ask("GET", "/api/me", { cookie })).body).toContain('"Ada"');
    expect((await ask("POST", "/api/sign-out", { cookie, origin: OUTSIDE })).status).toBe(204);
    expect((await ask("GET", "/api/me", { cookie })).body).not.toContain("Ada");
  } finally {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  expect(said).toBe("");
  await server.revive();
});
