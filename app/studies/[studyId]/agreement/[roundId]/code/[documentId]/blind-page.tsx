"use client";

import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { EdgeBar } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/edge-bar";
import { TextStrip } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/text-strip";
import { TextSurface } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/text-surface";
import { CodePicker } from "@/app/studies/[studyId]/interviews/[interviewId]/code-picker";
import { KeyHelp } from "@/app/studies/[studyId]/interviews/[interviewId]/key-help";
import { SelectionBar } from "@/app/studies/[studyId]/interviews/[interviewId]/selection-bar";
import { useWorkspaceKeys } from "@/app/studies/[studyId]/interviews/[interviewId]/use-workspace-keys";
import styles from "./blind-page.module.css";
import { MarkList } from "./mark-list";
import { useBlind } from "./use-blind";

type Props = { studyId: string; roundId: string; documentId: string };

const nothing = () => undefined;
const stays = () => nothing;

/** A text coded blind: the words as in the workspace, my own marks alone, the keys of the workspace. */
export function BlindPage(props: Props) {
  const { studyId, roundId, documentId } = props;
  const blind = useBlind(props);
  const { round, text, marks } = blind;
  useWorkspaceKeys({ isMovingEdges: text.edgesOf !== null, codes: blind.codes, onCommand: blind.run });
  const at = round.texts.findIndex((one) => one.documentId === documentId);
  const [before, next] = [round.texts[at - 1], round.texts[at + 1]];
  const isPart = round.texts[at]?.stretches != null;

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1>{blind.blind.title}</h1>
          <p className="caption">
            Blind coding for “{round.name}”, text {at + 1} of {round.texts.length}. Nobody’s marks are shown but yours.
            {isPart ? " Code the turns in full ink; the others are there to be read." : ""}
          </p>
        </div>
        <nav className={styles.actions} aria-label="Texts of the round">
          {before ? <Link href={places.agreement(studyId, roundId, { document: before.documentId })}>← Text {at}</Link> : null}
          {next ? <Link href={places.agreement(studyId, roundId, { document: next.documentId })}>Text {at + 2} →</Link> : null}
          <Link href={places.agreement(studyId, roundId)}>The round</Link>
        </nav>
      </header>
      <div className={styles.columns}>
        <section className={styles.area} aria-label="Text">
          <div className={styles.strip}>
            <TextStrip text={text.ref} length={blind.blind.text.length} marks={marks} extent={plural(blind.blind.words, "word")} />
          </div>
          <TextSurface
            key={blind.blind.version}
            ref={text.ref}
            label="Text to code"
            hint=""
            initial={blind.blind.text}
            text={blind.blind.text}
            turns={blind.turns}
            marks={marks}
            currentId={blind.currentId}
            openAt={null}
            openOn={null}
            mode="read"
            onChoose={blind.choose}
            onSelected={text.setSelected}
            onTyped={nothing}
            onIncoming={stays}
            onLeft={nothing}
          />
          {text.edgesOf ? <EdgeBar onKeep={blind.keepEdges} onLeave={() => text.endEdges(false)} /> : null}
        </section>
        <MarkList blind={blind} />
      </div>
      {text.selected && !text.edgesOf ? (
        <SelectionBar
          place={text.selected.place}
          withAlt={false}
          stages={blind.stages}
          asks={{ point: round.withPoint, codes: blind.codes.length > 0 }}
          onPoint={blind.onPoint}
          onStage={blind.onStage}
          onCode={blind.onPickCodes}
        />
      ) : null}
      {blind.picking ? (
        <CodePicker
          codes={blind.codes}
          recent={blind.recent}
          chosen={blind.current?.codeIds ?? []}
          onToggle={blind.takeCode}
          onClose={() => blind.setPicking(false)}
        />
      ) : null}
      {blind.help ? <KeyHelp studyId={studyId} stages={blind.stages} codes={blind.codes} onClose={() => blind.setHelp(false)} /> : null}
    </div>
  );
}
