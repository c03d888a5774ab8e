"use client";

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { filterCodes } from "@/lib/codebook/filter";
import { rankCodes } from "@/lib/codebook/find";
import type { Code } from "@/lib/codebook/schema";
import { codeTree, sameCodeName, treeRows } from "@/lib/codebook/tree";
import type { Point } from "@/lib/highlights/vocabulary";
import { CodeChoice } from "./code-choice";
import styles from "./codes-panel.module.css";

/** What a code would be put on. */
export type CodesTarget = { quote: string; codeIds: readonly string[]; point: Point | null; proposed: boolean; selected: boolean };

type Props = {
  studyId: string;
  codes: Code[];
  recent: readonly string[];
  /** codes that a single key gives, with that key */
  keys: ReadonlyMap<string, Code>;
  target: CodesTarget | null;
  onTake: (codeId: string) => void;
  onMake: (name: string, onMade: (codeId: string) => void) => void;
};

/** The codebook beside the text: a click puts a code on what is selected or chosen, or takes it off. The filter is always in reach. */
export function CodesPanel({ studyId, codes, recent, keys, target, onTake, onMake }: Props) {
  const [typed, setTyped] = useState("");
  const [madeId, setMadeId] = useState<string | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const name = typed.trim();
  const { hits, shown } = useMemo(() => filterCodes(codes, typed), [codes, typed]);
  const rows = useMemo(() => treeRows(codeTree(codes.filter(({ id }) => shown.has(id)))), [codes, shown]);
  const best =
    name === ""
      ? undefined
      : rankCodes(
          codes.filter(({ id }) => hits.has(id)),
          name,
          { recent },
        )[0];
  const isNew = name !== "" && !codes.some((code) => sameCodeName(code.name, name));
  const lately = name === "" ? recent.flatMap((id) => codes.find((code) => code.id === id) ?? []) : [];
  const keyed = useMemo(() => new Set([...keys.values()].map(({ id }) => id)), [keys]);

  useEffect(() => {
    const row = madeId && codes.length > 0 ? panel.current?.querySelector(`[data-code="${madeId}"]`) : null;
    row?.scrollIntoView({ block: "nearest" });
  }, [madeId, codes]);

  function make() {
    setTyped("");
    onMake(name, setMadeId);
  }

  function take(id: string) {
    setMadeId(null);
    onTake(id);
  }

  function onFilterKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Enter" && name !== "") {
      event.preventDefault();
      if (best) take(best.id);
      else if (isNew) make();
      setTyped("");
    }
    if (event.key === "Escape") {
      if (typed === "") event.currentTarget.blur();
      setTyped("");
    }
  }

  const choice = (code: Code, depth = 0) => ({
    code,
    depth,
    sign: keyed.has(code.id) ? code.key : null,
    chosen: target?.codeIds.includes(code.id) ?? false,
    onTake: () => take(code.id),
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows walk what stands in it, each a control of its own
    <div ref={panel} className={styles.panel} onKeyDown={walk}>
      <div className={styles.top}>
        <TargetLine target={target} />
        <input
          className={styles.filter}
          aria-label="Filter codes, or type a new one"
          placeholder="Filter, or type a new code"
          data-beside="codes"
          data-walk
          maxLength={120}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onFilterKey}
        />
      </div>
      {lately.length > 0 ? (
        <section aria-labelledby="codes-lately">
          <h2 id="codes-lately">Used lately</h2>
          <ul className={styles.list}>
            {lately.map((code) => (
              <CodeChoice key={code.id} {...choice(code)} />
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="codes-all">
        <div className={styles.head}>
          <h2 id="codes-all">{name === "" ? "All codes" : `${hits.size} of ${codes.length} codes`}</h2>
          <span aria-hidden="true">people</span>
          <span aria-hidden="true">marks</span>
        </div>
        <ul className={styles.list}>
          {rows.map(({ code, depth }) => (
            <CodeChoice key={code.id} {...choice(code, depth)} inTree first={code.id === best?.id} aside={!hits.has(code.id)} />
          ))}
          {isNew ? (
            <li>
              <button
                type="button"
                className={styles.make}
                data-walk
                data-first={!best || undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={make}
              >
                New code “<b>{name}</b>”
              </button>
            </li>
          ) : null}
        </ul>
      </section>
      <p className="caption">
        <Link href={places.codebook(studyId)}>Codebook</Link>: meanings, order, colours and keys.
      </p>
    </div>
  );
}

/** Up and down walk the filter and the codes, as a list does. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const stops: (Element | null)[] = [...event.currentTarget.querySelectorAll("[data-walk]")];
  const at = stops.indexOf(document.activeElement);
  if (at === -1) return;
  event.preventDefault();
  const to = stops[at + step];
  if (to instanceof HTMLElement) to.focus();
}

function TargetLine({ target }: { target: CodesTarget | null }) {
  if (!target) return <p className="caption">Select words, or choose a highlight: a click on a code then puts it on them.</p>;
  return (
    <p className={styles.target}>
      <PointGlyph point={target.point} proposed={target.proposed} />
      <span>
        <span className={styles.on}>{target.selected ? "On the selected words" : "On"}</span> “{target.quote}”
      </span>
    </p>
  );
}
