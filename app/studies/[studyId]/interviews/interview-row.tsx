import { IconTrash } from "@tabler/icons-react";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { Link } from "@/app/_ui/link";
import list from "@/app/_ui/list-table.module.css";
import { places } from "@/app/_ui/places";
import { showDay } from "@/app/_ui/show-day";
import type { Interview, InterviewParticipant } from "@/lib/interviews/schema";
import { placeholderLabel } from "@/lib/interviews/title";
import styles from "./interviews-page.module.css";

/** Without `onDelete` it may only be read. */
type Props = { studyId: string; interview: Interview; personaNames: ReadonlyMap<string, string>; onDelete: (() => void) | null };

export function InterviewRow({ studyId, interview, personaNames, onDelete }: Props) {
  const { id, title, words, thin, highlights, openSuggestions, codedAt, status, inherited } = interview;
  const isPlanned = status === "planned";
  return (
    <tr className={styles.row} data-planned={isPlanned}>
      <td className={`${styles.day} ${list.wide}`}>
        <Day interview={interview} />
      </td>
      <td className={styles.name}>
        <Link href={places.interview(studyId, id)} className={styles.title}>
          {title}
        </Link>
        <span className={styles.people}>
          <span className={styles.narrow}>
            <Day interview={interview} />
          </span>
          <People interview={interview} personaNames={personaNames} />
          {inherited ? <span>from an earlier study, never counted</span> : null}
        </span>
      </td>
      <td className="numeric">
        {isPlanned ? <Nothing /> : words.toLocaleString("en")}
        {thin ? <span className={styles.attention}>thin</span> : null}
      </td>
      <td className={`numeric ${list.wide}`}>{highlights > 0 ? highlights : <Nothing />}</td>
      {onDelete ? (
        <td className="numeric">{openSuggestions > 0 ? <Review studyId={studyId} interview={interview} /> : <Nothing />}</td>
      ) : null}
      <td className={list.wide}>{codedAt ? <span title={showDay(codedAt.slice(0, 10))}>✓ coded</span> : null}</td>
      {onDelete ? (
        <td className={styles.act}>
          <button type="button" className={styles.delete} aria-label={`Delete ${title}`} onClick={onDelete}>
            <IconTrash size={15} stroke={1.6} aria-hidden="true" />
          </button>
        </td>
      ) : null}
    </tr>
  );
}

function Review({ studyId, interview }: { studyId: string; interview: Interview }) {
  const { id, openSuggestions, title } = interview;
  return (
    <Link
      href={`${places.interview(studyId, id)}?review=1` as ReturnType<typeof places.interview>}
      className={styles.review}
      aria-label={`Review ${openSuggestions} suggestions in ${title}`}
    >
      {openSuggestions}
    </Link>
  );
}

function People({ interview, personaNames }: { interview: Interview; personaNames: ReadonlyMap<string, string> }) {
  const { participants, placeholder } = interview;
  if (participants.length > 0) {
    return participants.map((person) => <Person key={person.participantId} person={person} personaNames={personaNames} />);
  }
  if (!placeholder) return <span className={styles.attention}>nobody named yet</span>;
  return (
    <span className={styles.person}>
      <AudienceGlyph audience={placeholder.audience} /> {placeholderLabel(placeholder)}
    </span>
  );
}

function Person({ person, personaNames }: { person: InterviewParticipant; personaNames: ReadonlyMap<string, string> }) {
  const persona = person.personaId ? personaNames.get(person.personaId) : null;
  return (
    <span className={styles.person}>
      <AudienceGlyph audience={person.audience} />
      <span className={styles.code}>{person.code}</span>
      <span>
        {person.audience ?? <span className={styles.attention}>needs an audience</span>}
        {persona ? `, ${persona}` : ""}
      </span>
    </span>
  );
}

function Day({ interview: { date, status } }: { interview: Interview }) {
  return (
    <>
      {date ? <time dateTime={date}>{showDay(date)}</time> : <span className={styles.attention}>no date</span>}
      {status === "planned" ? <span className={styles.planned}>planned</span> : null}
    </>
  );
}

function Nothing() {
  return <span className={list.quiet}>–</span>;
}
