import type { FormTexts } from "@/lib/questionnaires/form-texts/en";
import { fillIn } from "@/lib/questionnaires/form-texts/texts";
import type { Progress as Place } from "@/lib/questionnaires/progress";

type Props = { texts: FormTexts; title: string; minutes: number; place: Place | null };

/** The questionnaire's name, and which of how many questions these are; the same marks are drawn by the script. */
export function Progress({ texts, title, minutes, place }: Props) {
  const shown = place !== null && place.last >= place.first ? place : null;
  return (
    <header className="top">
      <p className="name">
        <span>{title}</span>
        <span className="count" id="count">
          {shown && countText(texts, shown, minutes)}
        </span>
      </p>
      <div className="marks" id="marks" aria-hidden="true">
        {place !== null && Array.from({ length: place.all }, (_, at) => <i key={String(at)} className={markOf(place, at + 1)} />)}
      </div>
    </header>
  );
}

function markOf({ first, last }: Place, number: number): string {
  if (number < first) return "done";
  return number <= last ? "now" : "";
}

function countText(texts: FormTexts, { first, last, all }: Place, minutes: number): string {
  const many = last === first + 1 ? texts.two : texts.many;
  const where = fillIn(last === first ? texts.one : many, { first, last, all });
  return `${where}, ${minutes === 1 ? texts.aMinute : fillIn(texts.minutes, { minutes })}`;
}
