import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";
import { closeDatabase } from "@/db/instance";
import { restWhenFree } from "./jobs/host";

/** What is still underway then is cut off; a change that was not stored whole is not stored. */
const STOP_WITHIN_MS = 8000;
const STREAM = "text/event-stream";

const held = globalThis as typeof globalThis & { verbatimStops?: boolean };

/**
 * Makes the process stop well. Asked to (SIGTERM, SIGINT), it ends the streams that never end by themselves, lets the worker thread finish the import it
 * is at, and waits for the requests underway (Next stops accepting others, and ends the process once they are answered); then the journal is folded in and
 * the exit code is 0. On a fault that nobody caught it says so, folds the journal in and ends with 1.
 */
export function stopWell(): void {
  if (held.verbatimStops) return;
  held.verbatimStops = true;
  let isAsked = false;
  const responses = openResponses();
  const stop = () => {
    isAsked = true;
    restWhenFree();
    for (const response of responses) {
      if (String(response.getHeader("content-type")).startsWith(STREAM)) response.end();
    }
    setTimeout(() => process.exit(), STOP_WITHIN_MS).unref();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  process.once("exit", () => {
    closeDatabase();
    if (isAsked) process.exitCode = 0;
  });
  process.once("uncaughtException", (error) => {
    // biome-ignore lint/suspicious/noConsole: the last thing this process says
    console.error("the program stops on a fault that it did not foresee:", error);
    process.exit(1);
  });
}

/** The answers being sent at this moment. */
function openResponses(): Set<ServerResponse> {
  const open = new Set<ServerResponse>();
  subscribe("http.server.request.start", (message) => {
    const { response } = message as { response: ServerResponse };
    open.add(response);
    response.once("close", () => open.delete(response));
  });
  return open;
}
