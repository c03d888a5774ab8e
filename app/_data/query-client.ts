import { MutationCache, QueryClient } from "@tanstack/react-query";
import { isProblem } from "./http";
import { isUnfinished } from "./live";

/** What a page knows of the server, and how it asks for it. Where a change was refused since somebody else was faster, what they did is read at once. */
export function makeQueryClient(): QueryClient {
  const mutationCache = new MutationCache({
    onError: (error) => {
      if (isProblem(error) && error.code === "STALE_VERSION") void queries.invalidateQueries();
    },
  });
  const queries = new QueryClient({
    mutationCache,
    defaultOptions: {
      // the server is this machine: it answers without a network too, and a write that waits for one would wait silently
      queries: {
        staleTime: 30_000,
        retry: 1,
        refetchOnMount: (query) => (isUnfinished(query) ? "always" : true),
        refetchOnWindowFocus: true,
        refetchOnReconnect: true,
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
  return queries;
}
