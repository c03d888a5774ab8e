import type { AnswerToStore } from "@/db/documents/store-answers";
import type { NewResponse } from "@/db/responses/insert";
import type { ResponseSays } from "@/db/schema/questionnaires";
import { newId } from "@/db/stamp";
import { questionOfSlot } from "@/lib/questionnaires/slots";
import type { ResponseFlag } from "@/lib/questionnaires/vocabulary";
import type { PlannedResponse } from "@/lib/survey-import/planned";
import type { ReadBy } from "@/lib/survey-import/rows/read-by";
import { accountNamed, type Names, personaNamed, personNamed } from "./names";
import { STILL_STORING } from "./storing";

/** What an export says of a response there is, with what it has columns for: of the rest it says nothing. */
export type HeldBack = ResponseSays & { read?: ReadBy };

/** What a planned row says of a response, its people, personas and accounts by id. A linked person's audience of today is the row's where it names none (rule 8). */
export function saysOf(row: PlannedResponse, names: Names): ResponseSays {
  const person = personNamed(names, row.person);
  const cells = row.cells;
  for (const { slot } of row.texts) cells[slot] = true;
  return {
    digest: row.digest,
    participantId: person?.id ?? null,
    personaId: personaNamed(names, row.persona),
    audience: row.audience ?? person?.audience ?? null,
    role: row.role,
    accountId: accountNamed(names, row.account),
    step: row.step,
    wave: row.wave,
    status: row.status,
    startedAt: row.startedAt,
    submittedAt: row.submittedAt,
    zone: row.zone,
    language: row.language,
    seconds: row.seconds,
    cells,
    fields: row.plan === null ? row.fields : { ...row.fields, plan: row.plan },
    texts: row.texts,
  };
}

type Home = { questionnaireId: string; importId: string; titles: ReadonlyMap<string, string> };

/** A row as a response that nobody sees yet. */
export function newResponse(row: PlannedResponse, { says, home }: { says: ResponseSays; home: Home }): NewResponse {
  // field by field: spreading a hundred thousand of them is a tenth of the whole import
  return {
    id: newId(),
    key: row.key,
    digest: says.digest,
    questionnaireId: home.questionnaireId,
    participantId: says.participantId,
    personaId: says.personaId,
    audience: says.audience,
    role: says.role,
    accountId: says.accountId,
    step: says.step,
    wave: says.wave,
    status: says.status,
    source: "imported",
    startedAt: says.startedAt,
    submittedAt: says.submittedAt,
    zone: says.zone,
    language: says.language,
    seconds: says.seconds,
    flags: NOTHING_ODD,
    followUp: "unknown",
    cells: says.cells,
    fields: says.fields,
    importId: home.importId,
    deletedAt: STILL_STORING,
    texts: says.texts.length === 0 ? NOTHING_SAID : titled(says.texts, home.titles),
  };
}

const NOTHING_SAID: readonly AnswerToStore[] = [];
const NOTHING_ODD: ResponseFlag[] = [];

/** Open answers, each under the text of its question. */
export function titled(texts: ResponseSays["texts"], titles: ReadonlyMap<string, string>): AnswerToStore[] {
  return texts.map(({ slot, text }) => ({ slot, text, title: titles.get(questionOfSlot(slot)) ?? "" }));
}
