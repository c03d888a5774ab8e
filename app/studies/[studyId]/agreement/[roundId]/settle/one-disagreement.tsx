"use client";

import { Button, Checkbox } from "@mantine/core";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import { placeWords } from "@/app/studies/[studyId]/agreement/[roundId]/code/[documentId]/blind-marks";
import type { Disagreement, ShownMark } from "@/lib/agreement/schema";
import { spokenPieces } from "@/lib/agreement/spoken-pieces";
import type { Outcome } from "@/lib/agreement/vocabulary";
import { EditAgreed } from "./edit-agreed";
import styles from "./settle-page.module.css";
import type { Settling } from "./use-settling";

type Props = { studyId: string; item: Disagreement; settling: Settling };

const OUTCOME_WORDS = (names: { first: string; second: string }): Record<Outcome, string> => ({
  first: `as ${names.first} coded it`,
  second: `as ${names.second} coded it`,
  both: "both",
  neither: "neither",
  edited: "as edited",
});

/** The words in their context, who coded what, and the ways to settle it. */
export function OneDisagreement({ studyId, item, settling }: Props) {
  const { list, people, setPeople } = settling;
  const { names } = list;
  const inInterview = places.interview(studyId, item.interviewId, { document: item.documentId, at: `${item.start}-${item.end}` });
  return (
    <section aria-label="The disagreement" className={styles.one}>
      <p className="caption">
        {item.title}
        {item.speaker ? ` · ${item.speaker}` : ""} · <Link href={inInterview}>in the interview</Link>
      </p>
      {item.text === null ? (
        <p className={styles.words}>
          These words may not be shown outside of their interview: somebody behind them refused to be quoted. Read them there.
        </p>
      ) : (
        <blockquote className={styles.words} dir="auto">
          {spokenPieces(item).map(({ start, speaker, before, marked, after }) => (
            <p key={start}>
              {speaker ? <span className="caption">{speaker}</span> : null}
              <span className={styles.around}>{before}</span>
              {marked ? <mark>{marked}</mark> : null}
              <span className={styles.around}>{after}</span>
            </p>
          ))}
        </blockquote>
      )}
      <dl className={styles.sides}>
        <Side sign="A" name={names.first} marks={item.first} settling={settling} whole={item.text} />
        <Side sign="B" name={names.second} marks={item.second} settling={settling} whole={item.text} />
      </dl>
      {item.people.length > 0 && !item.settled ? (
        <Checkbox.Group label="Whose words are they? These notes are about several people." value={people} onChange={setPeople}>
          {item.people.map(({ id, code }) => (
            <Checkbox key={id} value={id} label={code} mt={6} />
          ))}
        </Checkbox.Group>
      ) : null}
      {item.settled ? <Settled item={item.settled} settling={settling} /> : null}
      {settling.isEditing ? (
        <EditAgreed item={item} settling={settling} />
      ) : (
        <Choices settling={settling} isAgain={item.settled !== null} />
      )}
    </section>
  );
}

function Side({
  sign,
  name,
  marks,
  settling,
  whole,
}: {
  sign: string;
  name: string;
  marks: ShownMark[];
  settling: Settling;
  whole: string | null;
}) {
  return (
    <div>
      <dt>
        <kbd>{sign}</kbd> {name}
      </dt>
      {marks.length === 0 ? <dd className={styles.none}>did not mark these words</dd> : null}
      {marks.map((mark) => (
        <dd key={mark.id}>
          <Said mark={mark} settling={settling} />
          {mark.quote !== null && mark.quote !== whole ? <small>on “{mark.quote}”</small> : null}
        </dd>
      ))}
    </div>
  );
}

function Said({ mark, settling: { codes, study } }: { mark: ShownMark; settling: Settling }) {
  const names = mark.codeIds.flatMap((id) => codes.find((code) => code.id === id)?.name ?? []);
  const place = placeWords(mark, study.journey);
  return (
    <span className={styles.said}>
      <PointGlyph point={mark.point} labelled />
      <span>
        <b>{names.join(", ") || (mark.point ?? "no code")}</b>
        {mark.point && names.length > 0 ? ` · ${mark.point}` : ""}
        {place ? ` · ${place}` : ""}
      </span>
    </span>
  );
}

function Settled({ item, settling }: { item: NonNullable<Disagreement["settled"]>; settling: Settling }) {
  const showMoment = useShowMoment();
  return (
    <div className={styles.settled}>
      <span>
        ✓ Settled {OUTCOME_WORDS(settling.list.names)[item.outcome]}, by {item.by}, {showMoment(item.at)}
      </span>
      {item.agreed.map((mark) => (
        <Said key={mark.id} mark={mark} settling={settling} />
      ))}
      <Button size="compact-sm" onClick={() => settling.reopen(item.id)}>
        Open again
      </Button>
    </div>
  );
}

function Choices({ settling, isAgain }: { settling: Settling; isAgain: boolean }) {
  const { first, second } = settling.list.names;
  const choices: [key: string, word: string, act: () => unknown][] = [
    ["A", first, () => settling.choose("first")],
    ["B", second, () => settling.choose("second")],
    ["O", "Both", () => settling.choose("both")],
    ["N", "Neither", () => settling.choose("neither")],
    ["E", "Edit", () => settling.setEditing(true)],
  ];
  return (
    <fieldset className={styles.choices} aria-label={isAgain ? "Settle it otherwise" : "Settle it"}>
      {choices.map(([key, word, act]) => (
        <Button key={key} onClick={act} disabled={settling.isSaving} rightSection={<kbd>{key}</kbd>}>
          <span className={styles.label}>{word}</span>
        </Button>
      ))}
    </fieldset>
  );
}
