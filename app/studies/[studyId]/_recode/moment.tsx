import { clockTime } from "@/app/_ui/clock-time";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { showDay } from "@/app/_ui/show-day";
import type { CodeEvidence } from "@/lib/codebook/rework";

/** The way from a highlight to where it was said: its time in the recording, else its day. */
export function Moment({ studyId, item }: { studyId: string; item: CodeEvidence }) {
  const { interviewId, documentId, highlightId, startMs, date } = item;
  const where = startMs === null ? (date ? showDay(date) : "in the interview") : clockTime(startMs);
  return <Link href={places.interview(studyId, interviewId, { document: documentId, highlight: highlightId })}>{where}</Link>;
}
