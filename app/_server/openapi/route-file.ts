import type { Handler } from "@/app/_server/handle";

/** What a route file exports: a handler for each method it answers. */
export type RouteFile = { GET?: Handler; POST?: Handler; PUT?: Handler; PATCH?: Handler; DELETE?: Handler };

/** Addresses, and the file that answers each, loaded when asked for. */
export type RouteFiles = Record<string, () => Promise<RouteFile>>;
