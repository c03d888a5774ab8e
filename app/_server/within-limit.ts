import "server-only";
import { type RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/errors";

/** Counts one more of something that comes in. */
export type Limiter = Pick<RateLimiterMemory, "consume">;

type Limit = {
  key: string;
  refusal: (retryAfter: number) => string;
  /** how many seconds to wait, where it is not until the limiter counts anew */
  waitOf?: (refused: RateLimiterRes) => Promise<number>;
};

const untilAnew = async ({ msBeforeNext }: RateLimiterRes) => msBeforeNext / 1000;

/** Counts one more under a key. Throws TOO_MANY with the seconds to wait (`retryAfter`), and with the sentence that they make. */
export async function withinLimit(limiter: Limiter, { key, refusal, waitOf = untilAnew }: Limit): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfter = Math.max(1, Math.ceil(await waitOf(refused)));
    throw new AppError("TOO_MANY", refusal(retryAfter), { extra: { retryAfter } });
  }
}
