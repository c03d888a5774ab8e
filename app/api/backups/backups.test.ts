import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { GET as facts } from "@/app/api/data/route";
import { openDatabase } from "@/db/client";
import { closeDatabase, configureDatabase, getDb } from "@/db/instance";
import { createStudy, listStudies } from "@/db/studies";
import { GET as download } from "./[name]/route";
import { GET as list, POST as make } from "./route";

const nothing = { params: Promise.resolve({}) };
const get = (name: string) => download(pageRequest("GET", `/api/backups/${name}`), { params: Promise.resolve({ name }) });

describe("a backup made and taken away", () => {
  useTestDb();
  const folder = mkdtempSync(join(tmpdir(), "verbatim-backups-"));
  beforeAll(() => configureDatabase({ folder }));
  afterAll(() => {
    closeDatabase();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is checked, listed, told of in the facts, and downloads byte for byte as a file", async () => {
    createStudy(getDb(), { input: { name: "Kept", journeyPreset: "lifecycle" } });
    const made = await make(pageRequest("POST", "/api/backups"), nothing);
    expect(made.status).toBe(201);
    const { name, bytes, rows } = await made.json();
    expect(rows.studies).toBe(1);
    const { items, total } = await (await list(pageRequest("GET", "/api/backups"), nothing)).json();
    expect([items[0].name, total]).toEqual([name, 1]);
    expect(await (await facts(pageRequest("GET", "/api/data"), nothing)).json()).toMatchObject({
      folder,
      lastBackup: { name, bytes, verified: true },
    });
    const file = await get(name);
    expect(file.headers.get("content-type")).toBe("application/octet-stream");
    expect(file.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
    expect(file.headers.get("x-content-type-options")).toBe("nosniff");
    const content = new Uint8Array(await file.arrayBuffer());
    expect(content.byteLength).toBe(bytes);
    const restored = mkdtempSync(join(tmpdir(), "verbatim-restored-"));
    writeFileSync(join(restored, "verbatim.db"), content);
    const opened = openDatabase({ folder: restored });
    expect(listStudies(opened.db).map((study) => study.name)).toEqual(["Kept"]);
    opened.close();
    rmSync(restored, { recursive: true, force: true });
  });

  it("is made anew for a repeated Idempotency-Key: two copies do no harm", async () => {
    const again = () => make(pageRequest("POST", "/api/backups", { headers: { "idempotency-key": "one" } }), nothing);
    expect([(await again()).status, (await again()).status]).toEqual([201, 201]);
  });

  it.each(["../verbatim.db", "verbatim.db", "/etc/hostname", "nothing.db"])(
    "is the only thing a download reaches, not %s",
    async (name) => {
      copyFileSync(join(folder, "verbatim.db"), join(folder, "backups", "loose.db"));
      const answer = await get(name);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain(folder);
      expect((await get("loose.db")).status).toBe(404);
    },
  );
});
