import { env } from "./env";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * The exact Host values we answer to: that of PUBLIC_URL where there is one, else the names of this machine with the port. A page of another site that points
 * its own name here (DNS rebinding) arrives with that name, and is refused.
 */
export function isOurHost(host: string | null): boolean {
  return host !== null && ourHosts().includes(host.toLowerCase());
}

/** Whether an `Origin` header names one of our own addresses. */
export function isOurOrigin(origin: string): boolean {
  if (env.publicUrl !== null) return origin === env.publicUrl;
  return origin.startsWith("http://") && isOurHost(origin.slice("http://".length));
}

/** Browsers leave the usual port out, some programs name it. */
function ourHosts(): string[] {
  if (env.publicUrl === null) return LOOPBACK.flatMap((name) => withPort(name, { port: String(env.port), usual: "80" }));
  const { hostname, port, protocol } = new URL(env.publicUrl);
  const usual = protocol === "https:" ? "443" : "80";
  return withPort(hostname, { port: port || usual, usual });
}

function withPort(name: string, { port, usual }: { port: string; usual: string }): string[] {
  return port === usual ? [`${name}:${port}`, name] : [`${name}:${port}`];
}

/** Where people reach us, from PUBLIC_URL and never from what a request says of itself: a poisoned Host would be in every link that is handed on. */
export function ourOrigin(): string {
  return env.publicUrl ?? `http://${env.host.includes(":") ? `[${env.host}]` : env.host}:${env.port}`;
}

/** The address of a page of ours, to hand to somebody else. */
export function ourAddress(path: string): string {
  return new URL(path, ourOrigin()).href;
}
