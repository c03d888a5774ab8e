import { expect, test } from "vitest";
import { prefixOf, senderOf } from "./remote-address";

test("a sender is one address of IPv4, however it is written, and one network of 64 bits of IPv6", () => {
  expect(prefixOf("203.0.113.7")).toBe("203.0.113.7");
  expect(prefixOf("::ffff:203.0.113.7")).toBe("203.0.113.7");
  expect(prefixOf("::1")).toBe("0:0:0:0");
  expect(prefixOf("2001:db8:0:1:aaaa::1")).toBe("2001:db8:0:1");
  expect(prefixOf("2001:0db8:0000:0001:bbbb:0:0:2")).toBe("2001:db8:0:1");
  expect(prefixOf("fe80::1%eth0")).toBe("fe80:0:0:0");
  expect(prefixOf("2001:db8::")).toBe("2001:db8:0:0");
  expect(prefixOf("")).toBe("");
});

test("what a sender says of itself counts only as far as our own proxies said it", () => {
  const peer = "10.0.0.1";
  const forwarded = "198.51.100.1, 203.0.113.7, 10.0.0.2";
  expect(senderOf({ peer, forwarded, hops: 0 })).toBe(peer);
  expect(senderOf({ peer, forwarded, hops: 1 })).toBe("10.0.0.2");
  expect(senderOf({ peer, forwarded, hops: 2 })).toBe("203.0.113.7");
  expect(senderOf({ peer, forwarded, hops: 4 })).toBe(peer);
  expect(senderOf({ peer, forwarded: null, hops: 1 })).toBe(peer);
  expect(senderOf({ peer, forwarded: "unknown", hops: 1 })).toBe(peer);
});
