import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { addressPrefix } from "@/app/_server/remote-address";
import { withinLimit } from "@/app/_server/within-limit";

const MINUTE_S = 60;
const WINDOW_S = 15 * MINUTE_S;
const DAY_S = 24 * 60 * MINUTE_S;
const KNOWN_S = 14 * DAY_S;
const TRIES = 10;
/** Over all accounts: a house in which several forget their password at once, and nobody who tries one password on each. */
const TRIES_OF_SENDER = 40;

/** How often somebody may be wrong. Counted in memory: a restart forgets it, and whoever guesses cannot restart the server. */
function makeLimits() {
  return {
    /** one account from one address */
    account: new RateLimiterMemory({ keyPrefix: "account", points: TRIES, duration: WINDOW_S }),
    /** all accounts from one address */
    sender: new RateLimiterMemory({ keyPrefix: "sign-in", points: TRIES_OF_SENDER, duration: WINDOW_S }),
    /** accounts that were right from an address within two weeks: others' wrong tries from there do not shut them out */
    known: new RateLimiterMemory({ keyPrefix: "known", points: Number.MAX_SAFE_INTEGER, duration: KNOWN_S }),
    /** how often an account was shut to an address within a week: each time it is for twice as long */
    shut: new RateLimiterMemory({ keyPrefix: "shut", points: Number.MAX_SAFE_INTEGER, duration: 7 * DAY_S }),
  };
}

const held = globalThis as typeof globalThis & { verbatimSignInLimits?: ReturnType<typeof makeLimits> };

function limits() {
  held.verbatimSignInLimits ??= makeLimits();
  return held.verbatimSignInLimits;
}

/** For tests: begins to count anew. */
export function forgetTries(): void {
  held.verbatimSignInLimits = undefined;
}

/**
 * Counts a try before anything is looked up, so that tries at once count too, and alike for accounts that there are and those that there are not: 10 in 15
 * minutes for an account from an address, then 15 minutes of nothing, 30, an hour … up to a day; 40 for an address in all, but for
 * accounts that were right from there before: one who guesses does not shut a whole house out. Throws TOO_MANY.
 */
export async function countTry(request: Request, account: string): Promise<void> {
  const { account: byAccount, sender, known } = limits();
  const key = keyOf(request, account);
  const isKnown = (await known.get(key)) !== null;
  if (!isKnown) await countSender(request);
  await withinLimit(byAccount, {
    key,
    refusal: tooOften,
    waitOf: async ({ consumedPoints, msBeforeNext }) => {
      if (!isKnown) await sender.reward(addressPrefix(request), 1);
      return consumedPoints === TRIES + 1 ? shut(key) : msBeforeNext / 1000;
    },
  });
}

/** Counts a try by its address alone, where there is no account yet. Throws TOO_MANY. */
export async function countSender(request: Request): Promise<void> {
  await withinLimit(limits().sender, { key: addressPrefix(request), refusal: tooOften });
}

/** Somebody was right: what was counted of them is taken back. */
export async function forgiveTries(request: Request, account: string): Promise<void> {
  const { account: byAccount, sender, shut: shutBefore, known } = limits();
  const key = keyOf(request, account);
  await byAccount.delete(key);
  await shutBefore.delete(key);
  if ((await known.get(key)) === null) await sender.reward(addressPrefix(request), 1);
  await known.set(key, 1, KNOWN_S);
}

async function shut(key: string): Promise<number> {
  const { account, shut: shutBefore } = limits();
  const { consumedPoints: times } = await shutBefore.consume(key);
  const seconds = Math.min(WINDOW_S * 2 ** (times - 1), DAY_S);
  await account.block(key, seconds);
  return seconds;
}

function keyOf(request: Request, account: string): string {
  return `${addressPrefix(request)} ${account.trim().toLowerCase()}`;
}

function tooOften(retryAfter: number): string {
  return `That was tried too often. Try again in ${inWords(retryAfter)}.`;
}

function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / MINUTE_S);
  if (minutes <= 1) return "a minute";
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
