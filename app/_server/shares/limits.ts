import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { addressPrefix } from "@/app/_server/remote-address";
import { withinLimit } from "@/app/_server/within-limit";

const held = globalThis as typeof globalThis & { verbatimShareLimits?: RateLimiterMemory };

/** For tests: begins to count anew. */
export function forgetReaders(): void {
  held.verbatimShareLimits = undefined;
}

/** Counts an opening of any shared link by whom it comes from: 60 a minute, so that nobody tries tokens or wears the machine out. Throws TOO_MANY. */
export async function countShareOpening(request: Request): Promise<void> {
  held.verbatimShareLimits ??= new RateLimiterMemory({ keyPrefix: "share", points: 60, duration: 60 });
  await withinLimit(held.verbatimShareLimits, {
    key: addressPrefix(request),
    refusal: (seconds) => `Opened too often. Try again in ${seconds} seconds.`,
  });
}
