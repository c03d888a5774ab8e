import { expect, test } from "vitest";
import { reachRefusal, reachWarning } from "./reach";

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

test("an address without TLS is warned of, this machine's own is not", () => {
  expect(reachWarning({ publicUrl: "http://verbatim.example.org" })).toMatch(/not https/);
  expect(reachWarning({ publicUrl: OUTSIDE })).toBeNull();
  expect(reachWarning({ publicUrl: "http://127.0.0.1:3000" })).toBeNull();
  expect(reachWarning({ publicUrl: null })).toBeNull();
});
