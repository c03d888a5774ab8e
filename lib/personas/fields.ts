import type { PersonaField } from "./vocabulary";

/**
 * What a field of a persona holds. `about` helps who writes it; `ask` is what to ask people where it is empty; `counted` false: a definition of ours,
 * no claim about people, so it is no gap where empty and counts in no strength.
 */
export type FieldFacts = { name: string; about: string; ask: string; counted: boolean };

export const FIELD_FACTS: Record<PersonaField, FieldFacts> = {
  segment: {
    name: "Segment",
    about: "Who belongs to this persona, by which rule, and how many of them there are.",
    ask: "Who exactly belongs here, and how many are there?",
    counted: false,
  },
  background: {
    name: "Background",
    about: "Their work: what they are responsible for, and the way that led there.",
    ask: "How did you come to do this work?",
    counted: true,
  },
  demographics: {
    name: "Demographics",
    about: "Age, place, industry, size of company. Take it with a grain of salt: what people do tells more.",
    ask: "What does your company make, and how many people work there?",
    counted: true,
  },
  psychographics: {
    name: "Psychographics",
    about: "What they are proud of, afraid of, interested in.",
    ask: "When do you go home content with your day?",
    counted: true,
  },
  behaviours: {
    name: "Behaviours",
    about: "What they do, how often, with which tools. The best ground to tell personas apart.",
    ask: "Walk me through the last time you did this.",
    counted: true,
  },
  beliefs: {
    name: "Beliefs and values",
    about: "What they hold true and important, whatever the product.",
    ask: "What would you never give up in how you work?",
    counted: true,
  },
  desires: {
    name: "Desires",
    about: "What they want to have done, or to become.",
    ask: "What would be different if this were solved?",
    counted: true,
  },
  "pain-points": {
    name: "Pain points",
    about: "What costs them time, money, sleep or standing.",
    ask: "What was the hardest part, the last time?",
    counted: true,
  },
  "watering-holes": {
    name: "Watering holes",
    about: "Where they look for advice: people, places, channels.",
    ask: "Where do you look when you need advice?",
    counted: true,
  },
  associations: {
    name: "Associations",
    about: "The organisations, guilds and products they belong to or compare with.",
    ask: "Which groups or companies do you follow or belong to?",
    counted: true,
  },
  success: {
    name: "Success",
    about: "Their own view of success, not ours.",
    ask: "How will you know that it worked?",
    counted: true,
  },
};
