import { countPeople } from "@/lib/evidence/voices";
import { COVERED_AUDIENCES, type CoveredAudience } from "@/lib/participants/vocabulary";
import { FIELD_FACTS } from "@/lib/personas/fields";
import { counted } from "@/lib/text/counted";
import { dayWords } from "./days";
import type { SummaryFacts } from "./facts";
import { figure, listedPieces, midSentence, nOf, type Piece, writeLine } from "./figure";
import { quotesAt } from "./reading";
import type { WrittenLine } from "./schema";

const QUESTIONS_SHOWN = 4;

const line = (name: string, pieces: Piece[]): WrittenLine => writeLine({ key: `unknown.${name}`, section: "unknown", stage: null }, pieces);

/** What we do not know of a persona: whom we have not heard, what nobody spoke about, what is written without anybody's words, and what waits. */
export function unknownLines(facts: SummaryFacts): WrittenLine[] {
  return [
    ...audiences(facts),
    ...silentStages(facts),
    ...onlyAdmins(facts),
    ...stale(facts),
    ...fields(facts),
    ...waiting(facts),
    ...questions(facts),
  ];
}

const NOBODY: Record<CoveredAudience, string> = { prospect: "No prospect", customer: "No customer", churned: "Nobody who churned" };
const VOICES: Record<CoveredAudience, [string, string]> = {
  prospect: ["prospect", "prospects"],
  customer: ["customer", "customers"],
  churned: ["person who churned", "people who churned"],
};

function audiences({ tally }: SummaryFacts): WrittenLine[] {
  if (tally.people === 0) return [];
  return COVERED_AUDIENCES.flatMap((audience) => {
    const hole = tally.holes.find((one) => one.audience === audience);
    if (!hole) return [];
    const least = figure(`${hole.min}`, [hole.min], { page: "coverage" });
    if (hole.people === 0)
      return [line(`audience.${audience}`, [`${NOBODY[audience]} has been heard yet; at least `, least, " are asked for."])];
    const heard = figure(counted(hole.people, ...VOICES[audience]), [hole.people], { page: "people", audience });
    return [
      line(`audience.${audience}`, [
        "Only ",
        heard,
        ` ${hole.people === 1 ? "has" : "have"} been heard, where at least `,
        least,
        " are asked for.",
      ]),
    ];
  });
}

function silentStages({ reading }: SummaryFacts): WrittenLine[] {
  if (reading.base.of === 0) return [];
  const silent = reading.stages.filter(
    ({ stage }) => countPeople((reading.byStage.get(stage) ?? []).flatMap(({ voices }) => voices)) === 0,
  );
  if (silent.length === 0) return [];
  if (silent.length === reading.stages.length) return [line("stages", ["Nothing they said is placed on the journey yet."])];
  const names = silent.map(({ name }) => midSentence(name));
  const last = names.at(-1) ?? "";
  const either = names.length === 1 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
  return [line("stages", [`Nobody interviewed has said anything about ${either} yet.`])];
}

/** Value must be proven to everyone who uses and pays, not only to admins: where only they were heard, the page says so. */
function onlyAdmins({ tally }: SummaryFacts): WrittenLine[] {
  const known = tally.byRole.filter(({ role }) => role !== null);
  const admins = known.find(({ role }) => role === "admin");
  if (!admins || known.length > 1) return [];
  const who = figure(admins.people === 1 ? "one admin" : `${admins.people} admins`, [admins.people], { page: "people" });
  return [
    line("roles", [
      "Of the roles known only ",
      who,
      ` ${admins.people === 1 ? "was" : "were"} heard: whether it is worth it to the people who use it every day is not known.`,
    ]),
  ];
}

function stale({ tally, reviewMonths }: SummaryFacts): WrittenLine[] {
  if (!tally.stale || tally.lastHeard === null) return [];
  const months = figure(counted(reviewMonths, "month"), [reviewMonths], { page: "coverage" });
  return [
    line("stale", [
      "Nobody has been heard since ",
      figure(dayWords(tally.lastHeard), [], { page: "coverage" }),
      ", longer than the ",
      months,
      " between two reviews.",
    ]),
  ];
}

function fields({ fields: all }: SummaryFacts): WrittenLine[] {
  const counting = all.filter(({ field }) => FIELD_FACTS[field].counted);
  const names = (list: typeof all) =>
    listedPieces(list.map(({ field }) => [figure(FIELD_FACTS[field].name.toLowerCase(), [], { page: "field", field })]));
  const empty = counting.filter(({ filled }) => !filled);
  const bare = counting.filter(({ filled, backed }) => filled && !backed);
  return [
    ...(empty.length > 0 ? [line("fields", ["Not described yet: ", ...names(empty), "."])] : []),
    ...(bare.length > 0 ? [line("bare", ["Written down without anybody’s words behind it: ", ...names(bare), "."])] : []),
  ];
}

function waiting({ reading, waiting: { suggestions, interviews } }: SummaryFacts): WrittenLine[] {
  const lines: WrittenLine[] = [];
  if (suggestions > 0) {
    const many = figure(counted(suggestions, "suggestion"), [suggestions], { page: "review" });
    const where = figure(counted(interviews, "interview"), [interviews], { page: "review" });
    lines.push(
      line("suggestions", [
        many,
        " in ",
        where,
        ` of theirs ${suggestions === 1 ? "waits" : "wait"} for a decision, and count${suggestions === 1 ? "s" : ""} for nothing until then.`,
      ]),
    );
  }
  const known = reading.base.codeNames;
  const bare = reading.heard.spoken.filter(({ highlight }) => !highlight.codeIds.some((id) => known.has(id)));
  const people = countPeople(bare.flatMap(({ voices }) => voices));
  if (people > 0) {
    const who = nOf(people, reading.base.of, { page: "quotes", query: { ...quotesAt(reading, {}), code: "none" } });
    lines.push(
      line("uncoded", ["Some of what ", who, " said is marked and carries no code yet, so it stands in none of these sentences."]),
    );
  }
  return lines;
}

function questions({ openQuestions }: SummaryFacts): WrittenLine[] {
  return openQuestions
    .slice(0, QUESTIONS_SHOWN)
    .map(({ id, question }) => line(`question.${id}`, ["Still open: ", figure(question, [], { page: "questions" })]));
}
