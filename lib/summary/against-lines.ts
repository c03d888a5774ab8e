import { AUDIENCE_NAMES } from "@/lib/participants/vocabulary";
import { audienceDifference } from "@/lib/themes/difference";
import type { Theme } from "@/lib/themes/schema";
import type { SummaryFacts } from "./facts";
import { figure, midSentence, nOf, type Piece, startSentence, writeLine } from "./figure";
import { type PersonaReading, quotesAt, type StageRead } from "./reading";
import type { WrittenLine } from "./schema";

const SHOWN = 2;
/** Where nothing can be called a difference yet, only one of this size is worth a sentence. */
const WIDE_GAP = 0.4;

/** Evidence that speaks against other evidence: what moves some on and stops others, audiences that differ, findings that quotes contradict. */
export function againstLines({ reading, findings }: SummaryFacts): WrittenLine[] {
  const contradicted = findings.filter(({ status }) => status === "contradicted");
  return [
    ...bothWays(reading),
    ...betweenAudiences(reading),
    ...contradicted.map(({ id, statement }) =>
      writeLine({ key: `against.finding.${id}`, section: "against", stage: null }, [
        "Quotes speak against a finding of ours, ",
        figure(statement, [], { page: "finding", findingId: id }),
        ", which stands as contradicted.",
      ]),
    ),
  ];
}

type Both = { stage: StageRead; trigger: Theme; failure: Theme };

/** The same code as a trigger for some and as a failure for others at one stage. */
function bothWays(reading: PersonaReading): WrittenLine[] {
  const both = reading.stages.flatMap((stage) =>
    stage.triggers.flatMap((trigger): Both[] => {
      const failure = stage.failures.find(({ codeId }) => codeId === trigger.codeId);
      return failure && trigger.codeId !== null && trigger.people > 0 && failure.people > 0 ? [{ stage, trigger, failure }] : [];
    }),
  );
  const weight = ({ trigger, failure }: Both) => Math.min(trigger.people, failure.people);
  return both
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, SHOWN)
    .map(({ stage, trigger, failure }, index) => {
      const at = (point: "trigger" | "failure") => ({
        page: "quotes" as const,
        query: quotesAt(reading, { stage: stage.stage, point, codeId: trigger.codeId }),
      });
      const moves = nOf(trigger.people, trigger.of, at("trigger"));
      const stops = nOf(failure.people, failure.of, at("failure"));
      const place = midSentence(stage.name);
      const pieces: Piece[] =
        index % 2 === 0
          ? [`One thing cuts both ways in ${place}: ${trigger.statement}. It moves `, moves, " people on and stops ", stops, "."]
          : [
              `${startSentence(place)} is contradictory on one point, ${trigger.statement}: a failure point for `,
              stops,
              " people, a trigger for ",
              moves,
              ".",
            ];
      return writeLine({ key: `against.both.${stage.stage}.${trigger.codeId}`, section: "against", stage: stage.stage }, pieces, [
        trigger.statement,
      ]);
    });
}

type Differing = { stage: StageRead; point: "trigger" | "failure"; theme: Theme; gap: number; caution: string | null };

/** The themes on which audiences lie furthest apart, with the word of caution that their numbers ask for. */
function betweenAudiences(reading: PersonaReading): WrittenLine[] {
  const all = reading.stages.flatMap((stage) => [
    ...stage.failures.flatMap((theme) => differing(stage, "failure", theme)),
    ...stage.triggers.flatMap((theme) => differing(stage, "trigger", theme)),
  ]);
  return all
    .sort((a, b) => Number(a.caution !== null) - Number(b.caution !== null) || b.gap - a.gap)
    .slice(0, SHOWN)
    .map(({ stage, point, theme, caution }, index) => {
      const [most, least] = ends(theme);
      const side = ({ audience, people, of }: ReturnType<typeof ends>[number]): Piece[] => {
        const query = { ...quotesAt(reading, { stage: stage.stage, point, codeId: theme.codeId }), audience: [audience] };
        return [nOf(people, of, { page: "quotes", query }), ` ${of === 1 ? AUDIENCE_NAMES[audience].one : AUDIENCE_NAMES[audience].many}`];
      };
      const them = point === "failure" ? "stops them" : "moves them on";
      const place = midSentence(stage.name);
      const head =
        index % 2 === 0
          ? `Audiences differ on what ${them} in ${place}: ${theme.statement} is named by `
          : `What ${them} in ${place} depends on whom one asks: ${theme.statement} comes from `;
      const pieces: Piece[] = [
        head,
        ...(most ? side(most) : []),
        index % 2 === 0 ? " and by " : " and from ",
        ...(least ? side(least) : []),
        caution === null ? "." : `. ${caution}`,
      ];
      return writeLine(
        { key: `against.audience.${stage.stage}.${point}.${theme.codeId}`, section: "against", stage: stage.stage },
        pieces,
        [theme.statement],
      );
    });
}

function ends({ byAudience }: Theme): Theme["byAudience"] {
  const heard = byAudience.filter(({ of }) => of > 0).sort((a, b) => b.people / b.of - a.people / a.of);
  const [most, least] = [heard[0], heard.at(-1)];
  return most && least && most !== least ? [most, least] : [];
}

function differing(stage: StageRead, point: "trigger" | "failure", theme: Theme): Differing[] {
  const [most, least] = ends(theme);
  const difference = audienceDifference(theme.byAudience);
  if (!most || !least || !difference || theme.codeId === null || most.people < 2) return [];
  const gap = most.people / most.of - least.people / least.of;
  return difference.caution !== null && gap < WIDE_GAP ? [] : [{ stage, point, theme, gap, caution: difference.caution }];
}
