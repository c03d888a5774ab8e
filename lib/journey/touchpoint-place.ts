import type { StepSlug } from "./vocabulary";

/** A step at which people meet a touchpoint, and what for. */
export type TouchpointPlace = { step: StepSlug; purpose: string };
