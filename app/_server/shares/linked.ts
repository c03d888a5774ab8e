import "server-only";
import { ourAddress } from "@/app/_server/hosts";
import type { Share, SharedLink } from "@/lib/shares/schema";

/** A shared link with the address that people open, which PUBLIC_URL alone decides. */
export function linked(share: Share): SharedLink {
  return { ...share, address: ourAddress(share.path) };
}
