import { get } from "node:http";
import { createServer } from "node:net";
import { refusal } from "./refusal.mjs";
import { addressOf } from "./settings.mjs";

/** Throws a refusal where something else listens on the port, or where this user may not. */
export async function claimPort({ host, port, publicUrl }) {
  const code = await tryListening({ host, port });
  if (code === null) {
    return;
  }
  const other = port < 65_535 ? port + 1 : port - 1;
  if (code === "EACCES") {
    throw refusal(`This user may not open port ${port}: choose one above 1023, for example PORT=3000 npm start.`);
  }
  if (code === "EADDRINUSE" && (await isVerbatim({ host, port, publicUrl }))) {
    throw refusal(`Verbatim is already running at ${addressOf({ host, port, publicUrl })}: open it there, or stop it first.`);
  }
  throw refusal(
    `Port ${port} on ${host} cannot be used (${code}): stop what listens there, or choose another with PORT=${other} npm start.`,
  );
}

function tryListening({ host, port }) {
  return new Promise((settle) => {
    const server = createServer();
    server.once("error", (error) => settle(error.code ?? "unknown"));
    server.listen({ host, port, exclusive: true }, () => server.close(() => settle(null)));
  });
}

/** The addresses that mean "all there are" to a server that listens; whoever asks it needs one of them. */
const NEAREST = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/** Whether the server that listens there answers as ours does. It is asked under the name that people use, for it knows no other. */
export async function isVerbatim({ host, port, publicUrl }) {
  try {
    const { status, schemaVersion } = JSON.parse(
      await read({ host: NEAREST[host] ?? host, port, name: publicUrl && new URL(publicUrl).host }),
    );
    return status === "ok" && schemaVersion !== undefined;
  } catch {
    return false;
  }
}

function read({ host, port, name }) {
  return new Promise((settle, fail) => {
    const options = { host, port, path: "/api/health", timeout: 2000, agent: false, ...(name && { headers: { host: name } }) };
    const request = get(options, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece) => {
        text += piece;
      });
      answer.on("end", () => (answer.statusCode === 200 ? settle(text) : fail(new Error(`status ${answer.statusCode}`))));
      answer.on("error", fail);
    });
    request.on("timeout", () => request.destroy(new Error("no answer")));
    request.on("error", fail);
  });
}
