import { env } from "./env";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * The exact Host values we answer to. A page of another site that points its own name at this machine (DNS rebinding)
 * arrives with that name, and is refused.
 */
export function isOurHost(host: string | null): boolean {
  return (
    host !== null &&
    LOOPBACK.some((name) => host.toLowerCase() === `${name}:${env.port}` || (env.port === 80 && host.toLowerCase() === name))
  );
}

/** Whether an `Origin` header names one of our own addresses. */
export function isOurOrigin(origin: string): boolean {
  return origin.startsWith("http://") && isOurHost(origin.slice("http://".length));
}
