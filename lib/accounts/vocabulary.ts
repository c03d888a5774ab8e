/** How the relation to a company stands, or ended. */
export const OUTCOMES = ["open", "won", "lost-competitor", "lost-no-decision", "churned"] as const;
export type Outcome = (typeof OUTCOMES)[number];
