import { and, eq, sql } from "drizzle-orm";
import { getAccount, updateAccount } from "@/db/accounts";
import { competitorList } from "@/db/deals/competitors";
import { consideredList } from "@/db/deals/considered";
import { driverList } from "@/db/deals/drivers";
import { addComment } from "@/db/findings/comments";
import { linkQuotes } from "@/db/findings/links";
import { createFinding, updateFinding } from "@/db/findings/write";
import { flowList } from "@/db/flows/flows";
import { writeCells } from "@/db/journey-map/cells";
import { createMap } from "@/db/journey-map/maps";
import { fieldSubject, putPersonaField } from "@/db/persona-page/fields";
import { highlights, mapDifferences } from "@/db/schema";
import { newShortId, now } from "@/db/stamp";
import { getStudy, updateStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { LinkSubject, Stance } from "@/lib/findings/vocabulary";
import { EXISTING_MAP } from "@/lib/journey-map/vocabulary";
import { daysLater } from "./days";
import { storeSampleLists } from "./sample-list-rows";
import { known, type SampleIds } from "./sample-people-rows";
import type { SampleJourney } from "./sample-types";

export type JourneyPlace = { studyId: string; ids: SampleIds; shift: number; sample: SampleJourney };

/** Stores what the sample's team made of what it heard; interviews, people and codes are there already. Every date is moved by `shift` days. */
export function storeSampleJourney(tx: Db, place: JourneyPlace): void {
  const { studyId, sample } = place;
  updateStudy(tx, { studyId, version: getStudy(tx, studyId).version, patch: { brief: sample.brief } });
  storeFindings(tx, place);
  storeFields(tx, place);
  storeMaps(tx, place);
  storeDeals(tx, place);
  storeFlow(tx, place);
  storeSampleLists(tx, place);
}

type Linked = { subject: LinkSubject; subjectId: string; quotes: readonly string[]; stance?: Stance };

function link(tx: Db, studyId: string, { subject, subjectId, quotes, stance = "for" }: Linked): void {
  if (quotes.length === 0) return;
  const highlightIds = quotes.map((words) => highlightWith(tx, studyId, words));
  linkQuotes(tx, { studyId, input: { subject, subjectId, highlightIds, stance } });
}

/** The one highlight in which these words stand. */
function highlightWith(tx: Db, studyId: string, words: string): string {
  const found = tx
    .select({ id: highlights.id })
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), sql`instr(${highlights.quote}, ${words}) > 0`))
    .all();
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`the sample has ${found.length} highlights with “${words}”`);
  return only.id;
}

function storeFindings(tx: Db, { studyId, ids, sample }: JourneyPlace): void {
  for (const { personaKey, codes, for: speaks, against, comments, status, ...said } of sample.findings) {
    const personaId = personaKey === null ? null : known(ids.personas, personaKey);
    const codeIds = codes.map((slug) => known(ids.codes, slug));
    const { id: findingId } = createFinding(tx, { studyId, input: { ...said, personaId, codeIds } });
    link(tx, studyId, { subject: "finding", subjectId: findingId, quotes: speaks });
    link(tx, studyId, { subject: "finding", subjectId: findingId, quotes: against, stance: "against" });
    for (const text of comments) addComment(tx, { studyId, findingId, text });
    if (status !== "open") {
      const { version } = updateFinding(tx, { studyId, findingId, version: 1, patch: {} });
      updateFinding(tx, { studyId, findingId, version, patch: { status } });
    }
  }
}

function storeFields(tx: Db, { studyId, ids, sample }: JourneyPlace): void {
  for (const { personaKey, field, text, quotes } of sample.fields) {
    const personaId = known(ids.personas, personaKey);
    putPersonaField(tx, { studyId, personaId, field, version: 0, input: { text } });
    link(tx, studyId, { subject: "persona-field", subjectId: fieldSubject(personaId, field), quotes });
  }
}

function storeMaps(tx: Db, { studyId, sample: { cells, ideal } }: JourneyPlace): void {
  const typed = (list: SampleJourney["ideal"]["cells"]) => list.map(({ step, lane, text }) => ({ step, lane, text, personaId: null }));
  const supported = cells.map(({ step, lane, text, supporters }) => ({
    step,
    lane,
    text,
    personaId: null,
    ...(supporters && { supporters }),
  }));
  const written = writeCells(tx, { studyId, mapId: EXISTING_MAP, cells: supported });
  for (const [index, cell] of written.cells.entries()) {
    link(tx, studyId, { subject: "cell", subjectId: cell.id, quotes: cells[index]?.quotes ?? [] });
  }
  const map = createMap(tx, { studyId, input: { kind: "ideal", name: ideal.name, goal: ideal.goal } });
  writeCells(tx, { studyId, mapId: map.id, cells: typed(ideal.cells) });
  for (const { step, lane, type } of ideal.differences) {
    tx.insert(mapDifferences)
      .values({ studyId, mapId: map.id, cell: `${map.id}:all:${step}:${lane}`, type, updatedAt: now() })
      .run();
  }
}

function storeDeals(tx: Db, { studyId, ids, shift, sample }: JourneyPlace): void {
  const competitors = new Map(
    sample.competitors.map(({ key, name, codeSlug }) => {
      const codeId = codeSlug === null ? null : known(ids.codes, codeSlug);
      return [key, competitorList.create(tx, { studyId, input: { name, codeId } }).id];
    }),
  );
  for (const { competitorKey, accountKey, ...rest } of sample.considered) {
    const input = { competitorId: known(competitors, competitorKey), accountId: known(ids.accounts, accountKey), ...rest };
    consideredList.create(tx, { studyId, input });
  }
  for (const { accountKey, endedOn, ...rest } of sample.ended) {
    const accountId = known(ids.accounts, accountKey);
    const { version } = getAccount(tx, { studyId, accountId });
    updateAccount(tx, { studyId, accountId, version, patch: { ...rest, endedOn: daysLater(endedOn, shift) } });
  }
  for (const { accountKey, quotes, ...rest } of sample.drivers) {
    const { id } = driverList.create(tx, { studyId, input: { accountId: known(ids.accounts, accountKey), ...rest } });
    link(tx, studyId, { subject: "driver", subjectId: id, quotes });
  }
}

function storeFlow(tx: Db, { studyId, sample: { flow } }: JourneyPlace): void {
  const { steps, segments, ...said } = flow;
  const figures = {
    steps: steps.map((step) => ({ id: newShortId(), ...step })),
    segments: segments.map((segment) => ({ id: newShortId(), personaId: null, ...segment })),
  };
  flowList.create(tx, { studyId, input: { ...said, flow: figures } });
}
