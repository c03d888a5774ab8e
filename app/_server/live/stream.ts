import { requireRight } from "@/app/_server/access/admit";
import { db } from "@/app/_server/db";
import { callerOf } from "@/db/team/caller";
import { isTeam } from "@/db/team/mode";
import { AppError } from "@/lib/errors";
import { countTeam, type Listener, listen, type Sent } from "./hub";

const HEARTBEAT_MS = 20_000;

const HEADERS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // "no-transform": compressing would hold events back until there are enough of them; X-Accel-Buffering says the same to nginx
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

type Who = Pick<Listener, "tab" | "userId" | "name" | "place">;

/** A stream of server-sent events to one open page, until it goes, or may no longer listen: that is looked at with every heartbeat, and when rights change. */
export function eventStream(request: Request, { studyId, who }: { studyId: string; who: Who }): Response {
  const encoder = new TextEncoder();
  let end: () => void = () => undefined;
  countTeam(isTeam(db()));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const listener: Listener = {
        ...who,
        send: (sent) => write(asEvent(sent)),
        close: () => end(),
        check: () => mayListen(request.headers, studyId),
      };
      const heartbeat = setInterval(() => {
        write(": here\n\n");
        listener.check().then((may) => (may ? undefined : end()), end);
      }, HEARTBEAT_MS).unref();
      let leave: () => void = () => undefined;
      end = () => {
        end = () => undefined;
        clearInterval(heartbeat);
        leave();
        try {
          controller.close();
        } catch {
          // whoever read it is gone already
        }
      };
      leave = listen(studyId, listener);
      request.signal.addEventListener("abort", () => end(), { once: true });
    },
    cancel() {
      end();
    },
  });
  return new Response(body, { headers: HEADERS });
}

function asEvent({ event, id, data }: Sent): string {
  return `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Whether the session is still there and the study still theirs. */
async function mayListen(headers: Headers, studyId: string): Promise<boolean> {
  try {
    requireRight(db(), { caller: await callerOf(db(), headers), right: "view", studyId, reads: true });
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
