import "server-only";
import { cutQuotes } from "@/db/privacy/cut-quotes";
import { fileTitles } from "@/db/privacy/file-titles";
import { identitiesOf } from "@/db/privacy/identities";
import { refusedWords } from "@/db/privacy/refused-words";
import { stampOf } from "@/db/remembered";
import type { Db } from "@/db/types";
import { type IdentityFinder, identityFinder, tellingTerms } from "@/lib/privacy/find-identities";
import { type Hidden, hideIdentities } from "@/lib/privacy/hide-identities";
import type { StudyAccess } from "@/lib/team/access";
import type { Span } from "@/lib/text/sentences";

type Kept = { stamp: string; byStudy: Map<string, Hidden> };

/** What each study hides is looked up anew after any write to the file, by this process or another. Not `remembered`: a request that writes asks several times within its transaction. */
const kept = new WeakMap<Db, Kept>();
const MOST_STUDIES = 50;

/** What of a study nobody sees who does not see identities. */
export function hiddenOf(db: Db, studyId: string): Hidden {
  const stamp = stampOf(db);
  let held = kept.get(db);
  if (held?.stamp !== stamp || held.byStudy.size > MOST_STUDIES) {
    held = { stamp, byStudy: new Map() };
    kept.set(db, held);
  }
  const known = held.byStudy.get(studyId);
  if (known) return known;
  const hidden = lookUp(db, studyId);
  held.byStudy.set(studyId, hidden);
  return hidden;
}

function lookUp(db: Db, studyId: string): Hidden {
  const { codes, ...roster } = identitiesOf(db, studyId);
  const refused = refusedWords(db, studyId);
  const find = identityFinder(roster);
  let cut: Map<string, Span[]> | undefined;
  return {
    find,
    cutIn: (highlightId) => {
      cut ??= cutQuotes(db, { studyId, find });
      return cut.get(highlightId) ?? [];
    },
    isTelling: tellingTerms(roster),
    codes,
    fileTitles: fileTitles(db, studyId),
    refusedIn: (documentId) => refused.spans.get(documentId) ?? null,
    isRefused: (highlightId) => refused.highlights.has(highlightId),
    hasRefused: (participantId) => refused.people.has(participantId),
  };
}

type Asked = { db: Db; studyId: string; access: StudyAccess; ownFiles?: boolean };

/** A value as this caller may have it: whole where they see identities, else without names, addresses and words of people who refused. */
export function shownTo<T>({ db, studyId, access, ownFiles = false }: Asked, value: T): T {
  return access.seesIdentities ? value : hideIdentities(value, { ...hiddenOf(db, studyId), ownFiles });
}

/** What is hidden from this caller in every text, for questions about words: nothing (undefined) for whoever sees identities. */
export function hidesFrom({ db, studyId, access }: Pick<Asked, "db" | "studyId" | "access">): IdentityFinder | undefined {
  return access.seesIdentities ? undefined : hiddenOf(db, studyId).find;
}
