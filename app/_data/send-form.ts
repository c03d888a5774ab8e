import { newKey, readAnswer, unreachable } from "./http";

/** How far the files have gone out, in bytes. */
export type Sending = { sent: number; total: number };

type Watched = { signal?: AbortSignal | undefined; onSending?: ((sending: Sending) => void) | undefined };

/**
 * Sends files, under a key of their own, saying how far they are on the way: a fetch cannot tell that, so it is an XMLHttpRequest. Throws Problem, or
 * AbortError where `signal` stopped it.
 */
export function sendForm<T>(path: string, form: FormData, { signal, onSending }: Watched = {}): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    request.open("POST", path);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Idempotency-Key", newKey());
    request.upload.onprogress = ({ loaded, total }) => onSending?.({ sent: loaded, total });
    request.onload = () => {
      const answer = new Response(request.status === 204 ? null : request.responseText, { status: request.status });
      readAnswer<T>(answer).then(resolve, reject);
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException("The sending was stopped.", "AbortError"));
    request.onloadend = () => signal?.removeEventListener("abort", stop);
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
    else request.send(form);
  });
}
