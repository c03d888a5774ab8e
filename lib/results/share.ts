import { wilson } from "@/lib/themes/wilson";
import type { Share } from "./schema";

/** People of people with Wilson's 95 % interval; of nobody the share is 0 and anything is possible. */
export function shareOf(people: number, of: number): Share {
  return { people, of, share: of === 0 ? 0 : people / of, interval: wilson(people, of) };
}
