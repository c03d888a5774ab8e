import { and, desc, eq, isNull } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Caller } from "@/lib/team/access";
import type { ApiToken, MadeToken, TokenInput } from "@/lib/team/schema";
import { accessTo } from "./access";
import { hashOf, newSecretText } from "./token-hash";

const DAY_MS = 24 * 60 * 60 * 1000;
/** What tells tokens of ours apart, in a list and to whoever finds one lying about. */
const PREFIX = "vbt_";
const SHOWN = PREFIX.length + 6;

type Person = Extract<Caller, { kind: "person" }>;

/** The tokens of a person that are not revoked, expired ones too, the newest first. */
export function listTokens(db: Db, { userId }: { userId: string }): ApiToken[] {
  return db
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
    .orderBy(desc(apiTokens.id))
    .all()
    .map(toToken);
}

function toToken(row: typeof apiTokens.$inferSelect): ApiToken {
  const { id, name, beginning, scope, studyId, seesIdentities, expiresAt, lastUsedAt, createdAt } = row;
  return { id, name, beginning, scope, studyId, seesIdentities, expiresAt, lastUsedAt, createdAt };
}

/** Makes a token that does no more than its person may, as narrow as it says. It is answered this once; its SHA-256 is kept. Throws NOT_FOUND for a study that is not theirs. */
export function createToken(db: Db, { caller, input }: { caller: Person; input: TokenInput }): MadeToken {
  const { days, studyId = null, ...rest } = input;
  return write(db, (tx) => {
    if (studyId !== null) {
      if (!accessTo(tx, { caller, studyId })) throw new AppError("NOT_FOUND", "There is no study with this id among yours.");
      requireStudy(tx, studyId);
    }
    const token = `${PREFIX}${newSecretText()}`;
    const createdAt = now();
    const row = {
      id: newId(),
      userId: caller.userId,
      ...rest,
      studyId,
      tokenHash: hashOf(token),
      beginning: token.slice(0, SHOWN),
      expiresAt: new Date(Date.parse(createdAt) + days * DAY_MS).toISOString(),
      lastUsedAt: null,
      revokedAt: null,
      createdAt,
    };
    tx.insert(apiTokens).values(row).run();
    return { ...toToken(row), token };
  });
}

/** Takes all tokens of a person away. Callers hold the write lock. */
export function revokeTokens(tx: Db, { userId }: { userId: string }): void {
  tx.update(apiTokens)
    .set({ revokedAt: now() })
    .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
    .run();
}

/** Takes a token away: it counts for nothing from its next request on. Throws NOT_FOUND for one that is not theirs. */
export function revokeToken(db: Db, { userId, tokenId }: { userId: string; tokenId: string }): void {
  write(db, (tx) => {
    const { changes } = tx
      .update(apiTokens)
      .set({ revokedAt: now() })
      .where(and(eq(apiTokens.id, tokenId), eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
      .run();
    if (changes === 0) throw new AppError("NOT_FOUND", "There is no token of yours with this id. It may have been revoked.");
  });
}
