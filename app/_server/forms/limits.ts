import "server-only";
import { BurstyRateLimiter, RateLimiterMemory } from "rate-limiter-flexible";
import { addressPrefix } from "@/app/_server/remote-address";
import { type Limiter, withinLimit } from "@/app/_server/within-limit";

const MINUTE = 60;
const HOUR = 3600;

/** How many replies are taken: from one sender 10 a minute, with a burst up to 20 once in ten minutes; by one link 600 an hour; by all of them 6,000. */
function makeLimits() {
  const memory = (name: string, points: number, duration: number) => new RateLimiterMemory({ keyPrefix: name, points, duration });
  return {
    sender: new BurstyRateLimiter(memory("sender", 10, MINUTE), memory("burst", 10, 10 * MINUTE)) as Limiter,
    form: memory("form", 600, HOUR),
    all: memory("all", 6000, HOUR),
    /** from section to section without script, which stores nothing */
    step: memory("step", 120, MINUTE),
  };
}

const held = globalThis as typeof globalThis & { verbatimFormLimits?: ReturnType<typeof makeLimits> };

function limits() {
  held.verbatimFormLimits ??= makeLimits();
  return held.verbatimFormLimits;
}

/** For tests: begins to count anew. */
export function forgetSenders(): void {
  held.verbatimFormLimits = undefined;
}

/** Counts a reply by its sender, its link and all of them. Throws TOO_MANY with the seconds to wait (`retryAfter`); what a sender is refused is counted for nobody else. */
export async function countReply(request: Request, token: string): Promise<void> {
  const { sender, form, all } = limits();
  await consume(sender, addressPrefix(request));
  await consume(form, token);
  await consume(all, "all");
}

/** Counts a step from one section to the next. Throws TOO_MANY. */
export async function countStep(request: Request): Promise<void> {
  await consume(limits().step, addressPrefix(request));
}

function consume(limiter: Limiter, key: string): Promise<void> {
  return withinLimit(limiter, {
    key,
    refusal: (seconds) => `Too many replies at once. Try again in ${seconds} seconds; nothing was stored.`,
  });
}
