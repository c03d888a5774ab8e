"use client";

import { ActivityButton } from "@/app/_activity/activity-button";
import { useUpdateFinding } from "@/app/_data/findings";
import { EditorsOnly, useMayEdit } from "@/app/_team/editors-only";
import { Sheet } from "@/app/_ui/sheet";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import { MakeAction } from "@/app/studies/[studyId]/_actions/make-action";
import { LinkedQuotes } from "@/app/studies/[studyId]/_links/linked-quotes";
import { lostSentence } from "@/lib/findings/lost";
import type { Finding } from "@/lib/findings/schema";
import type { Persona } from "@/lib/personas/schema";
import type { Study } from "@/lib/studies/schema";
import { FindingCodes } from "./finding-codes";
import { FindingComments } from "./finding-comments";
import { FindingFacts } from "./finding-facts";
import { FindingNotes, FindingStated } from "./finding-read";
import styles from "./finding-sheet.module.css";
import { FindingStatus } from "./finding-status";
import { SavedText } from "./saved-text";
import { ShareFinding } from "./share-finding";
import { StrengthParts } from "./strength-parts";

type Props = { study: Study; personas: readonly Persona[]; finding: Finding | null; onClose: () => void };

/** One finding with all it rests on; what is typed is kept as it is typed. */
export function FindingSheet({ study, personas, finding, onClose }: Props) {
  const showMoment = useShowMoment();
  if (!finding) {
    return (
      <Sheet title="This finding is not here" onClose={onClose}>
        <p>It was deleted, or the address is of another study. Deleted ones can be brought back in Settings.</p>
      </Sheet>
    );
  }
  return (
    <Sheet title="Finding" caption={`Changed ${showMoment(finding.updatedAt)}`} onClose={onClose}>
      <OpenFinding study={study} personas={personas} finding={finding} onClose={onClose} />
    </Sheet>
  );
}

function OpenFinding({ study, personas, finding, onClose }: Props & { finding: Finding }) {
  const { id, statement, note, personaId, lost, comments } = finding;
  const mayEdit = useMayEdit();
  const update = useUpdateFinding(study.id);
  const lostWords = lostSentence(lost);
  return (
    <>
      <EditorsOnly otherwise={<FindingStated finding={finding} />}>
        <SavedText
          aria-label="Statement"
          classNames={{ input: styles.statement }}
          minRows={2}
          maxRows={12}
          maxLength={2000}
          needed
          value={statement}
          onSave={(text, keepalive) => update.mutateAsync({ id, patch: { statement: text }, keepalive })}
        />
        <FindingStatus studyId={study.id} finding={finding} />
      </EditorsOnly>
      {lostWords ? <p className={styles.lost}>{lostWords}</p> : null}
      <StrengthParts finding={finding} />
      <LinkedQuotes studyId={study.id} subject="finding" subjectId={id} personaId={personaId} />
      <EditorsOnly otherwise={<FindingNotes study={study} personas={personas} finding={finding} />}>
        <FindingCodes studyId={study.id} finding={finding} />
        <FindingFacts study={study} personas={personas} finding={finding} />
        <SavedText
          label="Note"
          placeholder="What it means, and what you would do about it"
          minRows={2}
          maxRows={16}
          maxLength={4000}
          value={note}
          onSave={(text, keepalive) => update.mutateAsync({ id, patch: { note: text }, keepalive })}
        />
      </EditorsOnly>
      {mayEdit || comments.length > 0 ? <FindingComments studyId={study.id} finding={finding} /> : null}
      <div className={styles.acts}>
        <MakeAction studyId={study.id} about={{ subject: "finding", subjectId: id, title: statement, personaId }} />
        <ActivityButton studyId={study.id} thing={id} name="this finding" />
        <ShareFinding study={study} personas={personas} finding={finding} onDeleted={onClose} />
      </div>
    </>
  );
}
