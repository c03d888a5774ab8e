import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { addressPrefix } from "@/app/_server/remote-address";
import { AppError } from "@/lib/errors";

const held = globalThis as typeof globalThis & { verbatimShareLimits?: RateLimiterMemory };

/** For tests: begins to count anew. */
export function forgetReaders(): void {
  held.verbatimShareLimits = undefined;
}

/** Counts an opening of any shared link by whom it comes from: 60 a minute, so that nobody tries tokens or wears the machine out. Throws TOO_MANY. */
export async function countShareOpening(request: Request): Promise<void> {
  held.verbatimShareLimits ??= new RateLimiterMemory({ keyPrefix: "share", points: 60, duration: 60 });
  try {
    await held.verbatimShareLimits.consume(addressPrefix(request));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new AppError("TOO_MANY", `Opened too often. Try again in ${retryAfter} seconds.`, { extra: { retryAfter } });
  }
}
