/** The three ways to cut the same journey. Evidence hangs on steps; each step knows its stage in every preset. */
export const JOURNEY_PRESETS = ["lifecycle", "aarrr", "customer"] as const;
export type JourneyPreset = (typeof JOURNEY_PRESETS)[number];

/** At most so many steps of its own has a study, and at least so many stages stand. */
export const OWN_STEPS_LIMIT = 60;
export const STAGES_AT_LEAST = 2;

export const PRESET_NAMES: Record<JourneyPreset, { name: string; about: string }> = {
  lifecycle: { name: "Lifecycle", about: "Seven stages from brand awareness to loyalty: the company's view." },
  aarrr: { name: "AARRR", about: "Acquisition, activation, retention, referral, revenue: the growth funnel." },
  customer: { name: "The customer's own view", about: "Become aware, evaluate, choose, adopt, advocate: what the person is doing." },
};

/** A stage of one preset. `general` is the step taken when only the stage is chosen (rule 7). */
export type Stage = { slug: string; name: string; short: string; definition: string; general: BuiltInStep };

/** The built-in micro-steps, then the general ones. The order is the order of the journey. */
export const STEP_SLUGS = [
  "first-contact",
  "felt-need",
  "any-awareness",
  "compare",
  "any-evaluation",
  "trial",
  "approval",
  "buy",
  "any-purchase",
  "set-up",
  "first-value",
  "any-onboarding",
  "everyday-use",
  "roll-out",
  "any-adoption",
  "get-help",
  "renewal",
  "leave",
  "any-retention",
  "expand",
  "any-expansion",
  "recommend",
  "public-story",
  "any-loyalty",
] as const;
export type BuiltInStep = (typeof STEP_SLUGS)[number];

/** A step of a study: a built-in one, or a closer moment of one that the study has of its own ("approval.security-review"), which stands where its base stands. */
export type StepSlug = BuiltInStep | `${BuiltInStep}.${string}`;

export const STAGES: Record<JourneyPreset, readonly Stage[]> = {
  lifecycle: [
    {
      slug: "brand-awareness",
      name: "Brand awareness",
      short: "Awareness",
      definition: "They notice the need, hear of us, and compare us with what else there is.",
      general: "any-awareness",
    },
    {
      slug: "purchase",
      name: "Purchase",
      short: "Purchase",
      definition: "They try, ask for approval, agree on a price and buy.",
      general: "any-purchase",
    },
    {
      slug: "onboarding",
      name: "Onboarding",
      short: "Onboarding",
      definition: "They set up, bring their data and people in, and get the first value.",
      general: "any-onboarding",
    },
    {
      slug: "adoption",
      name: "Adoption",
      short: "Adoption",
      definition: "They use it every day and roll it out to others.",
      general: "any-adoption",
    },
    {
      slug: "retention",
      name: "Retention",
      short: "Retention",
      definition: "They get help, weigh the renewal, stay or leave.",
      general: "any-retention",
    },
    {
      slug: "expansion",
      name: "Expansion",
      short: "Expansion",
      definition: "They add seats, sites, products or a larger plan.",
      general: "any-expansion",
    },
    {
      slug: "loyalty",
      name: "Loyalty",
      short: "Loyalty",
      definition: "They recommend us and tell their story in public.",
      general: "any-loyalty",
    },
  ],
  aarrr: [
    {
      slug: "acquisition",
      name: "Acquisition",
      short: "Acquisition",
      definition: "They find their way to us for the first time.",
      general: "any-awareness",
    },
    {
      slug: "activation",
      name: "Activation",
      short: "Activation",
      definition: "They try, set up and see the first value.",
      general: "any-onboarding",
    },
    {
      slug: "retention",
      name: "Retention",
      short: "Retention",
      definition: "They come back, keep using it, and renew or leave.",
      general: "any-retention",
    },
    { slug: "referral", name: "Referral", short: "Referral", definition: "They bring others and speak for us.", general: "any-loyalty" },
    { slug: "revenue", name: "Revenue", short: "Revenue", definition: "They pay, and pay for more.", general: "any-purchase" },
  ],
  customer: [
    {
      slug: "become-aware",
      name: "Become aware",
      short: "Become aware",
      definition: "I feel the need and learn which names exist.",
      general: "any-awareness",
    },
    { slug: "evaluate", name: "Evaluate", short: "Evaluate", definition: "I compare several, and try some.", general: "any-evaluation" },
    { slug: "choose", name: "Choose", short: "Choose", definition: "I get it approved and buy one.", general: "any-purchase" },
    {
      slug: "adopt",
      name: "Adopt",
      short: "Adopt",
      definition: "I set it up, live with it, and decide whether to keep it.",
      general: "any-adoption",
    },
    { slug: "advocate", name: "Advocate", short: "Advocate", definition: "I tell others about it.", general: "any-loyalty" },
  ],
};

/** A step with its stage in every preset. `own`: one that the study made for itself. */
export type Step = {
  slug: StepSlug;
  name: string;
  definition: string;
  general: boolean;
  own: boolean;
  stages: Readonly<Record<JourneyPreset, string>>;
};
export type BuiltIn = Step & { slug: BuiltInStep };

function step(slug: BuiltInStep, name: string, definition: string, [lifecycle, aarrr, customer]: [string, string, string]): BuiltIn {
  return { slug, name, definition, general: slug.startsWith("any-"), own: false, stages: { lifecycle, aarrr, customer } };
}

/** Every built-in step with its stage in all three presets: the table of product rule 7. */
export const STEPS: readonly BuiltIn[] = [
  step("first-contact", "First contact", "The first time they hear of us.", ["brand-awareness", "acquisition", "become-aware"]),
  step("felt-need", "Felt need", "The day the old way stopped being good enough.", ["brand-awareness", "acquisition", "become-aware"]),
  step("any-awareness", "Becoming aware, in general", "About becoming aware, without a closer moment.", [
    "brand-awareness",
    "acquisition",
    "become-aware",
  ]),
  step("compare", "Compare", "They hold us beside others.", ["brand-awareness", "acquisition", "evaluate"]),
  step("any-evaluation", "Evaluating, in general", "About weighing the choice, without a closer moment.", [
    "brand-awareness",
    "acquisition",
    "evaluate",
  ]),
  step("trial", "Trial", "They try it before deciding. On the way to a purchase, never one itself.", [
    "purchase",
    "activation",
    "evaluate",
  ]),
  step("approval", "Approval", "Somebody else has to say yes.", ["purchase", "revenue", "choose"]),
  step("buy", "Buy", "Price, contract, payment.", ["purchase", "revenue", "choose"]),
  step("any-purchase", "Purchase, in general", "About buying, without a closer moment.", ["purchase", "revenue", "choose"]),
  step("set-up", "Set-up", "Accounts, imports, connections, first training.", ["onboarding", "activation", "adopt"]),
  step("first-value", "First value", "The first time it did what they came for.", ["onboarding", "activation", "adopt"]),
  step("any-onboarding", "Onboarding, in general", "About getting started, without a closer moment.", [
    "onboarding",
    "activation",
    "adopt",
  ]),
  step("everyday-use", "Everyday use", "It is part of the normal day.", ["adoption", "retention", "adopt"]),
  step("roll-out", "Roll-out", "More people and teams come in.", ["adoption", "retention", "adopt"]),
  step("any-adoption", "Adoption, in general", "About living with it, without a closer moment.", ["adoption", "retention", "adopt"]),
  step("get-help", "Get help", "Something is stuck and they look for an answer.", ["retention", "retention", "adopt"]),
  step("renewal", "Renewal", "They decide whether to go on paying.", ["retention", "retention", "adopt"]),
  step("leave", "Leave", "They stop, or say that they will.", ["retention", "retention", "adopt"]),
  step("any-retention", "Retention, in general", "About staying or leaving, without a closer moment.", ["retention", "retention", "adopt"]),
  step("expand", "Expand", "More seats, sites, products, or a larger plan.", ["expansion", "revenue", "adopt"]),
  step("any-expansion", "Expansion, in general", "About growing, without a closer moment.", ["expansion", "revenue", "adopt"]),
  step("recommend", "Recommend", "They tell a colleague or a friend.", ["loyalty", "referral", "advocate"]),
  step("public-story", "Public story", "A review, a case study, a talk.", ["loyalty", "referral", "advocate"]),
  step("any-loyalty", "Loyalty, in general", "About speaking for us, without a closer moment.", ["loyalty", "referral", "advocate"]),
];
