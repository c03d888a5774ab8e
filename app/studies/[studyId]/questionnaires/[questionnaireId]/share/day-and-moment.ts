const DAY_MS = 24 * 60 * 60 * 1000;

type Edge = "begins" | "ends";

/** The moment at which a day begins or ends, in UTC; null for no day. */
export function momentOf(day: string, edge: Edge): string | null {
  if (day === "") return null;
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  return new Date(edge === "begins" ? midnight : midnight + DAY_MS).toISOString();
}

/** The day that begins or ends at a moment, as a date field holds it; "" for none. */
export function dayOf(moment: string | null, edge: Edge): string {
  if (moment === null) return "";
  const at = Date.parse(moment);
  return new Date(edge === "begins" ? at : at - 1).toISOString().slice(0, 10);
}
