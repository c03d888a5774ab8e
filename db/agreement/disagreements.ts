import { eq } from "drizzle-orm";
import { participants } from "@/db/schema";
import type { Db } from "@/db/types";
import type { Disagreement, DisagreementList, ShownMark } from "@/lib/agreement/schema";
import type { Differing } from "@/lib/agreement/settled";
import { stageOfStep } from "@/lib/journey/study-journey";
import type { Span } from "@/lib/text/sentences";
import { withWordsAround } from "@/lib/text/whole-words";
import { type Compared, type ComparedText, compareRound, type Settlement } from "./compare";
import { namesOf } from "./people";
import { peopleOfInterviews } from "./people-of-interviews";
import type { RoundRef } from "./rows";
import { codersIn } from "./wire";

/** What of the text stands before and after the words, in UTF-16 units. */
const CONTEXT = 240;

type Person = { code: string; refused: boolean };

/**
 * What two coders of an open round coded differently, in the order of the texts, settled or not. Words of somebody who refused to be quoted are left out:
 * they are read in their interview (rule 14). Throws NOT_FOUND; CONFLICT while it is coded.
 */
export function listDisagreements(db: Db, ref: RoundRef): DisagreementList {
  const compared = compareRound(db, ref);
  const [first, second] = codersIn(db, compared.round);
  const people = peopleOf(db, ref.studyId);
  const present = peopleOfInterviews(
    db,
    ref.studyId,
    compared.texts.map(({ interviewId }) => interviewId),
  );
  const by = namesOf(
    db,
    [...compared.settled.values()].map((one) => one.by),
  );
  const items = compared.texts.flatMap((text) => {
    const ids = present.get(text.interviewId) ?? [];
    return text.differing.map((segment) => shownOf(segment, { text, compared, people, ids, by }));
  });
  const settled = items.filter((one) => one.settled !== null).length;
  return { items, names: { first: first?.name ?? "", second: second?.name ?? "" }, total: items.length, settled };
}

type Around = { text: ComparedText; compared: Compared; people: Map<string, Person>; ids: readonly string[]; by: Map<string, string> };

function shownOf(segment: Differing, { text, compared, people, ids, by }: Around): Disagreement {
  const { key, start, end, differs } = segment;
  const { documentId, interviewId, interviewTitle, kind } = text;
  const shown = withWordsAround(text.text, { start, end }, CONTEXT);
  const turn = text.turns.find((one) => one.start < end && one.end > start);
  const behind = text.turns.length > 0 ? speakersIn(text, shown) : ids;
  const isHidden = behind.some((id) => people.get(id)?.refused);
  const words = (span: Span) => (isHidden ? "" : text.text.slice(span.start, span.end));
  const show = shower(compared, isHidden ? null : text.text);
  const settlement = compared.settled.get(key);
  return {
    ...{ key, documentId, interviewId, title: interviewTitle, start, end, kind, differs },
    before: words({ start: shown.start, end: start }),
    text: isHidden ? null : words({ start, end }),
    after: words({ start: end, end: shown.end }),
    speaker: turn ? speakerOf(turn, people) : null,
    spoken: isHidden ? [] : spokenIn(text, shown, people),
    first: segment.first.flatMap(({ id }) => show(id)),
    second: segment.second.flatMap(({ id }) => show(id)),
    people: kind === "notes" && ids.length > 1 ? ids.map((id) => ({ id, code: people.get(id)?.code ?? "" })) : [],
    settled: settlement ? settledOf(settlement, { show, by }) : null,
  };
}

function settledOf({ id, outcome, at, by, agreed }: Settlement, { show, by: names }: { show: Show; by: Map<string, string> }) {
  return { id, outcome, at, by: names.get(by) ?? "somebody", agreed: agreed.flatMap((mark) => show(mark.id)) };
}

type Show = (id: string) => ShownMark[];

function shower({ marks, journey }: Compared, text: string | null): Show {
  return (id) => {
    const mark = marks.get(id);
    if (!mark) return [];
    const { start, end, point, step, codeIds } = mark;
    return [{ id, start, end, quote: text?.slice(start, end) ?? null, point, step, stage: stageOfStep(step, journey), codeIds }];
  };
}

function speakersIn({ turns }: ComparedText, { start, end }: Span): string[] {
  return turns.flatMap((turn) => (turn.participantId !== null && turn.start < end && turn.end > start ? [turn.participantId] : []));
}

function spokenIn({ turns }: ComparedText, { start, end }: Span, people: Map<string, Person>): Disagreement["spoken"] {
  return turns
    .filter((turn) => turn.start < end && turn.end > start)
    .map((turn) => ({ speaker: speakerOf(turn, people), start: Math.max(start, turn.start), end: Math.min(end, turn.end) }));
}

function speakerOf({ role, participantId }: ComparedText["turns"][number], people: Map<string, Person>): string {
  if (role === "interviewer") return "Interviewer";
  return people.get(participantId ?? "")?.code ?? "somebody";
}

function peopleOf(db: Db, studyId: string): Map<string, Person> {
  const rows = db
    .select({ id: participants.id, code: participants.code, consent: participants.quoteConsent })
    .from(participants)
    .where(eq(participants.studyId, studyId))
    .all();
  return new Map(rows.map(({ id, code, consent }) => [id, { code, refused: consent === "refused" }]));
}
