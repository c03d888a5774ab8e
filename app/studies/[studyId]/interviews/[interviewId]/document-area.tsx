"use client";

import { useMemo } from "react";
import type { InterviewParticipant } from "@/lib/interviews/schema";
import { ConflictPanel } from "./_saving/conflict-panel";
import { useLineTags } from "./_tags/use-line-tags";
import { EdgeBar } from "./_text/edge-bar";
import { ModeSwitch } from "./_text/mode-switch";
import { PrintedText } from "./_text/printed-text";
import { TextStrip } from "./_text/text-strip";
import { TextSurface } from "./_text/text-surface";
import styles from "./document-area.module.css";
import { extentOf } from "./extent";
import { KeyLine } from "./key-line";
import type { Workspace } from "./use-workspace";

/** One text of the interview: the whole of it as a strip, the surface it is read, written and coded on, and the keys for that. */
export function DocumentArea({ workspace, participants }: { workspace: Workspace; participants: InterviewParticipant[] }) {
  const { document, marks, text, saved, codes, study } = workspace;
  const writing = useLineTags({ document, saved, participants, codes, journey: study.journey, onAsk: workspace.setAsking });
  const turns = useMemo(() => document.turns, [document.turns]);
  const isNotes = document.kind === "notes";
  return (
    <section className={styles.area} aria-label="Text">
      <div className={styles.strip}>
        <TextStrip text={text.ref} length={document.text.length} marks={marks} extent={extentOf(document)} />
        <ModeSwitch mode={text.mode} onMode={(mode) => (mode === "write" ? text.write() : text.setMode("read"))} />
      </div>
      {saved.state.kind === "conflict" ? <ConflictPanel collisions={saved.state.collisions} onSettle={saved.settle} /> : null}
      <TextSurface
        ref={text.ref}
        label={isNotes ? "Notes" : "Transcript"}
        hint={isNotes ? "Type what you hear. #trigger, #failure, a stage or a code codes its line; all of it is saved as you type." : ""}
        initial={saved.initial}
        text={document.text}
        turns={turns}
        marks={marks}
        currentId={workspace.currentId}
        openAt={workspace.openAt}
        openOn={workspace.openOn}
        mode={text.mode}
        writing={writing}
        onChoose={workspace.choose}
        onSelected={text.setSelected}
        onTyped={saved.typed}
        onIncoming={saved.onIncoming}
        onLeft={() => void saved.flush()}
      />
      <PrintedText text={document.text} turns={turns} marks={marks} />
      {text.edgesOf ? <EdgeBar onKeep={workspace.keepEdges} onLeave={() => text.endEdges(false)} /> : null}
      <KeyLine stages={workspace.stages.length} mode={text.mode} />
    </section>
  );
}
