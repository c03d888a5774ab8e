import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isBuilt } from "./build.mjs";
import { hashOf, whenStale } from "./stamp.mjs";

const root = mkdtempSync(join(tmpdir(), "stamp-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, "lib/themes"), { recursive: true });
writeFileSync(join(root, "lib/themes/matrix.ts"), "one");

const now = (also = []) => hashOf({ root, paths: ["lib", "not-there"], also, keep: isBuilt });

describe("what is stale", () => {
  it("a changed, a new, and a renamed file each change the hash; the same files give the same", () => {
    const before = now();
    expect(now()).toBe(before);
    writeFileSync(join(root, "lib/themes/matrix.ts"), "two");
    const changed = now();
    writeFileSync(join(root, "lib/a.ts"), "");
    const added = now();
    rmSync(join(root, "lib/a.ts"));
    writeFileSync(join(root, "lib/b.ts"), "");
    expect(new Set([before, changed, added, now()]).size).toBe(4);
  });

  it("another Node or another package counts, a test or a note does not", () => {
    const before = now();
    writeFileSync(join(root, "lib/themes/matrix.test.ts"), "");
    writeFileSync(join(root, "lib/README.md"), "");
    expect(now()).toBe(before);
    expect(now(["115"])).not.toBe(before);
  });

  it("work is done once, again after a change, and again after it failed", async () => {
    const stamp = join(root, "made/stamp");
    let done = 0;
    const work = (hash) => whenStale({ stamp, hash }, () => done++);
    expect([await work("a"), await work("a"), await work("b")]).toEqual([true, false, true]);
    const broken = whenStale({ stamp, hash: "c" }, () => Promise.reject(new Error("no")));
    await expect(broken).rejects.toThrow("no");
    expect(existsSync(stamp)).toBe(false);
    await work("b");
    expect(done).toBe(3);
  });
});
