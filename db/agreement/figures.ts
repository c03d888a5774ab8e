import { listCodes } from "@/db/codebook/list";
import { rememberedFor } from "@/db/remembered";
import type { Db } from "@/db/types";
import { measureAgreement } from "@/lib/agreement/measure";
import type { AgreementFigures, Dimension } from "@/lib/agreement/schema";
import { asSettled } from "@/lib/agreement/settled";
import { RESAMPLES } from "@/lib/agreement/vocabulary";
import { basisSentences } from "@/lib/agreement/words";
import { POINTS } from "@/lib/highlights/vocabulary";
import { findStage } from "@/lib/journey/study-journey";
import { seededDraw } from "@/lib/saturation/random";
import { countSettlements } from "./change";
import { type Compared, compareRound, progressOf } from "./compare";
import type { RoundRef } from "./rows";
import { countMarks } from "./stored-marks";
import { codersIn, countLost } from "./wire";

/** The same for everybody who looks: an interval is no lottery. */
const SEED = 20_110_125;
/** So many rounds stay measured, the last ones asked for. */
const KEPT_ROUNDS = 8;

/** How far the two coders of an open round agree: each dimension and each code, on three bases, before and after settling. Throws NOT_FOUND; CONFLICT while it is coded. */
export function getFigures(db: Db, ref: RoundRef): AgreementFigures {
  const compared = compareRound(db, ref);
  const { round, texts, settled, outside, empty } = compared;
  const [first, second] = codersIn(db, round);
  const progress = progressOf(compared);
  const measured = {
    texts: texts.map(({ coded }) => coded),
    settled: progress.settled === 0 ? null : texts.map(({ coded }) => asSettled(coded, round.overlap, settled)),
    dimensions: dimensionsOf(db, { ref, compared }),
    overlap: round.overlap,
    resamples: RESAMPLES,
  };
  // every change in a study has open pages ask anew
  const dimensions = rememberedFor(db, { of: "agreement", name: `${ref.studyId} ${ref.roundId}`, most: KEPT_ROUNDS, asked: measured }, () =>
    measureAgreement({ ...measured, draw: seededDraw(SEED) }),
  );
  const hasTurns = texts.some(({ turns }) => turns.length > 0);
  return {
    says: basisSentences({ unit: round.unit, overlap: round.overlap, hasTurns }),
    coders: { first: first?.name ?? "", second: second?.name ?? "" },
    marks: {
      first: first?.marks ?? 0,
      ownFirst: countMarks(db, { ...ref, seats: ["first"], by: second?.userId ?? null }),
      second: second?.marks ?? 0,
      outside,
      empty,
      lost: countLost(db, round),
    },
    resamples: RESAMPLES,
    isFixed: countSettlements(db, ref) > 0,
    ...progress,
    dimensions,
  };
}

/** What is compared, in its order: marked at all, the point, the stage and the codes together, each followed by its values. Stages are those that somebody used. */
function dimensionsOf(db: Db, { ref, compared }: { ref: RoundRef; compared: Compared }): Dimension[] {
  const { round, texts, journey, codeIds } = compared;
  const used = new Set(texts.flatMap(({ coded }) => [...coded.first, ...coded.second].flatMap(({ tags }) => tags)));
  const value = (key: string, name: string): Dimension => ({ key, kind: "value", name });
  const stages = journey.stages.filter(({ slug }) => used.has(`stage:${slug}`));
  const book = listCodes(db, { studyId: ref.studyId }).filter(({ id }) => codeIds.includes(id));
  const names = { trigger: "Trigger", failure: "Failure point" };
  return [
    { key: "any", kind: "any", name: "Marked at all" },
    ...(round.withPoint
      ? [{ key: "point", kind: "point" as const, name: "Point" }, ...POINTS.map((point) => value(`point:${point}`, names[point]))]
      : []),
    ...(round.withStage
      ? [
          { key: "stage", kind: "stage" as const, name: "Stage" },
          ...stages.map(({ slug }) => value(`stage:${slug}`, findStage(slug, journey)?.name ?? slug)),
        ]
      : []),
    ...(book.length > 0
      ? [{ key: "codes", kind: "codes" as const, name: "Codes, the same set" }, ...book.map(({ id, name }) => value(`code:${id}`, name))]
      : []),
  ];
}
