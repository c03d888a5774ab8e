import { QUEUE_ORDERS, type QueueOrder } from "@/lib/answers/vocabulary";
import { AUDIENCES } from "@/lib/participants/vocabulary";

/** What the coding page reads from its address; a value it does not know reads as none. */
export type CodingAddress = {
  question: string | null;
  order: QueueOrder;
  persona: string | null;
  audience: string | null;
  wave: string | null;
};

const AUDIENCE_VALUES: readonly string[] = [...AUDIENCES, "none"];

export function readCodingAddress(get: (name: string) => string | null): CodingAddress {
  const audience = get("audience");
  return {
    question: get("question"),
    order: QUEUE_ORDERS.find((order) => order === get("order")) ?? "alike",
    persona: get("persona"),
    audience: audience !== null && AUDIENCE_VALUES.includes(audience) ? audience : null,
    wave: get("wave"),
  };
}

/** The same as the server is asked. */
export function queueParameters({ question, order, persona, audience, wave }: CodingAddress) {
  return {
    ...(question && { question }),
    ...(order === "mixed" && { order }),
    ...(persona && { persona }),
    ...(audience && { audience }),
    ...(wave && { wave }),
  };
}
