import "server-only";
import { type RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/errors";

/** Counts one more of something that comes in. */
export type Limiter = Pick<RateLimiterMemory, "consume">;

/** Counts one more under a key. Throws TOO_MANY with the seconds to wait (`retryAfter`), and with the sentence that they make. */
export async function withinLimit(
  limiter: Limiter,
  { key, refusal }: { key: string; refusal: (retryAfter: number) => string },
): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfter = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw new AppError("TOO_MANY", refusal(retryAfter), { extra: { retryAfter } });
  }
}
