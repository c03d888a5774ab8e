import { and, eq } from "drizzle-orm";
import { participants } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { Classified, ClassifyInput } from "@/lib/participants/schema";
import { type AudienceOnDay, carryAudience, setAudienceOnDay } from "./audience";
import { requireLinks } from "./links";
import { participantsById, requireParticipant, toParticipants } from "./rows";

type Item = ClassifyInput["items"][number];
type Before = { item: Item; interviews: AudienceOnDay[] };

/**
 * Sets audience, persona or role of many people at once, all or none; audiences reach their interviews as rule 8 says.
 * Answers the changed people and `undo`, the very input that puts everything back. Throws NOT_FOUND, REFUSED.
 */
export function classifyParticipants(db: Db, { studyId, input }: { studyId: string; input: ClassifyInput }): Classified {
  const { items, audienceFor = "now", interviews = [] } = input;
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const before = items.map((item) => classifyOne(tx, { studyId, item, audienceFor }));
    for (const link of interviews) {
      requireParticipant(tx, { studyId, participantId: link.participantId });
      setAudienceOnDay(tx, link);
    }
    const rows = participantsById(tx, { studyId, ids: [...new Set(items.map(({ id }) => id))] });
    const changed = before.flatMap((one) => one.interviews).reverse();
    return {
      items: toParticipants(tx, { studyId, rows, names: false }),
      undo: { items: before.map((one) => one.item).reverse(), ...(changed.length > 0 && { interviews: changed }) },
    };
  });
}

function classifyOne(tx: Db, { studyId, item, audienceFor }: { studyId: string; item: Item; audienceFor: "now" | "always" }): Before {
  const { id, ...values } = item;
  const current = requireParticipant(tx, { studyId, participantId: id });
  requireLinks(tx, { studyId, personaId: values.personaId });
  tx.update(participants)
    .set({ ...values, version: current.version + 1, updatedAt: now() })
    .where(and(eq(participants.studyId, studyId), eq(participants.id, id)))
    .run();
  const { audience } = values;
  const interviews = audience ? carryAudience(tx, { studyId, participantId: id, audience, audienceFor }) : [];
  return {
    item: {
      id,
      ...(audience !== undefined && { audience: current.audience }),
      ...(values.personaId !== undefined && { personaId: current.personaId }),
      ...(values.role !== undefined && { role: current.role }),
    },
    interviews,
  };
}
