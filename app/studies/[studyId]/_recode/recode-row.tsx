"use client";

import { Checkbox } from "@mantine/core";
import { memo } from "react";
import { CodeSwatch } from "@/app/_marks/code-swatch";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { Byline, Quote } from "@/app/_marks/quote";
import type { CodeEvidence } from "@/lib/codebook/rework";
import type { Code } from "@/lib/codebook/schema";
import { Moment } from "./moment";
import styles from "./recode-list.module.css";

/** A highlight in a list outside its interview: what search, themes and the codebook know of it. */
export type RecodeItem = CodeEvidence;

type Props = {
  studyId: string;
  item: RecodeItem;
  codes: ReadonlyMap<string, Code>;
  /** the stage's name */
  stage: string | undefined;
  checked: boolean;
  /** null where it is only read */
  onCheck: ((id: string, checked: boolean, extend: boolean) => void) | null;
};

/** One highlight to choose: its words with a way to their moment, and what is said about it. */
export const RecodeRow = memo(function RecodeRow({ studyId, item, codes, stage, checked, onCheck }: Props) {
  const { highlightId, quote, verbatim, people } = item;
  const label = quote === null ? "words that are not shown" : quote.slice(0, 60);
  return (
    <li className={styles.row} data-checked={checked || undefined}>
      {onCheck ? (
        <Checkbox
          aria-label={`Choose “${label}”`}
          checked={checked}
          onChange={() => undefined}
          onClick={(event) => onCheck(highlightId, event.currentTarget.checked, event.shiftKey)}
        />
      ) : (
        <span />
      )}
      <div className={styles.words}>
        {quote === null ? (
          <p className={styles.withheld}>Words of somebody who refused to be quoted. They count, and stand in the interview alone.</p>
        ) : (
          <Quote verbatim={verbatim} lines={3}>
            {quote}
          </Quote>
        )}
        {people.length === 0 ? (
          <p className={styles.nobody}>
            counts for nobody · <Moment studyId={studyId} item={item} />
          </p>
        ) : (
          people.map((person, index) => (
            <Byline key={person.code} {...person} note={!verbatim} asked={item.answer?.question}>
              {index === 0 ? (
                <>
                  <span aria-hidden="true">·</span>
                  <Moment studyId={studyId} item={item} />
                </>
              ) : null}
            </Byline>
          ))
        )}
        <p className={styles.said}>
          {item.point ? (
            <span>
              <PointGlyph point={item.point} /> {item.point}
            </span>
          ) : null}
          {stage ? <span>{stage}</span> : null}
          {item.codeIds.flatMap((id) => {
            const code = codes.get(id);
            return code ? [<Tag key={id} code={code} />] : [];
          })}
        </p>
      </div>
    </li>
  );
});

function Tag({ code }: { code: Code }) {
  return (
    <span>
      <CodeSwatch code={code} /> {code.name}
    </span>
  );
}
