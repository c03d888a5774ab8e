import type { AssetState, Engagement, Fit, TouchpointKind } from "@/lib/journey/map-vocabulary";
import type { BuiltInStep } from "@/lib/journey/vocabulary";

export const TOUCHPOINT_NAMES: Record<TouchpointKind, string> = {
  "app-login": "App login",
  "home-page": "Home page",
  "landing-page": "Landing page",
  "pricing-page": "Pricing page",
  sales: "Talk with sales",
  "sign-up": "Sign-up",
  "thank-you-page": "Thank-you page",
  demo: "Demo",
  trial: "Trial",
  email: "E-mail",
  documentation: "Documentation",
  support: "Support",
  community: "Community",
  event: "Event",
  partner: "Partner",
  "review-site": "Review site",
  social: "Social media",
  training: "Training or consultation",
  billing: "Bill and renewal mail",
  "in-app-message": "Message in the product",
  configuration: "Configuration",
  "how-to-buy": "How to buy",
  other: "Other",
};

export const ASSET_STATE_NAMES: Record<AssetState, string> = { exists: "exists", outdated: "outdated", missing: "missing" };
export const FIT_NAMES: Record<Fit, string> = { yes: "yes", partly: "partly", no: "no" };
export const ENGAGEMENT_NAMES: Record<Engagement, string> = { "too-little": "too little", right: "about right", "too-much": "too much" };

/** The ten common touchpoints, and the step at which people mostly meet each: a list to begin with. */
export const COMMON_TOUCHPOINTS: readonly { kind: TouchpointKind; steps: readonly BuiltInStep[] }[] = [
  { kind: "landing-page", steps: ["first-contact"] },
  { kind: "home-page", steps: ["first-contact", "compare"] },
  { kind: "pricing-page", steps: ["compare", "buy"] },
  { kind: "demo", steps: ["compare"] },
  { kind: "sign-up", steps: ["trial"] },
  { kind: "trial", steps: ["trial"] },
  { kind: "sales", steps: ["approval", "buy"] },
  { kind: "thank-you-page", steps: ["buy"] },
  { kind: "app-login", steps: ["set-up", "everyday-use"] },
  { kind: "email", steps: ["set-up", "renewal"] },
];
