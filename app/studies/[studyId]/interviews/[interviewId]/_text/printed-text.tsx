"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { clockTime } from "@/app/_ui/clock-time";
import { segmentsOf } from "@/lib/highlights/segments";
import { paragraphsOf } from "@/lib/text/sentence-beside";
import { kindOf } from "./marks";
import styles from "./printed-text.module.css";
import type { TextMark } from "./text-mark";
import type { ShownTurn } from "./turns";

type Props = { text: string; turns: readonly ShownTurn[]; marks: readonly TextMark[] };

/** The whole text on paper, made when it is printed: on screen only what is in view is in the page. */
export function PrintedText(props: Props) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing ? <Pages {...props} /> : null;
}

function Pages({ text, turns, marks }: Props) {
  const said: ShownTurn[] =
    turns.length > 0 ? [...turns] : paragraphsOf(text).map((span) => ({ ...span, speaker: "", role: "participant" }));
  return (
    <div className={styles.pages}>
      {said.map((turn) => {
        const here = marks.filter((mark) => mark.start < turn.end && mark.end > turn.start);
        const byId = new Map(here.map((mark) => [mark.id, mark]));
        return (
          <div key={turn.start} className={styles.turn} data-role={turn.role}>
            <div className={styles.who}>
              <b>{turn.speaker}</b> {turn.startMs === undefined ? null : clockTime(turn.startMs)}
            </div>
            <div>
              <p>
                {segmentsOf(turn, here).map(({ start, end, markIds }) => {
                  const top = byId.get(markIds[markIds.length - 1] ?? "");
                  const words = text.slice(start, end);
                  return top ? (
                    <u key={start} data-kind={kindOf(top)}>
                      {words}
                    </u>
                  ) : (
                    words
                  );
                })}
              </p>
              {here
                .filter((mark) => mark.start >= turn.start)
                .map((mark) => (
                  <p key={mark.id} className={styles.note}>
                    {SIGNS[kindOf(mark)]} {mark.label}, {mark.detail}
                    {mark.proposed ? ", suggested, not counted" : ""}
                  </p>
                ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}

const SIGNS = { trigger: "▲", failure: "▼", highlight: "■", suggestion: "△" };
