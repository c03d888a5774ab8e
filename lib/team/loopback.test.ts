import { expect, it } from "vitest";
import { leadsHereOnly } from "./loopback";

it("knows a link that nobody on another machine can follow", () => {
  for (const address of ["http://127.0.0.1:3000/invite/x", "http://localhost:3000/s/x", "http://[::1]:3000/s/x", "https://localhost"])
    expect(leadsHereOnly(address), address).toBe(true);
  for (const address of [
    "https://verbatim.example.org/s/x",
    "http://192.168.1.20:3000/s/x",
    "https://localhost.example.org/x",
    "not an address",
  ])
    expect(leadsHereOnly(address), address).toBe(false);
});
