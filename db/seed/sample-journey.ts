import { SAMPLE_DEALS } from "./sample-deals";
import { SAMPLE_CLAIMS } from "./sample-findings";
import { SAMPLE_LISTS } from "./sample-lists";
import { SAMPLE_MAP } from "./sample-map";
import type { SampleJourney } from "./sample-types";

/** What the team of our fiction made of what it heard. */
export const SAMPLE_JOURNEY: SampleJourney = { ...SAMPLE_CLAIMS, ...SAMPLE_MAP, ...SAMPLE_DEALS, ...SAMPLE_LISTS };
