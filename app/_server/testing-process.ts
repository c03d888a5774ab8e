import { createServer } from "node:http";
import { getOpenDatabase } from "@/db/instance";
import { db } from "./db";
import { stopWell } from "./stopping";

/**
 * For stopping.test.ts, as a process of its own: a server on an open database that stores a row for each request, answers /slow after a second, /stream
 * never to its end and /fault with a fault nobody catches. It ends as Next does: on SIGTERM it answers what is underway and exits with 143.
 */
db();
stopWell();
const { sqlite } = getOpenDatabase();
sqlite.exec("create table if not exists note (words text)");

const server = createServer((request, response) => {
  sqlite.prepare("insert into note values (?)").run(String(request.url));
  if (request.url === "/fault") {
    setTimeout(() => {
      throw new Error("nobody catches this");
    });
  } else if (request.url === "/stream") {
    // as Next sets them: headers handed to writeHead cannot be asked for
    response.setHeader("Content-Type", "text/event-stream");
    response.write(": here\n\n");
  } else setTimeout(() => response.end("stored"), request.url === "/slow" ? 1000 : 0);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${address !== null && typeof address === "object" ? address.port : 0}\n`);
});
process.on("SIGTERM", () => server.close(() => process.exit(143)));
