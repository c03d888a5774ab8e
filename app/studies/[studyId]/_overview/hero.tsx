import { VisuallyHidden } from "@mantine/core";
import type { Route } from "next";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { EvidenceLink } from "@/app/_marks/evidence-link";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { StageNotches } from "@/app/_marks/stage-notches";
import { EditorsOnly } from "@/app/_team/editors-only";
import { clockTime } from "@/app/_ui/clock-time";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import type { LeadQuote, Overview } from "@/lib/overview/schema";
import { type Audience, ROLE_NAMES, type Role } from "@/lib/participants/vocabulary";
import { missingFromBrief } from "@/lib/studies/brief-state";
import type { Study } from "@/lib/studies/schema";
import styles from "./hero.module.css";

/** The quote that says most, beside what the study asks; before there is one, the study's name. */
export function Hero({ overview }: { overview: Overview }) {
  const { study, lead } = overview;
  return (
    <section className={styles.hero} aria-label="What the study asks, and what it hears">
      {lead ? (
        <div>
          <VisuallyHidden component="h1">Overview of {study.name}</VisuallyHidden>
          <Place lead={lead} study={study} />
          <blockquote className={styles.words} data-verbatim={lead.verbatim}>
            {lead.quote}
          </blockquote>
          <Who lead={lead} studyId={study.id} />
        </div>
      ) : (
        <div>
          <h1 className={styles.words}>{study.name}</h1>
          <p className={styles.by}>The words that say most will stand here.</p>
        </div>
      )}
      <dl className={styles.aim}>
        <Aim label="We want to learn" words={study.question} strong />
        <Aim label="It decides" words={study.decision} />
        <Aim label="It asks" words={study.brief?.segments ?? ""} />
        <Aim label="So far" words={soFar(overview)} />
        <EditorsOnly>
          <BriefLine study={study} />
        </EditorsOnly>
      </dl>
    </section>
  );
}

/** Says softly what of the brief nobody wrote yet; nothing waits for it. */
function BriefLine({ study }: { study: Study }) {
  const missing = missingFromBrief(study);
  if (missing.length === 0) return null;
  return (
    <div>
      <dt>Brief</dt>
      <dd>
        Not written yet: {missing.join(", ")}. <Link href={`${places.settings(study.id)}#brief` as Route}>Write it</Link>
      </dd>
    </div>
  );
}

function Aim({ label, words, strong = false }: { label: string; words: string; strong?: boolean }) {
  if (!words) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd data-strong={strong}>{words}</dd>
    </div>
  );
}

function soFar({ totals, respondentsOf }: Overview): string {
  const { people, interviews, internal, planned } = totals;
  const beside = [internal > 0 ? `${internal} internal` : "", planned > 0 ? `${planned} planned` : ""].filter(Boolean).join(", ");
  return `${plural(people, "person", "people")} heard in ${plural(interviews, "interview")}${beside ? `; ${beside} beside` : ""}.${
    respondentsOf > 0 ? ` ${plural(respondentsOf, "respondent")} asked by questionnaire.` : ""
  }`;
}

function Place({ lead, study }: { lead: LeadQuote; study: Study }) {
  const stages = study.journey.stages;
  const index = stages.findIndex((stage) => stage.slug === lead.stage);
  return (
    <p className={styles.place}>
      <span>{lead.date ? `Heard on ${showDay(lead.date)}` : "Heard"}</span>
      {lead.stageName ? (
        <span className={styles.stage}>
          <StageNotches index={index} count={stages.length} />
          {lead.stageName}
        </span>
      ) : null}
      {lead.point ? (
        <span className={styles.point} data-point={lead.point}>
          <PointGlyph point={lead.point} />
          {lead.point}
        </span>
      ) : null}
    </p>
  );
}

function Who({ lead, studyId }: { lead: LeadQuote; studyId: string }) {
  const who = [lead.audience, lead.role ? ROLE_NAMES[lead.role as Role] : null].filter(Boolean).join(", ");
  const where = lead.startMs === null ? "In its place" : `${clockTime(lead.startMs)} in the interview`;
  return (
    <p className={styles.by}>
      <AudienceGlyph audience={lead.audience as Audience | null} />
      <b>{lead.participantCode}</b>
      <span>{who}</span>
      {lead.personaName ? <span>{lead.personaName}</span> : null}
      <EvidenceLink studyId={studyId} of={lead} within={{ highlight: lead.highlightId }}>
        {where}
      </EvidenceLink>
    </p>
  );
}
