"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { templatesQuery } from "@/app/_data/questionnaires";
import { Beside } from "@/app/_ui/beside";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { useAddress } from "@/app/_ui/use-address";
import { JsonFileButton } from "@/app/studies/[studyId]/questionnaires/json-file-button";
import { StartEmptyButton } from "@/app/studies/[studyId]/questionnaires/start-empty-button";
import { TemplateList } from "./template-list";
import { TemplateSheet } from "./template-sheet";
import styles from "./templates-page.module.css";

/** Twelve beginnings, and the empty page. */
export function TemplatesPage({ studyId }: { studyId: string }) {
  const { get, replace } = useAddress();
  const { data } = useSuspenseQuery(templatesQuery(studyId));
  const chosen = data.items.find(({ slug }) => slug === get("template"));
  const choose = (slug: string | null) => replace({ template: slug });
  const written = data.items.filter(({ kind }) => kind === "questionnaire");
  const spoken = data.items.filter(({ kind }) => kind === "guide");
  return (
    <Beside sheet={chosen ? <TemplateSheet key={chosen.slug} studyId={studyId} template={chosen} onClose={() => choose(null)} /> : null}>
      <PageHead
        title="New questionnaire"
        sentence={
          <p>Each template brings its scores, and says of every question where on the journey it stands. All of it can be changed.</p>
        }
        actions={
          <>
            <StartEmptyButton studyId={studyId} />
            <JsonFileButton studyId={studyId} />
            <Button component={Link} href={places.importAnswers(studyId)}>
              Bring in answers
            </Button>
          </>
        }
      />
      <div className={styles.body}>
        <TemplateList title="To be answered in writing" templates={written} chosen={chosen?.slug} onChoose={choose} />
        <TemplateList title="To be asked in a conversation" templates={spoken} chosen={chosen?.slug} onChoose={choose} />
      </div>
    </Beside>
  );
}
