/** What is known about a persona, field by field; `success` is its own view of success. An empty one is a gap, but for `segment`, which is a definition. */
export const PERSONA_FIELDS = [
  "segment",
  "background",
  "demographics",
  "psychographics",
  "behaviours",
  "beliefs",
  "desires",
  "pain-points",
  "watering-holes",
  "associations",
  "success",
] as const;
export type PersonaField = (typeof PERSONA_FIELDS)[number];
