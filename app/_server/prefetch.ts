import "server-only";
import { type DehydratedState, dehydrate, type FetchQueryOptions, QueryClient, type QueryKey } from "@tanstack/react-query";
import { shownHere } from "./identities/reader";

/**
 * Puts values under the very keys the page's components ask for, with no HTTP hop, as whoever the page is loaded for may have them; hand the result to
 * HydrationBoundary. `own`: what is no part of a study (the reader's own name, say) goes as it is.
 */
export async function prefetch(entries: { options: { queryKey: QueryKey }; value: () => unknown; own?: true }[]): Promise<DehydratedState> {
  const client = new QueryClient();
  for (const { options, value, own } of entries) {
    const query: FetchQueryOptions = { queryKey: options.queryKey, queryFn: async () => (own ? value() : shownHere(await value())) };
    await client.fetchQuery(query);
  }
  return dehydrate(client);
}
