import { beforeEach, describe, expect, it, vi } from "vitest";
import { useTestDb } from "@/app/_server/testing";
import { POST as changePassword } from "@/app/api/me/password/route";
import { POST as signIn } from "@/app/api/sign-in/route";
import { makeTeam, TEST_PASSWORD } from "@/db/team/testing";
import { countTry, forgetTries, forgiveTries } from "./limits";
import { ask } from "./testing";

const WRONG = "not the password at all";
const asked = (from: string) => new Request("http://127.0.0.1:3000/", { headers: { "x-verbatim-peer": from } });

/** How many tries in a row get through, and for how long the next one is told to wait. */
async function triesOf(from: string, account: string, most = 100): Promise<[number, number]> {
  for (let tries = 0; tries < most; tries += 1) {
    const wait = await waitOf(from, account);
    if (wait > 0) return [tries, wait];
  }
  return [most, 0];
}

async function waitOf(from: string, account: string): Promise<number> {
  try {
    await countTry(asked(from), account);
    return 0;
  } catch (error) {
    const { extra } = error as { extra: { retryAfter: number } };
    return extra.retryAfter;
  }
}

describe("tries that go wrong", () => {
  const { db } = useTestDb();
  beforeEach(forgetTries);

  it("are ten for an account from an address, whether there is such an account or not", async () => {
    await makeTeam(db());
    for (const email of ["ada@example.org", "nobody@example.org"]) {
      const statuses: number[] = [];
      for (let turn = 0; turn < 11; turn += 1) {
        const { status, retryAfter, json } = await ask(signIn, ["POST", "/api/sign-in"], {
          body: { email, password: WRONG },
          from: "203.0.113.7",
        });
        statuses.push(status);
        if (status === 429) expect([retryAfter, json.detail]).toEqual([900, "That was tried too often. Try again in 15 minutes."]);
      }
      expect(statuses).toEqual([...Array(10).fill(401), 429]);
    }
  });

  it("shut an account to their address and to no other, not even for the right password", async () => {
    await makeTeam(db());
    await triesOf("203.0.113.7", "ada@example.org");
    const enter = (from: string) =>
      ask(signIn, ["POST", "/api/sign-in"], { body: { email: "ADA@example.org ", password: TEST_PASSWORD }, from });
    expect((await enter("203.0.113.7")).status).toBe(429);
    expect((await enter("203.0.113.8")).status).toBe(200);
  });

  it("are counted before anybody is looked up, so that many at once are not more", async () => {
    const statuses = await Promise.all(Array.from({ length: 25 }, () => waitOf("203.0.113.7", "ada@example.org")));
    expect(statuses.filter((wait) => wait === 0)).toHaveLength(10);
  });

  it("cost more each time: 15 minutes, 30, an hour, up to a day", async () => {
    vi.useFakeTimers();
    const waits: number[] = [];
    for (let turn = 0; turn < 9; turn += 1) {
      const [tries, wait] = await triesOf("203.0.113.7", "ada@example.org");
      expect(tries).toBe(10);
      expect(await waitOf("203.0.113.7", "ada@example.org")).toBe(wait);
      waits.push(wait / 60);
      vi.advanceTimersByTime(wait * 1000);
    }
    vi.useRealTimers();
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
  });

  it("are forty for an address over all accounts", async () => {
    let tries = 0;
    while ((await waitOf("203.0.113.7", `person${tries}@example.org`)) === 0) tries += 1;
    expect(tries).toBe(40);
    expect(await waitOf("2001:db8:0:1::7", "person1@example.org")).toBe(0);
  });

  it("of others shut out nobody who was right from there before; their own still do", async () => {
    const house = "203.0.113.7";
    await forgiveTries(asked(house), "ada@example.org");
    for (let tries = 0; (await waitOf(house, `person${tries}@example.org`)) === 0; ) tries += 1;
    expect(await waitOf(house, "grace@example.org")).toBeGreaterThan(0);
    expect(await waitOf(house, "Ada@example.org")).toBe(0);
    await forgiveTries(asked(house), "ada@example.org");
    expect(await waitOf(house, "grace@example.org")).toBeGreaterThan(0);
    expect((await triesOf(house, "ada@example.org"))[0]).toBe(10);
  });

  it("are forgotten once somebody is right", async () => {
    for (let turn = 0; turn < 100; turn += 1) {
      expect(await waitOf("203.0.113.7", "ada@example.org")).toBe(0);
      await forgiveTries(asked("203.0.113.7"), "ada@example.org");
    }
  });

  it("count for the present password too, where a machine was left signed in", async () => {
    const ada = await makeTeam(db());
    const change = () =>
      ask(changePassword, ["POST", "/api/me/password"], { as: ada, body: { current: WRONG, next: "another long password" } });
    const statuses: number[] = [];
    for (let turn = 0; turn < 11; turn += 1) statuses.push((await change()).status);
    expect(statuses).toEqual([...Array(10).fill(422), 429]);
  });
});
