import { resolve } from "node:path";
import { refusal } from "./refusal.mjs";

/** The three settings there are. Throws a refusal for a port that is none, and for a host that others could reach. */
export function readSettings(env, root) {
  const host = env.HOST || "127.0.0.1";
  if (!isLoopback(host)) {
    throw refusal(
      `HOST=${host} would show every interview to anybody on the network, because there is no sign-in yet: leave HOST out, or use 127.0.0.1.`,
    );
  }
  return { host, port: readPort(env.PORT || "3000"), dataDir: resolve(root, env.DATA_DIR || "data") };
}

function readPort(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw refusal(`PORT=${text} is not a port: choose a number from 1 to 65535, for example PORT=3000.`);
  }
  return port;
}

/** Whether only this machine can reach an address: 127.0.0.0/8, ::1 or localhost. */
export function isLoopback(host) {
  return host === "localhost" || host === "::1" || /^127(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(host);
}

/** The address as a browser takes it. */
export function addressOf({ host, port }) {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
