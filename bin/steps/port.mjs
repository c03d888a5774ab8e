import { createServer } from "node:net";
import { refusal } from "./refusal.mjs";
import { addressOf } from "./settings.mjs";

/** Throws a refusal where something else listens on the port, or where this user may not. */
export async function claimPort({ host, port }) {
  const code = await tryListening({ host, port });
  if (code === null) {
    return;
  }
  const other = port < 65_535 ? port + 1 : port - 1;
  if (code === "EACCES") {
    throw refusal(`This user may not open port ${port}: choose one above 1023, for example PORT=3000 npm start.`);
  }
  if (code === "EADDRINUSE" && (await isVerbatim({ host, port }))) {
    throw refusal(`Verbatim is already running at ${addressOf({ host, port })}: open it there, or stop it first.`);
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

/** Whether the server at an address answers as ours does. */
export async function isVerbatim({ host, port }) {
  try {
    const answer = await fetch(`${addressOf({ host, port })}/api/health`, { signal: AbortSignal.timeout(2000) });
    const { status, schemaVersion } = await answer.json();
    return answer.ok && status === "ok" && schemaVersion !== undefined;
  } catch {
    return false;
  }
}
