/** In which order answers are coded: alike ones together, the largest group first; or mixed, as if drawn by lot, the same lot every time. */
export const QUEUE_ORDERS = ["alike", "mixed"] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];
