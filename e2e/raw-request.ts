import { request } from "node:http";

export type RawAnswer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

type Raw = { port: number; method: string; path: string; headers?: Record<string, string>; body?: string };

/** Sends what no browser and no fetch would: any Host, any Content-Length. Answers as soon as the head of the answer is there and its body read. */
export function sendRaw({ port, method, path, headers = {}, body }: Raw): Promise<RawAnswer> {
  const framed = body === undefined || "Transfer-Encoding" in headers ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
  return new Promise((settle, fail) => {
    const sent = request(
      { host: "127.0.0.1", port, method, path, headers: { Host: `127.0.0.1:${port}`, ...framed, ...headers }, agent: false },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => {
          text += part;
        });
        answer.on("end", () => {
          settle({ status: answer.statusCode ?? 0, headers: answer.headers, body: text });
          sent.destroy();
        });
      },
    );
    sent.on("error", fail);
    // a length that is promised and never sent: only the head goes out
    if (headers["Content-Length"] !== undefined && body === undefined) sent.flushHeaders();
    else sent.end(body);
  });
}
