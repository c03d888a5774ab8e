"use client";

import { Button } from "@mantine/core";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { Quote } from "@/app/_marks/quote";
import { EmptyState } from "@/app/_ui/empty-state";
import { plural } from "@/app/_ui/plural";
import { type CodingChange, CodingEditor } from "@/app/studies/[studyId]/interviews/[interviewId]/coding-editor";
import { KeySign } from "@/app/studies/[studyId]/interviews/[interviewId]/key-sign";
import type { BlindMark } from "@/lib/agreement/schema";
import { placeWords } from "./blind-marks";
import styles from "./blind-page.module.css";
import type { Blind } from "./use-blind";

/** My marks on this text as a list, the chosen one open; and the codes that the round asks for, with what they mean. */
export function MarkList({ blind }: { blind: Blind }) {
  const { marks } = blind.blind;
  return (
    <aside className={styles.side} aria-label="My marks">
      <h2 className={styles.title}>{marks.length === 0 ? "My marks" : plural(marks.length, "mark")}</h2>
      {marks.length === 0 ? (
        <EmptyState title="Nothing is marked yet">
          Select words (<KeySign of="sentence-next" /> takes a sentence)
          {blind.round.withPoint ? (
            <>
              , then <KeySign of="trigger" /> or <KeySign of="failure" />
            </>
          ) : null}
          {blind.round.withStage ? ", a digit for the stage" : ""}
          {blind.codes.length > 0 ? (
            <>
              , <KeySign of="codes" /> for a code
            </>
          ) : null}
          .
        </EmptyState>
      ) : (
        <ol className={styles.list}>
          {marks.map((mark) => (
            <MarkRow key={mark.id} mark={mark} blind={blind} />
          ))}
        </ol>
      )}
      {blind.codes.length > 0 ? <Codes blind={blind} /> : null}
    </aside>
  );
}

function MarkRow({ mark, blind }: { mark: BlindMark; blind: Blind }) {
  const { codes, study, round } = blind;
  const isCurrent = mark.id === blind.currentId;
  const names = mark.codeIds.flatMap((id) => codes.find((code) => code.id === id)?.name ?? []);
  const change = ({ point, step, codeIds }: CodingChange) =>
    blind.change(mark, {
      ...(point === undefined ? {} : { point }),
      ...(step === undefined ? {} : { step }),
      ...(codeIds === undefined ? {} : { codeIds }),
    });
  return (
    <li data-current={isCurrent || undefined}>
      <button type="button" className={styles.mark} aria-expanded={isCurrent} onClick={() => blind.choose(mark.id)}>
        <PointGlyph point={mark.point} labelled />
        <span>
          <b>{names.join(", ") || (mark.point ?? "says nothing yet")}</b>
          <small>{placeWords(mark, study.journey)}</small>
        </span>
      </button>
      <Quote lines={isCurrent ? undefined : 2}>{mark.quote}</Quote>
      {isCurrent ? (
        <>
          <CodingEditor
            value={{ ...mark, direction: null, severity: null }}
            journey={study.journey}
            codes={codes}
            asks={{ point: round.withPoint, stage: round.withStage, codes: codes.length > 0, degree: false }}
            onChange={change}
            onPickCodes={blind.onPickCodes}
          />
          <div className={styles.acts}>
            <Button size="compact-sm" onClick={() => blind.run({ id: "change", extend: false })}>
              Edges
            </Button>
            <Button size="compact-sm" onClick={() => blind.erase(mark)}>
              Delete
            </Button>
          </div>
        </>
      ) : null}
    </li>
  );
}

function Codes({ blind }: { blind: Blind }) {
  const chosen = new Set(blind.current?.codeIds ?? []);
  return (
    <section aria-labelledby="asked-codes" className={styles.codes}>
      <h2 id="asked-codes" className={styles.title}>
        Codes of this round
      </h2>
      <ul>
        {blind.codes.map((code) => (
          <li key={code.id}>
            <button
              type="button"
              aria-pressed={chosen.has(code.id)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => blind.takeCode(code.id)}
            >
              {code.name} {code.key ? <kbd>{code.key.toUpperCase()}</kbd> : null}
            </button>
            {code.definition ? <small>{code.definition}</small> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
