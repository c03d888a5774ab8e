import { expect, test } from "vitest";
import { reachRefusal, reachWarnings } from "./reach";

const OUTSIDE = "https://verbatim.example.org";

test.each([
  { host: "127.0.0.1", publicUrl: null, team: false },
  { host: "::1", publicUrl: "http://localhost:3000", team: false },
  { host: "127.0.0.1", publicUrl: OUTSIDE, team: true },
  { host: "0.0.0.0", publicUrl: OUTSIDE, team: true },
  { host: "::", publicUrl: OUTSIDE, team: true },
])("starts on $host, as $publicUrl, team: $team", (reach) => {
  expect(reachRefusal(reach)).toBeNull();
});

test.each([
  { host: "0.0.0.0", publicUrl: null, team: false },
  { host: "::", publicUrl: OUTSIDE, team: false },
  { host: "192.168.1.5", publicUrl: "http://localhost:3000", team: false },
  { host: "127.0.0.1", publicUrl: OUTSIDE, team: false },
  { host: "127.0.0.1.example.org", publicUrl: null, team: false },
])("before there is a team, $host as $publicUrl is refused with what to do", (reach) => {
  expect(reachRefusal(reach)).toMatch(/no sign-in yet.*Invite your team/);
});

test("with a team, a host that others reach still needs the address they use", () => {
  expect(reachRefusal({ host: "0.0.0.0", publicUrl: null, team: true })).toMatch(/needs PUBLIC_URL/);
});

test("an address without TLS is warned of, and one from which all requests seem to come; this machine's own is not", () => {
  expect(reachWarnings({ publicUrl: "http://verbatim.example.org", hops: 1 })).toEqual([expect.stringMatching(/not https/)]);
  expect(reachWarnings({ publicUrl: OUTSIDE, hops: 0 })).toEqual([expect.stringMatching(/^TRUSTED_PROXY_HOPS is 0: .*shut everybody out/)]);
  expect(reachWarnings({ publicUrl: OUTSIDE, hops: 1 })).toEqual([]);
  expect(reachWarnings({ publicUrl: "http://127.0.0.1:3000", hops: 0 })).toEqual([]);
  expect(reachWarnings({ publicUrl: null, hops: 0 })).toEqual([]);
});
