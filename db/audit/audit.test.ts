import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { auditEntries } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { AuditActor } from "@/lib/audit/schema";
import { recordAudit } from "./record";
import { verifyAudit } from "./verify";

const ana: AuditActor = { kind: "person", userId: "ana" };

function withEntries(count: number) {
  const { db, sqlite } = openTestDb();
  for (let at = 0; at < count; at += 1)
    recordAudit(db, { actor: ana, studyId: "s1", action: "add highlight", thingId: `h${at}`, fields: ["start", "end"] });
  return { db, sqlite };
}

describe("what is written down of who did what", () => {
  it("is numbered without a gap, also after a change that came to nothing", () => {
    const { db } = withEntries(2);
    expect(() =>
      db.transaction((tx) => {
        recordAudit(tx as never, { actor: ana, action: "add code" });
        throw new Error("nothing came of it");
      }),
    ).toThrow();
    recordAudit(db, { actor: { kind: "program" }, action: "delete for good trash" });
    expect(
      db
        .select()
        .from(auditEntries)
        .all()
        .map(({ number }) => number),
    ).toEqual([1, 2, 3]);
    expect(verifyAudit(db)).toMatchObject({ entries: 3, brokenAt: null });
  });

  it("is never changed and never deleted", () => {
    const { sqlite } = withEntries(3);
    expect(() => sqlite.prepare("update audit_entries set action = 'nothing'").run()).toThrow("never changed");
    expect(() => sqlite.prepare("delete from audit_entries where number = 3").run()).toThrow("never deleted");
  });

  it("shows where somebody who got around that changed, took out or put in an entry", () => {
    const around = (change: string) => {
      const { db, sqlite } = withEntries(5);
      sqlite.exec("drop trigger audit_entries_stay; drop trigger audit_entries_remain");
      sqlite.exec(change);
      return verifyAudit(db).brokenAt;
    };
    expect(around("select 1")).toBeNull();
    expect(around(`update audit_entries set actor = '{"kind":"person","userId":"ben"}' where number = 2`)).toBe(2);
    expect(around("update audit_entries set at = '2026-01-01T00:00:00.000Z' where number = 4")).toBe(4);
    expect(around("delete from audit_entries where number = 3")).toBe(3);
    expect(
      around(
        "insert into audit_entries select 6, at, actor, study_id, action, thing_id, fields, request_id, hash, hash from audit_entries where number = 5",
      ),
    ).toBe(6);
  });

  it("holds ids and names of fields, and never a text", () => {
    const { db } = openTestDb();
    const entry = recordAudit(db, {
      actor: ana,
      action: "change memo",
      thingId: "Maria said: it is slow",
      fields: ["body", "what Maria said", "name"],
    });
    expect(entry.thingId).toBeNull();
    expect(entry.fields).toEqual(["body", "name"]);
    expect(JSON.stringify(db.all(sql`select * from audit_entries`))).not.toContain("Maria");
  });
});
