import { EvidenceLink } from "@/app/_marks/evidence-link";
import { clockTime } from "@/app/_ui/clock-time";
import { showDay } from "@/app/_ui/show-day";
import type { CodeEvidence } from "@/lib/codebook/rework";

/** The way from a highlight to where it was said: its time in the recording, else its day. */
export function Moment({ studyId, item }: { studyId: string; item: CodeEvidence }) {
  const { answer, highlightId, startMs, date } = item;
  const where = startMs === null ? (date ? showDay(date) : answer ? "in the answer" : "in the interview") : clockTime(startMs);
  return (
    <EvidenceLink studyId={studyId} of={item} within={{ highlight: highlightId }}>
      {where}
    </EvidenceLink>
  );
}
