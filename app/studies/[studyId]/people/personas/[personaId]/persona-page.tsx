"use client";

import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { personaPageQuery } from "@/app/_data/persona-page";
import { personasQuery } from "@/app/_data/personas";
import { studyQuery } from "@/app/_data/studies";
import { copyText, today } from "@/app/_ui/copy-text";
import { useAddress } from "@/app/_ui/use-address";
import { personaMarkdown } from "@/lib/export/persona-markdown";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { PersonaPage } from "@/lib/summary/schema";
import { filterSentence } from "@/lib/themes/filter-sentence";
import { EvidenceProvider } from "./evidence";
import { FieldList } from "./field-list";
import { FitParts } from "./fit-parts";
import { Memo } from "./memo";
import { OwnPeople } from "./own-people";
import { askedOf, readPersonaAddress } from "./persona-address";
import { PersonaFindings } from "./persona-findings";
import { PersonaHead } from "./persona-head";
import styles from "./persona-page.module.css";
import { SuccessStages } from "./success-stages";
import { TheirWords } from "./their-words";
import { ThemeRows } from "./theme-rows";
import { type LineActs, useLineActs } from "./use-line-acts";

type Props = { studyId: string; personaId: string };

/** What we heard from one persona, in a page: a summary in sentences, and all that it rests on. */
export function PersonaPageView({ studyId, personaId }: Props) {
  const address = useAddress();
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const chosen = readPersonaAddress(
    address.get,
    study.journey.stages.map(({ slug }) => slug),
  );
  const {
    data: page,
    error,
    isPlaceholderData: waiting,
  } = useQuery({ ...personaPageQuery(studyId, personaId, askedOf(chosen)), placeholderData: keepPreviousData });
  const acts = useLineActs(studyId, personaId);
  if (error) throw error;
  if (!page) return null;
  const sentence = filterSentence(page.summary.filter, { journey: study.journey, personas: personas.items });
  const copy = () =>
    void copyText(personaMarkdown(page, { sentence, date: today(), journey: study.journey }), "The page is copied as Markdown.");
  return (
    <EvidenceProvider studyId={studyId} personaId={personaId}>
      <PersonaHead
        studyId={studyId}
        page={page}
        personas={personas.items}
        journey={study.journey}
        chosen={chosen}
        address={address}
        onCopy={copy}
      />
      <div className={styles.body} aria-busy={waiting}>
        <Memo
          studyId={studyId}
          lines={page.summary.lines}
          people={page.summary.tally.people}
          journey={study.journey}
          since={page.summary.since}
          acts={acts}
        />
        <Detail studyId={studyId} page={page} journey={study.journey} acts={acts} />
      </div>
    </EvidenceProvider>
  );
}

type DetailProps = { studyId: string; page: PersonaPage; journey: StudyJourney; acts: LineActs };

/** What the sentences rest on: who they are, what stops and moves them, and in which words. */
function Detail({ studyId, page, journey, acts }: DetailProps) {
  const { persona, summary, fields, strength, findings, fit, keptWords } = page;
  const rows = { studyId, journey, filter: summary.filter };
  return (
    <div className={styles.three}>
      <FieldList studyId={studyId} personaId={persona.id} fields={fields} strength={strength} />
      <div className={styles.middle}>
        <ThemeRows
          {...rows}
          title="What stops them"
          empty="Nobody has named a failure point that carries a code yet."
          rows={summary.stops}
        />
        <ThemeRows {...rows} title="What moves them on" empty="Nobody has named a trigger that carries a code yet." rows={summary.moves} />
        <ThemeRows
          {...rows}
          title="What they need to move on"
          empty="No code of the kind need stands in what they said."
          rows={summary.needs}
          withRoles
        />
        <ThemeRows
          {...rows}
          title="What they object to"
          empty="No code of the kind objection stands in what they said."
          rows={summary.objections}
        />
        <SuccessStages studyId={studyId} personaId={persona.id} stages={page.successByStage} journey={journey} />
        <p className="caption">
          Distinct people; the line is the 95 % interval on a scale from 0 to 100 %, if these people were a random draw.
        </p>
      </div>
      <div className={styles.right}>
        <TheirWords studyId={studyId} personaId={persona.id} filter={summary.filter} kept={keptWords} acts={acts} />
        {fit.length > 0 ? <FitParts studyId={studyId} personaId={persona.id} fit={fit} /> : null}
        <OwnPeople summary={summary} journey={journey} />
        <PersonaFindings studyId={studyId} findings={findings} />
      </div>
    </div>
  );
}
