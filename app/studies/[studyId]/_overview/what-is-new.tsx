import { EvidenceLink } from "@/app/_marks/evidence-link";
import { IntervalTrack } from "@/app/_marks/interval-track";
import { FEW, percent } from "@/app/_marks/percent";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { Byline, Quote } from "@/app/_marks/quote";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { showDay } from "@/app/_ui/show-day";
import type { NewTheme } from "@/lib/overview/schema";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import type { Theme } from "@/lib/themes/schema";
import styles from "./lists.module.css";

const COLOUR = { trigger: "var(--trigger-mark)", failure: "var(--failure-mark)" };

/** The themes with the latest evidence: how many people of how many, and the quote that speaks for them. */
export function WhatIsNew({ themes, studyId }: { themes: NewTheme[]; studyId: string }) {
  return (
    <section>
      <div className={styles.head}>
        <h2>What is new</h2>
        {themes[0] ? <span className="caption">latest marked {showDay(themes[0].at.slice(0, 10))}</span> : null}
      </div>
      {themes.length === 0 ? (
        <p className={styles.none}>Nothing is coded yet. What people said last will stand here, with how many of them said it.</p>
      ) : (
        <ul className={styles.list}>
          {themes.map((one) => (
            <li key={[one.personaId, one.stage, one.point, one.theme.codeId].join()}>
              <NewThemeRow one={one} studyId={studyId} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function NewThemeRow({ one, studyId }: { one: NewTheme; studyId: string }) {
  const [quote] = one.theme.quotes;
  return (
    <>
      <div className={styles.statement}>
        <PointGlyph point={one.point} labelled />
        <Link href={places.themes(studyId, { persona: one.personaId ?? "none", stage: one.stage ?? undefined })}>
          {one.theme.statement}
        </Link>
        <span>
          <Counts theme={one.theme} />, <bdi>{one.personaName}</bdi>
          {one.stageName ? (
            <>
              , <bdi>{one.stageName.toLowerCase()}</bdi>
            </>
          ) : null}
        </span>
        <Share theme={one.theme} colour={one.point ? COLOUR[one.point] : undefined} />
      </div>
      {quote ? (
        <>
          <Quote verbatim={quote.verbatim} lines={3}>
            {quote.quote}
          </Quote>
          <Byline
            code={quote.participantCode}
            audience={quote.audience as Audience | null}
            role={quote.role as Role | null}
            note={!quote.verbatim}
            asked={quote.answer?.question}
          >
            <EvidenceLink studyId={studyId} of={quote} within={{ highlight: quote.highlightId }}>
              in its place
            </EvidenceLink>
          </Byline>
        </>
      ) : null}
    </>
  );
}

/** People of those interviewed; respondents beside them, never added. */
function Counts({ theme: { people, of, respondents, respondentsOf } }: { theme: Theme }) {
  const asked = (
    <>
      <b>{respondents}</b> of {respondentsOf} asked
    </>
  );
  if (respondents === 0) {
    return (
      <>
        <b>{people}</b> of {of}
      </>
    );
  }
  if (people === 0) return asked;
  return (
    <>
      <b>{people}</b> of {of} interviewed, {asked}
    </>
  );
}

function Share({ theme, colour }: { theme: Theme; colour: string | undefined }) {
  if (theme.people === 0 && theme.respondents > 0) return null;
  if (theme.of < FEW) return <span className={styles.few}>few</span>;
  const share = theme.people / theme.of;
  const [low, high] = theme.interval;
  return (
    <span className={styles.share}>
      <IntervalTrack share={share} interval={theme.interval} colour={colour} />
      {percent(share)} % ({percent(low)}–{percent(high)})
    </span>
  );
}
