import { IntervalTrack } from "@/app/_marks/interval-track";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { Quote } from "@/app/_marks/quote";
import { SaidBy } from "@/app/_marks/said-by";
import { StageNotches } from "@/app/_marks/stage-notches";
import { showDay } from "@/app/_ui/show-day";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { PersonaRow } from "@/lib/summary/schema";
import type { GridFilter, Theme, ThemeQuote } from "@/lib/themes/schema";
import { shareText } from "@/lib/themes/share";
import { FEW } from "@/lib/themes/wilson";
import { EvidenceFigure } from "./evidence-figure";
import styles from "./rows.module.css";

type Props = {
  studyId: string;
  title: string;
  /** what is said where there is no row */
  empty: string;
  rows: readonly PersonaRow[];
  journey: StudyJourney;
  filter: GridFilter;
  /** who in the decision names it stands below each row */
  withRoles?: boolean;
};

const COLOUR = { failure: "var(--failure-mark)", trigger: "var(--trigger-mark)", none: "var(--ink)" };

/** What most of a persona's people share, over all stages: where, how many of how many, and the words of one of them. */
export function ThemeRows({ studyId, title, empty, rows, journey, filter, withRoles = false }: Props) {
  const point = rows[0]?.point ?? null;
  return (
    <section className={styles.rows} aria-label={title}>
      <h2>
        {point ? <PointGlyph point={point} /> : null} {title}
      </h2>
      {rows.length === 0 ? <p className={styles.empty}>{empty}</p> : null}
      <ul>
        {rows.map((row) => (
          <Row
            key={`${row.stage} ${row.theme.codeId}`}
            studyId={studyId}
            row={row}
            journey={journey}
            filter={filter}
            withRoles={withRoles}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Pick<Props, "studyId" | "journey" | "filter"> & { row: PersonaRow; withRoles: boolean };

function Row({ studyId, row, journey, filter, withRoles }: RowProps) {
  const { stage, point, theme } = row;
  const { people, of, interval } = countsOf(theme);
  const [quote] = theme.quotes;
  const query = {
    ...filter,
    point: undefined,
    ...(stage && { stage: [stage] }),
    ...(point && { point }),
    ...(theme.codeId && { code: theme.codeId }),
  };
  return (
    <li className={styles.row}>
      <span className={styles.place}>
        <Place stage={stage ?? row.stages[0]?.stage ?? null} journey={journey} />
      </span>
      <span className={styles.statement} dir="auto">
        {theme.statement}
      </span>
      <span className={styles.count}>
        <EvidenceFigure at={{ page: "quotes", query }} title={theme.statement}>
          <b>{people}</b> of {of}
        </EvidenceFigure>
      </span>
      <span className={styles.track}>
        <IntervalTrack share={of === 0 ? 0 : people / of} interval={interval} colour={COLOUR[point ?? "none"]} few={of < FEW} />
      </span>
      <span className={styles.share}>
        {shareText(people, of, interval)}
        {besideText(theme)}
        {stagesText(row, journey)}
        {withRoles ? rolesText(theme) : ""}
      </span>
      {quote ? <RowQuote studyId={studyId} quote={quote} /> : null}
    </li>
  );
}

function Place({ stage, journey }: { stage: string | null; journey: StudyJourney }) {
  const index = journey.stages.findIndex(({ slug }) => slug === stage);
  if (index < 0) return <span>no stage yet</span>;
  return (
    <>
      <StageNotches index={index} count={journey.stages.length} />
      <span>{journey.stages[index]?.short}</span>
    </>
  );
}

/** At which stages a theme stands that is told over all of them. */
function stagesText({ stage, stages, theme }: PersonaRow, journey: StudyJourney): string {
  if (stage !== null || stages.length < 2) return "";
  const named = stages.map(({ stage: slug, people, respondents }) => {
    const name = journey.stages.find((one) => one.slug === slug)?.name.toLowerCase() ?? "no stage yet";
    return `${name} ${theme.of > 0 ? people : respondents}`;
  });
  return `; by stage ${named.join(", ")}`;
}

/** People interviewed, or the respondents where nobody was. */
function countsOf({ people, of, interval, respondents, respondentsOf, respondentsInterval }: Theme) {
  return of > 0 ? { people, of, interval } : { people: respondents, of: respondentsOf, interval: respondentsInterval };
}

function besideText({ of, respondents, respondentsOf }: Theme): string {
  return of > 0 && respondents > 0 ? `; beside them ${respondents} of ${respondentsOf} respondents` : "";
}

function rolesText({ byRole }: Theme): string {
  const named = byRole.map(({ role, people }) => `${people} ${role ? ROLE_NAMES[role] : "without a known role"}`);
  return named.length < 2 ? "" : `; by role ${named.join(", ")}`;
}

function RowQuote({ studyId, quote }: { studyId: string; quote: ThemeQuote }) {
  return (
    <div className={styles.quote}>
      <Quote verbatim={quote.verbatim} lines={3}>
        {quote.quote}
      </Quote>
      <SaidBy studyId={studyId} quote={quote} where={quote.date ? showDay(quote.date) : "where it was said"} />
    </div>
  );
}
