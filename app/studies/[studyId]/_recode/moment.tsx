import { clockTime } from "@/app/_ui/clock-time";
import { Link } from "@/app/_ui/link";
import { placeOfEvidence } from "@/app/_ui/places";
import { showDay } from "@/app/_ui/show-day";
import type { CodeEvidence } from "@/lib/codebook/rework";

/** The way from a highlight to where it was said: its time in the recording, else its day. */
export function Moment({ studyId, item }: { studyId: string; item: CodeEvidence }) {
  const { answer, highlightId, startMs, date } = item;
  const where = startMs === null ? (date ? showDay(date) : answer ? "in the answer" : "in the interview") : clockTime(startMs);
  return <Link href={placeOfEvidence(studyId, item, { highlight: highlightId })}>{where}</Link>;
}
