import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** Written onto every request as it arrives, over whatever the sender put there. */
const HEADER = "x-verbatim-peer";

const held = globalThis as typeof globalThis & { verbatimNotesAddresses?: boolean };

/**
 * Notes on every request of this process where it came from. A route handler sees no socket, and `X-Forwarded-For` says whatever the sender likes; this is
 * the address that the connection really has.
 */
export function noteAddresses(): void {
  if (held.verbatimNotesAddresses) return;
  held.verbatimNotesAddresses = true;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[HEADER] = request.socket.remoteAddress ?? "";
  });
}

/** Where a request came from: one address of IPv4, the network of 64 bits of IPv6, since one household has all of it. */
export function addressPrefix(request: Request): string {
  return prefixOf(request.headers.get(HEADER) ?? "");
}

/** The part of an address that is counted as one sender: "203.0.113.7", "2001:db8:0:1". */
export function prefixOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const plain = address.split("%")[0] ?? "";
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
