import { type Asked, type Reading, rangeAround, scaleOf } from "./closed-answer";

const RECOMMEND =
  /recommend|recomend|empfehl|consiglier|aanbevel|suositel|rekommender|anbefal|polec|порекоменд|рекоменд|薦め|推荐|추천|likely .*(?:friend|colleague)|likelihood to recommend/i;
const SATISFIED = /satisf|zufrieden|satisfait|satisfech|satisfeit|soddisfatt|tevreden/i;
const EFFORT = /effort|aufwand|mühe|esfuerzo|sforzo|esforço|inspanning/i;
const MADE_EASY =
  /made it easy|makes it easy|easy for me|how easy|ease of|wie (?:einfach|leicht)|qué tan fácil|(?:quelle facilité|à quel point.*facile)|quanto è (?:stato )?facile/i;
const AMOUNT =
  /how many|how much|number of|how old|how long|years?\b|months?\b|\bage\b|\bcount\b|employees|headcount|seats|price|cost|budget|revenue|salary|wie ?viele?|anzahl|alter\b|jahre|combien|nombre de|âge|cuánt|número de|años|edad|quanti|quante|anni|hoeveel|aantal|[€$£%]/i;
const SPELT_TEN = /0\s*(?:-|–|—|to|bis|à|a)\s*10|scale of (?:0|zero)/i;

/** Whether a question asks how likely somebody is to recommend. */
export function asksToRecommend(text: string): boolean {
  return RECOMMEND.test(text);
}

/** Columns of numbers: the recommendation of 0 to 10, satisfaction, effort, other scales, or amounts. Null where fewer than 95 % of the cells are numbers. */
export function readNumbers(asked: Asked): Reading | null {
  const { numbers, filled } = asked.profile;
  if (filled === 0 || numbers.count * 100 < filled * 95) return null;
  const { text } = asked;
  if (numbers.max <= 1 && filled >= 5) return null;
  const onScale = numbers.whole === numbers.count && numbers.min >= 0 && numbers.max <= 10;
  if (!onScale) return { type: "number", confidence: 0.8 };
  if (RECOMMEND.test(text)) return recommendation(asked);
  const easy = effort(asked);
  if (easy) return easy;
  if (AMOUNT.test(text)) return { type: "number", confidence: 0.7 };
  if (SATISFIED.test(text) && numbers.min >= 1 && numbers.max <= 5)
    return { type: "satisfaction", scale: scaleOf(1, 5), metric: "csat", confidence: 0.8 };
  return plainScale(asked);
}

/** A score of recommending is taken as such only on a scale of 0 to 10: from 1 to 5 it is another question. */
function recommendation({ text, profile }: Asked): Reading {
  const { numbers, filled } = profile;
  const sure = SPELT_TEN.test(text) || numbers.max > 7;
  if (sure || numbers.min === 0 || (filled < 10 && numbers.max > 5))
    return { type: "recommendation", scale: scaleOf(0, 10), metric: "nps", confidence: sure ? 0.95 : 0.7 };
  const [min, max] = rangeAround(numbers.min, numbers.max);
  return {
    type: "scale",
    scale: scaleOf(min, max),
    confidence: 0.5,
    doubt: `No answer is above ${numbers.max}: was this asked on a scale of 0 to 10? Only then is it a recommendation score.`,
  };
}

function effort({ text, profile }: Asked): Reading | null {
  const { min, max } = profile.numbers;
  if (min < 1 || max > 7) return null;
  if (EFFORT.test(text) && !MADE_EASY.test(text)) {
    const top = max <= 5 ? 5 : 7;
    return {
      type: "scale",
      scale: { ...scaleOf(1, top), lowIsGood: true },
      metric: "ces",
      confidence: 0.6,
      doubt: "Is 1 the least effort? On this scale the low end was taken as the good one.",
    };
  }
  if (MADE_EASY.test(text) && max > 5)
    return { type: "agreement", scale: scaleOf(1, 7), metric: "ces", confidence: 0.7, doubt: "Is 7 the easy end of this scale?" };
  return null;
}

function plainScale({ profile }: Asked): Reading {
  const { min, max } = profile.numbers;
  const [low, high] = rangeAround(min, max);
  return { type: "scale", scale: scaleOf(low, high), confidence: profile.filled < 5 ? 0.5 : 0.75 };
}
