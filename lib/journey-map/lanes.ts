import type { Lane } from "@/lib/journey/map-vocabulary";

/**
 * What fills a lane, and so what it takes to be known. `heard`: what people said, counted; also a claim about customers that the team writes. `claimed`:
 * written by the team, about customers. `decided`: of our own making, so there is nothing to evidence. `counted`: figures.
 */
export type LaneSort = "heard" | "claimed" | "decided" | "counted";

type LaneWords = { name: string; sort: LaneSort; about: string };

/** The lanes by name; `about` is the question that a lane answers, asked in an empty cell. */
export const LANE_WORDS: Record<Lane, LaneWords> = {
  doing: { name: "They do", sort: "heard", about: "What are they doing here?" },
  quotes: { name: "In their words", sort: "heard", about: "Who has spoken of this?" },
  feeling: { name: "Feeling", sort: "heard", about: "Is what they need met?" },
  needs: { name: "They need", sort: "heard", about: "What do they need here?" },
  attitudes: { name: "They think", sort: "heard", about: "What do they think of it?" },
  triggers: { name: "Moves on", sort: "heard", about: "What moves them on?" },
  failures: { name: "Stops them", sort: "heard", about: "Where do they stop?" },
  touchpoints: { name: "Touchpoints", sort: "heard", about: "Where do they meet us?" },
  "going-on": { name: "Going on", sort: "counted", about: "How many go on?" },
  kpis: { name: "KPI", sort: "counted", about: "Which number steers this?" },
  content: { name: "Content", sort: "decided", about: "What do we give them?" },
  owner: { name: "Owner", sort: "decided", about: "Which one team leads?" },
  "success-ours": { name: "Success, ours", sort: "decided", about: "When is it done for us?" },
  "success-theirs": { name: "Success, theirs", sort: "claimed", about: "How do they know they are ready?" },
  milestones: { name: "Milestones", sort: "decided", about: "What have they reached?" },
  asked: { name: "We ask of them", sort: "decided", about: "What should they do here?" },
  enabled: { name: "They are able to", sort: "claimed", about: "Which of it can they do?" },
};

/** Lanes that are about the customer weigh full in the search for what is not known, our own furniture less. */
export const LANE_WEIGHT: Record<LaneSort, number> = { heard: 1, claimed: 0.8, counted: 0.8, decided: 0.6 };
