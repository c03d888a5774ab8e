/** A value as whoever asks sees it: what is hidden from them is neither told nor found. */
export type Seen = <T>(value: T) => T;

/** As whoever sees everything. */
export const asItIs: Seen = (value) => value;
