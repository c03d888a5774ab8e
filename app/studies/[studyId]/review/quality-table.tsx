"use client";

import { useState } from "react";
import { CodeSwatch } from "@/app/_marks/code-swatch";
import { IntervalTrack } from "@/app/_marks/interval-track";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { StageNotches } from "@/app/_marks/stage-notches";
import { LevelControl } from "@/app/studies/[studyId]/_suggestion/level-control";
import type { Code } from "@/lib/codebook/schema";
import { type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import type { Precision, Tag, TagQuality } from "@/lib/suggestions/schema";
import { shareText } from "@/lib/themes/share";
import { FEW } from "@/lib/themes/wilson";
import styles from "./quality-view.module.css";

type Props = { studyId: string; tags: TagQuality[]; codes: readonly Code[]; journey: StudyJourney };

const AT_FIRST = 6;
/** A bar moved by less, in log-odds, stands where it usually does. */
const USUAL = 0.05;

const KINDS = [
  { start: "point:", title: "Points" },
  { start: "step:", title: "Stages and steps" },
  { start: "code:", title: "Codes" },
];

/** Each thing that is proposed: what it was learned from, how often it was right, how it does on what it never saw, and how much of it is shown. */
export function QualityTable({ studyId, tags, codes, journey }: Props) {
  const [all, setAll] = useState<ReadonlySet<string>>(new Set());
  if (tags.length === 0) return null;
  function toggle(kind: string) {
    const next = new Set(all);
    if (!next.delete(kind)) next.add(kind);
    setAll(next);
  }
  const kinds = KINDS.map((kind) => ({ ...kind, tags: tags.filter(({ tag }) => tag.startsWith(kind.start)) }));
  return (
    <section className={styles.wrap} aria-label="By what is proposed">
      <table>
        <thead>
          <tr>
            <th scope="col">What is proposed</th>
            <th scope="col" className="numeric">
              Labels
            </th>
            <th scope="col">Right so far, 95 % interval</th>
            <th scope="col">On what was held back</th>
            <th scope="col">Shown</th>
          </tr>
        </thead>
        {kinds
          .filter((kind) => kind.tags.length > 0)
          .map((kind) => (
            <tbody key={kind.start}>
              <tr className={styles.kind}>
                <th scope="rowgroup" colSpan={5}>
                  {kind.title}
                </th>
              </tr>
              {shownOf(kind, all).map((one) => (
                <tr key={one.tag}>
                  <th scope="row" className={styles.tag}>
                    <span>
                      <TagMark tag={one.tag} codes={codes} journey={journey} />
                      {one.name}
                    </span>
                  </th>
                  <td className="numeric">{one.labels.toLocaleString("en")}</td>
                  <td>
                    <Share precision={one.precision} none="none decided yet" />
                  </td>
                  <td>
                    <Share precision={one.heldBack} none="too few marked by hand" />
                  </td>
                  <td>
                    <LevelControl studyId={studyId} tag={one.tag} name={one.name} />
                    {Math.abs(one.threshold) < USUAL ? null : <span className={styles.bar}>{barWords(one.threshold)}</span>}
                  </td>
                </tr>
              ))}
              {kind.tags.length > AT_FIRST ? (
                <tr>
                  <td colSpan={5}>
                    <button type="button" className={styles.more} aria-expanded={all.has(kind.start)} onClick={() => toggle(kind.start)}>
                      {all.has(kind.start) ? "Show those with the most labels" : `Show all ${kind.tags.length}`}
                    </button>
                  </td>
                </tr>
              ) : null}
            </tbody>
          ))}
      </table>
    </section>
  );
}

/** Those with the most labels, or all of them. */
function shownOf({ start, tags }: { start: string; tags: TagQuality[] }, all: ReadonlySet<string>): TagQuality[] {
  return all.has(start) ? tags : tags.slice(0, AT_FIRST);
}

function TagMark({ tag, codes, journey }: { tag: Tag; codes: readonly Code[]; journey: StudyJourney }) {
  const [kind, value = ""] = tag.split(":");
  if (kind === "point") return <PointGlyph point={value === "trigger" ? "trigger" : "failure"} proposed />;
  if (kind === "step") {
    const index = journey.stages.findIndex(({ slug }) => slug === stageOfStep(value, journey));
    return <StageNotches index={index} count={journey.stages.length} />;
  }
  const code = codes.find(({ id }) => id === value);
  return code ? <CodeSwatch code={code} /> : null;
}

function Share({ precision, none }: { precision: Precision | null; none: string }) {
  if (!precision || precision.decided === 0) return <span className={styles.quiet}>{none}</span>;
  const { right, decided, share, interval } = precision;
  return (
    <span className={styles.share}>
      <span>
        <b>{right}</b> of {decided}
      </span>
      <IntervalTrack share={share} interval={interval} few={decided < FEW} />
      <span className={decided < FEW ? styles.few : undefined}>{shareText(right, decided, interval)}</span>
    </span>
  );
}

/** Where the bar for proposing stands against the usual one; it moves with what was accepted so far, and with "fewer" and "more". */
function barWords(threshold: number): string {
  const moved = Math.abs(threshold);
  const far = moved < 0.5 ? "a little " : moved < 1.2 ? "" : "far ";
  return threshold > 0 ? `bar ${far}higher (+${moved.toFixed(1)})` : `bar ${far}lower (−${moved.toFixed(1)})`;
}
