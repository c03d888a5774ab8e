/** What decides a deal. */
export const DRIVERS = ["product", "price", "selling-tactic", "relationship", "risk", "timing"] as const;
export type Driver = (typeof DRIVERS)[number];

/** Who names a reason: the buyer, or whoever sold. The two are never mixed. */
export const DRIVER_SOURCES = ["buyer", "seller"] as const;
export type DriverSource = (typeof DRIVER_SOURCES)[number];

/** How far somebody got with a competitor: heard of it, considered it, chose it. Each holds the one before. */
export const STANDINGS = ["aware", "considered", "chosen"] as const;
export type CompetitorStanding = (typeof STANDINGS)[number];
