import { and, eq, isNull } from "drizzle-orm";
import { accounts, personas } from "@/db/schema";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";

type Links = { studyId: string; personaId?: string | null; accountId?: string | null };

/** True where the study has this persona and it is not deleted. */
export function hasPersona(db: Db, { studyId, personaId }: { studyId: string; personaId: string }): boolean {
  const where = and(eq(personas.studyId, studyId), eq(personas.id, personaId), isNull(personas.deletedAt));
  return db.select({ id: personas.id }).from(personas).where(where).get() !== undefined;
}

/** True where the study has this account and it is not deleted. */
export function hasAccount(db: Db, { studyId, accountId }: { studyId: string; accountId: string }): boolean {
  const where = and(eq(accounts.studyId, studyId), eq(accounts.id, accountId), isNull(accounts.deletedAt));
  return db.select({ id: accounts.id }).from(accounts).where(where).get() !== undefined;
}

/** Refuses a persona or account that this study does not have: throws REFUSED naming the field. The composite keys would refuse it too, without a sentence. */
export function requireLinks(db: Db, { studyId, personaId, accountId }: Links): void {
  if (personaId && !hasPersona(db, { studyId, personaId })) {
    throw new AppError("REFUSED", "This study has no such persona, so nothing was saved. It may have been deleted; choose another.", {
      errors: [{ path: "personaId", message: "not a persona of this study" }],
    });
  }
  if (accountId && !hasAccount(db, { studyId, accountId })) {
    throw new AppError("REFUSED", "This study has no such account, so nothing was saved. It may have been deleted; choose another.", {
      errors: [{ path: "accountId", message: "not an account of this study" }],
    });
  }
}

/** Persona and account of a person who comes back, less those that were deleted meanwhile. */
export function livingLinks(db: Db, { studyId, personaId, accountId }: Links): { personaId: string | null; accountId: string | null } {
  return {
    personaId: personaId && hasPersona(db, { studyId, personaId }) ? personaId : null,
    accountId: accountId && hasAccount(db, { studyId, accountId }) ? accountId : null,
  };
}
