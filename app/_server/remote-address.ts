import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { env } from "./env";

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
export function addressPrefix({ headers }: Request): string {
  const peer = headers.get(HEADER) ?? "";
  return prefixOf(senderOf({ peer, forwarded: headers.get("x-forwarded-for"), hops: env.trustedProxyHops }));
}

/**
 * The address that the outermost proxy of ours saw: each appends to `X-Forwarded-For` whom it heard from, so it is as many entries from the end as there are
 * proxies. What stands before was said by the sender. Without proxies, or with too short a list, it is the connection's own.
 */
export function senderOf({ peer, forwarded, hops }: { peer: string; forwarded: string | null; hops: number }): string {
  if (hops === 0 || forwarded === null) return peer;
  const seen = forwarded.split(",").at(-hops)?.trim() ?? "";
  return isIP(seen) === 0 ? peer : seen;
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
