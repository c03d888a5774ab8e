import { eq, getTableColumns, is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { deleteAccount, getAccount, restoreAccount } from "@/db/accounts";
import { deleteCode, restoreCode } from "@/db/codebook/delete";
import { getCode } from "@/db/codebook/list";
import { listDeleted } from "@/db/deleted";
import { deleteGuideQuestion, getGuideQuestion, restoreGuideQuestion } from "@/db/guide/questions";
import { getHighlight } from "@/db/highlights/list";
import { deleteHighlight, restoreHighlight } from "@/db/highlights/write";
import { getHistory } from "@/db/history/entry";
import { undoAction } from "@/db/history/walk";
import { deleteInterview, restoreInterview } from "@/db/interviews/delete";
import { getInterview } from "@/db/interviews/get";
import { actionList, gapList } from "@/db/listed/actions";
import { kpiList } from "@/db/listed/kpis";
import type { Listed } from "@/db/listed/listed";
import { assetList, milestoneList, touchpointList } from "@/db/listed/touchpoints";
import { deleteMemo, getMemo, restoreMemo } from "@/db/memos/memos";
import { deleteMessageTerm, getMessageTerm, restoreMessageTerm } from "@/db/messages/terms";
import { deleteParticipant, restoreParticipant } from "@/db/participants/delete";
import { getParticipant } from "@/db/participants/list";
import { deletePersona, getPersona, restorePersona } from "@/db/personas";
import { deleteQuestionnaire, restoreQuestionnaire } from "@/db/questionnaires/delete";
import { getQuestionnaire } from "@/db/questionnaires/list";
import { deleteResponse, restoreResponse } from "@/db/responses/delete";
import { getResponse } from "@/db/responses/list";
import * as schema from "@/db/schema";
import { deleteSavedSearch, listSavedSearches, restoreSavedSearch } from "@/db/search/saved";
import { deleteStudy, getStudy, restoreStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { Recorded } from "@/lib/record";
import { DELETED_KINDS, type DeletedKind } from "@/lib/studies/deleted";
import { TRASHED } from "./purge";
import { type FullStudy, logicalDump, makeFullStudy } from "./testing";

/** `ready`: what is first taken off a thing, since deleting it asks where that goes. */
type Way = Record<"remove" | "restore", (db: Db, world: FullStudy) => void> & { ready?: (db: Db, world: FullStudy) => void };

/** What is listed by one pair of functions. */
function inList(list: Pick<Listed<never, never, Recorded>, "get" | "remove" | "restore">, key: keyof FullStudy): Way {
  const at = (world: FullStudy) => ({ studyId: world.studyId, itemId: world[key] });
  return {
    remove: (db, world) => list.remove(db, { ...at(world), version: list.get(db, at(world)).version }),
    restore: (db, world) => void list.restore(db, at(world)),
  };
}

type Trashed = typeof schema.findings | typeof schema.journeyMaps | typeof schema.flows | typeof schema.competitors;

function inTrash(table: Trashed, key: keyof FullStudy): Way {
  const put = (db: Db, world: FullStudy, deletedAt: string | null) =>
    void db.update(table).set({ deletedAt }).where(eq(table.id, world[key])).run();
  return { remove: (db, world) => put(db, world, "2026-01-01T00:00:00.000Z"), restore: (db, world) => put(db, world, null) };
}

/** How each kind goes and comes back. A new kind without an entry does not compile. */
const WAYS: Record<DeletedKind, Way> = {
  interview: {
    remove: (db, { studyId, interview: interviewId }) => {
      deleteInterview(db, { studyId, interviewId, version: getInterview(db, { studyId, interviewId }).version });
    },
    restore: (db, { studyId, interview: interviewId }) => void restoreInterview(db, { studyId, interviewId }),
  },
  questionnaire: {
    remove: (db, { studyId, questionnaire: questionnaireId }) => {
      deleteQuestionnaire(db, { studyId, questionnaireId, version: getQuestionnaire(db, { studyId, questionnaireId }).version });
    },
    restore: (db, { studyId, questionnaire: questionnaireId }) => void restoreQuestionnaire(db, { studyId, questionnaireId }),
  },
  response: {
    remove: (db, { studyId, response: responseId }) => {
      deleteResponse(db, { studyId, responseId, version: getResponse(db, { studyId, responseId }).version });
    },
    restore: (db, { studyId, response: responseId }) => void restoreResponse(db, { studyId, responseId }),
  },
  participant: {
    remove: (db, { studyId, ana: participantId }) => {
      deleteParticipant(db, { studyId, participantId, version: getParticipant(db, { studyId, participantId }).version });
    },
    restore: (db, { studyId, ana: participantId }) => void restoreParticipant(db, { studyId, participantId }),
  },
  highlight: {
    remove: (db, { studyId, highlight: highlightId }) => {
      deleteHighlight(db, { studyId, highlightId, version: getHighlight(db, { studyId, highlightId }).version });
    },
    restore: (db, { studyId, highlight: highlightId }) => void restoreHighlight(db, { studyId, highlightId }),
  },
  code: {
    remove: (db, { studyId, code: codeId }) => {
      deleteCode(db, { studyId, codeId, version: getCode(db, { studyId, codeId }).version, moveTo: "none" });
    },
    restore: (db, { studyId, code: codeId }) => void restoreCode(db, { studyId, codeId }),
  },
  persona: {
    ready: (db, { persona }) => {
      const { findings, touchpoints, assets, kpis, milestones, gaps, journeyActions } = schema;
      for (const table of [findings, touchpoints, assets, kpis, milestones, gaps, journeyActions])
        db.update(table).set({ personaId: null }).where(eq(table.personaId, persona)).run();
    },
    remove: (db, { studyId, persona: personaId }) => {
      deletePersona(db, { studyId, personaId, version: getPersona(db, { studyId, personaId }).version });
    },
    restore: (db, { studyId, persona: personaId }) => void restorePersona(db, { studyId, personaId }),
  },
  account: {
    remove: (db, { studyId, account: accountId }) => {
      deleteAccount(db, { studyId, accountId, version: getAccount(db, { studyId, accountId }).version });
    },
    restore: (db, { studyId, account: accountId }) => void restoreAccount(db, { studyId, accountId }),
  },
  memo: {
    remove: (db, { studyId, memo: memoId }) => deleteMemo(db, { studyId, memoId, version: getMemo(db, { studyId, memoId }).version }),
    restore: (db, { studyId, memo: memoId }) => void restoreMemo(db, { studyId, memoId }),
  },
  question: {
    remove: (db, { studyId, question: questionId }) => {
      deleteGuideQuestion(db, { studyId, questionId, version: getGuideQuestion(db, { studyId, questionId }).version });
    },
    restore: (db, { studyId, question: questionId }) => void restoreGuideQuestion(db, { studyId, questionId }),
  },
  search: {
    remove: (db, { studyId, search: searchId }) => {
      deleteSavedSearch(db, { studyId, searchId, version: listSavedSearches(db, { studyId })[0]?.version ?? 0 });
    },
    restore: (db, { studyId, search: searchId }) => void restoreSavedSearch(db, { studyId, searchId }),
  },
  term: {
    remove: (db, { studyId, term: termId }) => {
      deleteMessageTerm(db, { studyId, termId, version: getMessageTerm(db, { studyId, termId }).version });
    },
    restore: (db, { studyId, term: termId }) => void restoreMessageTerm(db, { studyId, termId }),
  },
  touchpoint: inList(touchpointList, "touchpoint"),
  asset: inList(assetList, "asset"),
  kpi: inList(kpiList, "kpi"),
  milestone: inList(milestoneList, "milestone"),
  gap: inList(gapList, "gap"),
  action: inList(actionList, "action"),
  finding: inTrash(schema.findings, "finding"),
  map: inTrash(schema.journeyMaps, "map"),
  flow: inTrash(schema.flows, "flow"),
  competitor: inTrash(schema.competitors, "competitor"),
};

test.each(DELETED_KINDS)("%s: deleted and restored, the study says what it said before", (kind) => {
  const { db, sqlite } = openTestDb();
  const world = makeFullStudy(db);
  WAYS[kind].ready?.(db, world);
  const before = logicalDump(sqlite);
  WAYS[kind].remove(db, world);
  expect(logicalDump(sqlite)).not.toEqual(before);
  expect(listDeleted(db, { studyId: world.studyId }).map((item) => item.kind)).toEqual([kind]);
  WAYS[kind].restore(db, world);
  expect(logicalDump(sqlite)).toEqual(before);
});

test.each(["highlight", "code"] as const)("%s: deleted and undone, the study says what it said before", (kind) => {
  const { db, sqlite } = openTestDb();
  const world = makeFullStudy(db);
  const before = logicalDump(sqlite);
  WAYS[kind].remove(db, world);
  undoAction(db, { studyId: world.studyId, actionId: getHistory(db, world).undo?.id });
  expect(logicalDump(sqlite)).toEqual(before);
});

test("a study with everything in it, deleted and restored, is as it was", () => {
  const { db, sqlite } = openTestDb();
  const { studyId } = makeFullStudy(db);
  const before = logicalDump(sqlite);
  deleteStudy(db, { studyId, version: getStudy(db, studyId).version });
  restoreStudy(db, studyId);
  expect(logicalDump(sqlite)).toEqual(before);
});

test("everything that can be deleted is of a kind that the trash knows", () => {
  const tables = Object.values(schema).filter((table) => is(table, SQLiteTable));
  const deletable = tables.filter((table) => "deletedAt" in getTableColumns(table)).map((table) => getTableConfig(table).name);
  const known = Object.values(TRASHED).map(({ table }) => getTableConfig(table).name);
  expect(deletable.toSorted()).toEqual([...known, "studies"].toSorted());
});

test("the full study has rows in every table", () => {
  const { db, sqlite } = openTestDb();
  makeFullStudy(db);
  const empty = Object.entries(logicalDump(sqlite)).filter(([, rows]) => rows.length === 0);
  expect(empty.map(([table]) => table)).toEqual([]);
});
