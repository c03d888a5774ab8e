import type { CodeKind } from "@/lib/codebook/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Purpose } from "@/lib/questionnaires/vocabulary";

/** What the wording of a question says of it; null where it says nothing for sure. */
export type SaidByText = { purpose: Purpose | null; step: StepSlug | null; family: CodeKind | null };

const PURPOSES: [Purpose, RegExp][] = [
  [
    "follow-up",
    /may we (?:contact|interview|talk|follow|call)|(?:can|could) we (?:contact|interview|talk to|follow up)|open to (?:an interview|a (?:follow-up|call))|dürfen wir sie (?:kontaktieren|anrufen|interviewen)|pouvons-nous vous (?:contacter|rappeler)|podemos contactar/i,
  ],
  [
    "main-benefit",
    /main (?:benefit|value)|most valuable|biggest benefit|größte[rn]? (?:nutzen|vorteil)|hauptnutzen|principal (?:avantage|bénéfice)|principal beneficio|beneficio principal/i,
  ],
  [
    "who-benefits",
    /(?:who|what (?:type|kind) of (?:people|person|user)s?).*benefit|who (?:do you think )?would benefit|wer .*(?:profitier|nutzen)/i,
  ],
  [
    "improvement",
    /how (?:can|could|should) we improve|what (?:could|should|can) (?:we|be) (?:improve|do better|done better|change)|change one thing|one thing .*(?:change|improve)|what would (?:you change|have made it better|make .*better)|missing|like to see (?:added|improved)|was (?:können|sollten) wir (?:verbessern|besser)|que (?:pouvons|devrions)-nous améliorer|(?:qué|cómo) (?:podemos|podríamos|deberíamos) mejorar/i,
  ],
  [
    "alternative",
    /what would you (?:likely |probably )?use instead|use as an? alternative|alternatives? (?:would|did|have) you|using (?:before|instead|previously)|switch(?:ed|ing)? (?:to|from)|stattdessen|à la place|en su lugar|en lugar/i,
  ],
  ["what-happened", /what happened|just before|walk us through|was ist passiert|que s'est-il passé|qué (?:pasó|ocurrió)/i],
  [
    "reason",
    /^why\b|(?:main|primary|most important) reason|reason (?:for|behind)|what is the reason|^warum|^weshalb|hauptgrund|^pourquoi|raison principale|^¿?por ?qué|raz[óo]n principal|motivo principal/i,
  ],
];

const STEPS: [StepSlug, RegExp][] = [
  [
    "leave",
    /\b(?:cancel(?:l?ed|ling)?|churn(?:ed)?|unsubscribe|stop(?:ped)? using|leav(?:e|ing) us|left us|you le(?:ave|ft)|kündig|gekündigt|résili|darse de baja|cancelar)/i,
  ],
  ["renewal", /\brenew(?:al|ed|ing)?\b|verlänger|renouvel|renovar|renovación/i],
  [
    "buy",
    /(?:stopped|prevented|kept|almost kept) you from (?:sign|buy|purchas|subscrib)|\bcheckout\b|\bpricing page\b|when (?:buying|purchasing)/i,
  ],
  ["felt-need", /(?:made|led) you (?:look|search|start looking)|look(?:ing)? for a (?:tool|solution|product)|what triggered/i],
  [
    "first-contact",
    /first (?:hear|heard|learn|come across|find out)|how did you (?:hear|find out|discover|learn) (?:about|of)|wie (?:haben sie|hast du) .*(?:erfahren|aufmerksam)|comment avez-vous (?:connu|entendu|découvert)|cómo (?:nos )?conoc/i,
  ],
  [
    "set-up",
    /\b(?:on-?boarding|set-?up|setting up|getting started|get started|install(?:ation|ing|ed)?|einrichtung|einrichten|installier)\b/i,
  ],
  [
    "get-help",
    /\b(?:customer support|support team|support ticket|contact(?:ed|ing)? support|help ?desk|troubleshooting|kundendienst|kundenservice)\b/i,
  ],
  ["recommend", /\brecommend|empfehl|recommander|recomendar/i],
];

const FAMILIES: [CodeKind, RegExp][] = [
  [
    "objection",
    /(?:stopped|prevented|kept|hinders?|holding|held) (?:you|us)\b|what (?:nearly|almost) (?:stopped|kept)|hesitat|concerns? |doubts?\b/i,
  ],
  [
    "feature-request",
    /(?:new )?features? .*(?:like to see|want|wish|missing|added|added)|features or (?:changes|information)|feature requests?|what is missing/i,
  ],
  [
    "competitor",
    /what would you (?:likely |probably )?use instead|alternatives?\b|competitors?\b|using before|switch(?:ed|ing)? (?:to|from)/i,
  ],
  ["touchpoint", /touch ?points?|channels? (?:did|do|used)|which of these did you use/i],
];

/** Guesses purpose, step and code family by a question's text alone, and only by wording that is plain. */
export function saidByText(text: string): SaidByText {
  return { purpose: firstOf(PURPOSES, text), step: firstOf(STEPS, text), family: firstOf(FAMILIES, text) };
}

function firstOf<T>(list: readonly [T, RegExp][], text: string): T | null {
  return list.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
