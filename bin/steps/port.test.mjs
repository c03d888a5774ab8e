import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { claimPort } from "./port.mjs";

const host = "127.0.0.1";
let server;

async function listen(answer) {
  server = createServer((_, response) => response.end(answer));
  await new Promise((settle) => server.listen(0, host, settle));
  return server.address().port;
}

afterEach(() => {
  server?.closeAllConnections();
  return new Promise((settle) => (server?.listening ? server.close(settle) : settle()));
});

describe("the port", () => {
  it("taken by another program ends in a sentence with another port to choose", async () => {
    const port = await listen("hello");
    await expect(claimPort({ host, port })).rejects.toThrow(new RegExp(`Port ${port} .*EADDRINUSE.*PORT=${port + 1} npm start`));
  });

  it("taken by Verbatim itself says where it runs", async () => {
    const port = await listen(JSON.stringify({ status: "ok", schemaVersion: 1, version: "0.1.0" }));
    await expect(claimPort({ host, port })).rejects.toThrow(`already running at http://127.0.0.1:${port}`);
  });

  it("that is free is left free", async () => {
    const port = await listen("hello");
    await new Promise((settle) => server.close(settle));
    await claimPort({ host, port });
    await claimPort({ host, port });
  });
});
