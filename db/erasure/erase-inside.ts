import { and, eq, sql } from "drizzle-orm";
import { addReadingJob } from "@/db/jobs";
import { forgetAxes } from "@/db/meaning/forget";
import {
  considered,
  formerNames,
  highlightParticipants,
  interviewParticipants,
  invitations,
  participantMerges,
  participantNames,
  participants,
  studies,
} from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { pastedFrom } from "@/lib/erasure/pasted";
import type { Runs } from "@/lib/erasure/runs";
import type { ErasedThings, ErasureCounts, ErasureEntry } from "@/lib/erasure/schema";
import { takenOutOf } from "@/lib/erasure/taken-out";
import type { Blanking } from "./blank-text";
import { takeOutOfFields } from "./fields";
import { takeOutOfFormerNames } from "./former-names";
import { takeOutOfReports } from "./imports";
import { removeMemosOn, takeOutOfInterviews } from "./interviews";
import { takeOutMentions } from "./mentions";
import { forgetEveryAnswer, forgetPhrases, phrasesSaid } from "./phrases";
import { anonymiseReplies, eraseReplies } from "./replies";
import { mergeIndex } from "./scrub-file";
import { runsThatStay } from "./stays";
import { gatherTheirs, removeConsent, type Theirs } from "./theirs";

/** What went, counted; and the random ids by which a copy from before is rid of it too. */
export type ErasedInside = { counts: ErasureCounts; things: ErasedThings };

const NONE: ErasureCounts = {
  interviews: 0,
  shared: 0,
  unheard: 0,
  turns: 0,
  words: 0,
  highlights: 0,
  replies: 0,
  memos: 0,
  invitations: 0,
  mentions: 0,
};

/**
 * Takes one person out of a study, inside a transaction of the caller's: what they said, what ties it to them, and their name and sentences wherever they
 * stand in the study. Erase: with all of theirs. Anonymise: interviews, highlights and replies stay to be counted (the same themes and coverage), without
 * words. Done again, or to a copy without them, it changes nothing. Words that others wrote about them in words of their own are not found. `merge`: where
 * it is only foretold, or others follow, the index is not merged for each (`scrubFile` does).
 */
export function eraseInside(
  tx: Db,
  { studyId, personId, mode, things, merge = mergeIndex }: Omit<ErasureEntry, "at"> & { merge?: (tx: Db) => void },
): ErasedInside {
  const isThere = tx.select({ id: studies.id }).from(studies).where(eq(studies.id, studyId)).get() !== undefined;
  const theirs = isThere ? gatherTheirs(tx, { studyId, personId, things }) : null;
  if (theirs === null || isNothing(theirs)) return { counts: NONE, things };
  const strings = takenOutOf(theirs);
  const blanking = { theirs, strings, mode };
  const before = phrasesSaid(tx, studyId);
  const gone = takeOutOfInterviews(tx, blanking);
  const said = takeOutOfReplies(tx, blanking);
  const memos = removeMemosOn(tx, { studyId, subjectIds: theirs.ids });
  const links = removeLinks(tx, theirs);
  takeOutOfReports(tx, theirs);
  removePeople(tx, blanking);
  const mentioned = takeOutMentions(tx, { studyId, strings });
  const stays = (runs: Runs) => runsThatStay(tx, { studyId, runs });
  const pasted = pastedFrom({ texts: [...gone.texts, ...said], quotes: gone.quotes, stays });
  const fields = takeOutOfFields(tx, { studyId, strings, pasted });
  takeOutOfFormerNames(tx, { studyId, names: theirs.names, strings });
  forgetAxes(tx, studyId);
  merge(tx);
  forgetPhrases(tx, { studyId, before, names: theirs.names });
  forgetEveryAnswer(tx, studyId);
  addReadingJob(tx, { studyId, documentIds: [...gone.read, ...mentioned] });
  const { turns, words, highlights, unheard } = gone;
  const counts = {
    interviews: theirs.alone.length,
    shared: theirs.shared.length,
    unheard,
    turns,
    words,
    highlights,
    replies: theirs.responses.length,
  };
  return {
    counts: { ...counts, memos: memos + gone.memos, invitations: links, mentions: mentioned.length + fields },
    things: { people: theirs.ids, interviews: theirs.alone, responses: theirs.responses, speakers: theirs.speakers },
  };
}

function isNothing({ ids, alone, shared, responses }: Theirs): boolean {
  return ids.length + alone.length + shared.length + responses.length === 0;
}

/** Answers what they had written. */
function takeOutOfReplies(tx: Db, blanking: Blanking): string[] {
  return blanking.mode === "anonymise" ? anonymiseReplies(tx, blanking) : eraseReplies(tx, blanking.theirs);
}

/** Personal links lead to them, whether answered or not; answers how many there were. */
function removeLinks(tx: Db, { studyId, ids }: Theirs): number {
  return tx
    .delete(invitations)
    .where(and(eq(invitations.studyId, studyId), onlyThese(invitations.participantId, ids)))
    .run().changes;
}

/** The people themselves: gone, or without a name, a company, a field and a history of consent; refused, so that nobody is shown what stands in the place of their words. */
function removePeople(tx: Db, { theirs, mode }: Blanking): void {
  const { studyId, ids } = theirs;
  removeConsent(tx, theirs);
  for (const named of [participantNames, formerNames]) tx.delete(named).where(onlyThese(named.participantId, ids)).run();
  for (const side of [participantMerges.fromId, participantMerges.intoId]) {
    tx.delete(participantMerges)
      .where(and(eq(participantMerges.studyId, studyId), onlyThese(side, ids)))
      .run();
  }
  const isThem = and(eq(participants.studyId, studyId), onlyThese(participants.id, ids));
  if (mode === "anonymise") {
    tx.update(participants)
      .set({
        ...{ fields: {}, accountId: null, quoteConsent: "refused", contactConsent: "no", consentDate: null },
        ...{ version: sql`${participants.version} + 1`, updatedAt: now() },
      })
      .where(isThem)
      .run();
    return;
  }
  for (const links of [interviewParticipants, highlightParticipants, considered]) {
    tx.delete(links)
      .where(and(eq(links.studyId, studyId), onlyThese(links.participantId, ids)))
      .run();
  }
  tx.update(participants).set({ mergedInto: null }).where(isThem).run();
  tx.delete(participants).where(isThem).run();
}
