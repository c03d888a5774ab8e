"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type CSSProperties, useState } from "react";
import { ActivityDrawer } from "@/app/_activity/activity-button";
import { interviewQuery, useDeleteInterview, useRestoreInterview, useUpdateInterview } from "@/app/_data/interviews";
import { personasQuery } from "@/app/_data/personas";
import { WhoIsHere } from "@/app/_live/who-is-here";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import { RedactSheet } from "@/app/studies/[studyId]/_redact/redact-sheet";
import { SaveStateLine } from "./_saving/save-state-line";
import { TextHistory } from "./_saving/text-history";
import { CodePicker } from "./code-picker";
import { DocumentArea } from "./document-area";
import { DocumentChoice } from "./document-choice";
import { KeyHelp } from "./key-help";
import { SelectionBar } from "./selection-bar";
import { SideEdge } from "./side-edge";
import { SidePanel } from "./side-panel";
import type { SideState } from "./side-state";
import { TextLanguage } from "./text-language";
import { useWorkspace } from "./use-workspace";
import { useWorkspaceKeys } from "./use-workspace-keys";
import { WhoseWords } from "./whose-words";
import styles from "./workspace.module.css";
import { WorkspaceHead } from "./workspace-head";

type Props = { studyId: string; interviewId: string; documentId: string; keptSide: SideState };

/** The place where an interview is read and coded: text in the middle, everything about it beside. */
export function Workspace({ studyId, interviewId, documentId, keptSide }: Props) {
  const router = useRouter();
  const { data: interview } = useSuspenseQuery(interviewQuery(studyId, interviewId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const workspace = useWorkspace({ studyId, documentId, participants: interview.participants, keptSide });
  const update = useUpdateInterview(studyId);
  const remove = useDeleteInterview(studyId);
  const restore = useRestoreInterview(studyId);
  const [redacting, setRedacting] = useState(false);
  const [tracing, setTracing] = useState(false);
  useWorkspaceKeys({ isMovingEdges: workspace.text.edgesOf !== null, codes: workspace.codes, onCommand: workspace.run });

  const setCoded = (coded: boolean) => {
    const undo = () =>
      update.mutate({ id: interview.id, version: interview.version + 1, patch: { coded: !coded } }, { onError: showFailure });
    update.mutate(
      { id: interview.id, version: interview.version, patch: { coded } },
      { onSuccess: () => showToast({ message: coded ? "Marked as coded" : "Not coded yet", undo }), onError: showFailure },
    );
  };

  async function startRedacting() {
    if (await workspace.saved.flush()) setRedacting(true);
    else showFailure(new Error("What was typed last is not stored yet. Open this again once it is: what is redacted is the stored text."));
  }

  const deleteInterview = () =>
    remove.mutate(
      { id: interview.id, version: interview.version },
      {
        onSuccess: () => {
          router.push(places.interviews(studyId));
          showToast({ message: `“${interview.title}” was deleted`, undo: () => restore.mutate(interview.id, { onError: showFailure }) });
        },
        onError: showFailure,
      },
    );

  const { orphans } = workspace.document;
  const besides = { "--side": `${workspace.side.width}px` } as CSSProperties;
  return (
    <div className={styles.workspace}>
      <ActivityDrawer studyId={studyId} thing={interviewId} name={interview.title} opened={tracing} onClose={() => setTracing(false)} />
      <WorkspaceHead
        interview={interview}
        personas={personas.items}
        changes={{
          onCoded: () => setCoded(interview.codedAt === null),
          onDelete: deleteInterview,
          onRedact: () => void startRedacting(),
          onActivity: () => setTracing(true),
        }}
        texts={
          <>
            <WhoIsHere studyId={studyId} place={`interview:${interviewId}`} />
            <DocumentChoice studyId={studyId} interview={interview} documentId={documentId} />
          </>
        }
        language={<TextLanguage studyId={studyId} document={workspace.document} flush={workspace.saved.flush} />}
        saved={
          <>
            <SaveStateLine state={workspace.saved.state} />
            {orphans.length > 0 ? (
              <Button size="compact-sm" variant="subtle" onClick={() => workspace.side.show("highlights")}>
                {plural(orphans.length, "highlight")} set aside
              </Button>
            ) : null}
            <TextHistory studyId={studyId} document={workspace.document} flush={workspace.saved.flush} />
          </>
        }
      />
      <div className={styles.columns} data-folded={workspace.side.folded || undefined} style={besides}>
        <DocumentArea workspace={workspace} participants={interview.participants} />
        <SideEdge side={workspace.side} />
        <SidePanel studyId={studyId} interview={interview} workspace={workspace} personas={personas.items} />
      </div>
      {workspace.text.selected && !workspace.text.edgesOf ? (
        <SelectionBar
          place={workspace.text.selected.place}
          withAlt={workspace.text.mode === "write"}
          stages={workspace.stages}
          onPoint={workspace.onPoint}
          onStage={workspace.onStage}
          onCode={workspace.onPickCodes}
        />
      ) : null}
      {workspace.picking ? (
        <CodePicker
          codes={workspace.codes}
          recent={workspace.recent}
          chosen={workspace.codeIds ?? []}
          onToggle={workspace.takeCode}
          onCreate={workspace.makeCode}
          onClose={() => workspace.setPicking(false)}
        />
      ) : null}
      {workspace.asking ? (
        <WhoseWords
          participants={interview.participants}
          onChoose={(participantIds) => {
            workspace.asking?.act(participantIds);
            workspace.setAsking(null);
            workspace.text.backToWriting();
          }}
          onClose={() => {
            workspace.setAsking(null);
            workspace.text.backToWriting();
          }}
        />
      ) : null}
      {workspace.help ? (
        <KeyHelp studyId={studyId} stages={workspace.stages} codes={workspace.codes} onClose={() => workspace.setHelp(false)} />
      ) : null}
      {redacting ? <RedactSheet studyId={studyId} documentId={documentId} onClose={() => setRedacting(false)} /> : null}
    </div>
  );
}
