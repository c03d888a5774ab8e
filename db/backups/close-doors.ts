import type { Database } from "better-sqlite3";
import { now } from "@/db/stamp";

/** How many tokens and shared links a backup would have opened again, and who signs in by the passwords in it. */
export type ClosedDoors = { tokens: number; shares: number; people: { name: string; email: string | null; admin: boolean }[] };

/**
 * Closes in a copy of a backup whatever lets somebody in without a password: sessions, open invites and resets, API tokens and shared links. What was revoked
 * since is not in the backup, so none of them can be told from one that still holds: all are revoked, and made anew where they are needed. Answers also who can sign in.
 */
export function closeDoors(sqlite: Database): ClosedDoors {
  const at = now();
  return sqlite.transaction(() => {
    sqlite.exec("delete from sign_in_sessions; delete from sign_in_links where used_at is null");
    const tokens = sqlite.prepare("update api_tokens set revoked_at = ? where revoked_at is null and expires_at > ?").run(at, at).changes;
    const shares = sqlite
      .prepare("update shares set revoked_at = ?, updated_at = ?, version = version + 1 where revoked_at is null and expires_at > ?")
      .run(at, at, at).changes;
    const people = sqlite
      .prepare<[], { name: string; email: string | null; admin: number }>(
        `select name, email, admin from users where disabled_at is null and id in (select user_id from sign_in_credentials)
         order by admin desc, name collate nocase, id`,
      )
      .all();
    return { tokens, shares, people: people.map(({ name, email, admin }) => ({ name, email, admin: admin === 1 })) };
  })();
}
