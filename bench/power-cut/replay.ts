import { readFileSync } from "node:fs";

/** One thing that reached the system: bytes into a file, a file cut to a length, a file flushed, or the word that a change is stored. */
export type Event =
  | { kind: "write"; file: string; at: number; bytes: Buffer }
  | { kind: "cut"; file: string; length: number }
  | { kind: "flush"; file: string }
  | { kind: "acknowledged"; number: number };

/** A file as the program sees it, and as it is on the disk if the power goes now. */
export type Image = { live: Buffer; durable: Buffer };

const CALL = /^(\w+)\(\d+<([^>]*)>(.*)\) += (-?\d+)/s;
const SECTOR = 512;

/** The events of a trace of `strace -f -y -xx`, in their order; a call that another thread interrupted is put together. */
export function eventsOf(trace: string): Event[] {
  const begun = new Map<string, string>();
  return readFileSync(trace, "latin1")
    .split("\n")
    .flatMap((line) => {
      const [, thread = "", rest = ""] = /^(\d+) +(.*)$/s.exec(line) ?? [];
      if (rest.endsWith("<unfinished ...>")) {
        begun.set(thread, rest.slice(0, -"<unfinished ...>".length));
        return [];
      }
      const resumed = /^<\.\.\. \w+ resumed>(.*)$/s.exec(rest)?.[1];
      return eventOf(resumed === undefined ? rest : `${begun.get(thread) ?? ""}${resumed}`);
    });
}

function eventOf(call: string): Event[] {
  const [, name = "", file = "", inside = "", result = "-1"] = CALL.exec(call) ?? [];
  if (Number(result) < 0) return [];
  if (name === "fsync" || name === "fdatasync") return [{ kind: "flush", file: unescaped(file) }];
  if (name === "ftruncate") return [{ kind: "cut", file: unescaped(file), length: Number(/(\d+)\s*$/.exec(inside)?.[1]) }];
  const bytes = bytesOf(/"((?:\\x[0-9a-f]{2})*)"/.exec(inside)?.[1] ?? "");
  if (name === "pwrite64") return [{ kind: "write", file: unescaped(file), at: Number(/(\d+)\s*$/.exec(inside)?.[1]), bytes }];
  const said = /^ACK (\d+)\n$/.exec(bytes.toString("latin1"));
  return said ? [{ kind: "acknowledged", number: Number(said[1]) }] : [];
}

const bytesOf = (text: string) => Buffer.from(text.replaceAll("\\x", ""), "hex");
/** With -xx the paths of -y are written in hexadecimal too. */
const unescaped = (path: string) => (path.includes("\\x") ? bytesOf(path).toString() : path);

/** Lets one event happen to the files that are followed. */
export function happen(images: Map<string, Image>, event: Event): void {
  const image = "file" in event ? images.get(event.file) : undefined;
  if (!image) return;
  if (event.kind === "write") image.live = written(image.live, event);
  else if (event.kind === "cut") image.live = resized(image.live, event.length);
  else image.durable = Buffer.from(image.live);
}

function written(before: Buffer, { at, bytes }: { at: number; bytes: Buffer }): Buffer {
  const after = before.length >= at + bytes.length ? before : resized(before, at + bytes.length);
  bytes.copy(after, at);
  return after;
}

function resized(before: Buffer, length: number): Buffer {
  const after = Buffer.alloc(length);
  before.copy(after, 0, 0, Math.min(length, before.length));
  return after;
}

/** The disk after a power cut that let half of what was not flushed through, sector by sector; `toss` answers each time whether one got through. */
export function torn({ live, durable }: Image, toss: () => boolean): Buffer {
  const longest = resized(durable, Math.max(live.length, durable.length));
  for (let at = 0; at < live.length; at += SECTOR) {
    const sector = live.subarray(at, at + SECTOR);
    if (toss()) sector.copy(longest, at);
  }
  return longest;
}
