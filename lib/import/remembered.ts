import type { SpeakerRole } from "@/lib/interviews/vocabulary";
import { personKey } from "./labels";
import { isProperName, type ProposedSpeaker } from "./speakers";

/** A label of the study's texts with its part and its person; null where they differ from text to text. */
export type KnownLabel = { label: string; role: SpeakerRole | null; participantId: string | null };

/** `remembered`: the part this name had in every earlier text; `participantId`: the one person it always was. */
export type RememberedSpeaker = ProposedSpeaker & { remembered?: true; participantId?: string };

type Memory = {
  known: readonly KnownLabel[];
  /** whether a table says who is in the file of that index: then it is believed */
  isSaid: (index: number) => boolean;
};

/**
 * The proposed speakers of each file, a proper name in the part it had in all of the study's earlier texts: what was corrected once is not corrected
 * again. Generic labels are nobody's memory (rule 11), and a file is not left without a participant.
 */
export function rememberSpeakers(proposed: ProposedSpeaker[][], { known, isSaid }: Memory): RememberedSpeaker[][] {
  const byName = memoryByName(known);
  return proposed.map((speakers, index) => {
    if (isSaid(index)) return speakers;
    const remembered = speakers.map((speaker) => rememberOne(speaker, byName));
    return remembered.some(({ role }) => role === "participant") ? remembered : speakers;
  });
}

function memoryByName(known: readonly KnownLabel[]): Map<string, KnownLabel> {
  const byName = new Map<string, KnownLabel>();
  for (const one of known) {
    const name = isProperName(one.label) ? personKey(one.label) : null;
    if (name === null) continue;
    const other = byName.get(name);
    byName.set(name, other ? common(other, one) : one);
  }
  return byName;
}

function common(left: KnownLabel, right: KnownLabel): KnownLabel {
  return {
    label: left.label,
    role: left.role === right.role ? left.role : null,
    participantId: left.participantId === right.participantId ? left.participantId : null,
  };
}

function rememberOne(speaker: ProposedSpeaker, byName: Map<string, KnownLabel>): RememberedSpeaker {
  const known = isProperName(speaker.label) ? byName.get(personKey(speaker.label) ?? "") : undefined;
  if (!known?.role) return speaker;
  const person = known.role === "participant" && known.participantId !== null ? { participantId: known.participantId } : {};
  return { ...speaker, role: known.role, remembered: true, ...person };
}
