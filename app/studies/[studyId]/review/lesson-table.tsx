"use client";

import { useState } from "react";
import { plural } from "@/app/_ui/plural";
import type { Lesson } from "@/lib/suggestions/schema";
import styles from "./quality-view.module.css";

const AT_FIRST = 12;

/** What it learned, word by word: what points to something now, and what speaks against it, with the decisions that stand behind it. */
export function LessonTable({ lessons }: { lessons: Lesson[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? lessons : lessons.slice(0, AT_FIRST);
  return (
    <section className={styles.wrap}>
      <h2>What it learned</h2>
      {lessons.length === 0 ? (
        <p className={styles.intro}>No word yet: it takes a few decisions that agree before one counts as a lesson.</p>
      ) : (
        <table aria-label="What it learned">
          <thead>
            <tr>
              <th scope="col">Word or phrase</th>
              <th scope="col">Now</th>
              <th scope="col" className="numeric">
                Push
              </th>
              <th scope="col">Decisions behind it</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ term, tag, name, weight, accepts, rejects }) => (
              <tr key={`${tag} ${term}`}>
                <td className={styles.term}>“{term}”</td>
                <td>
                  {weight < 0 ? "speaks against" : "points to"} <b>{name}</b>
                </td>
                <td className="numeric">
                  {weight < 0 ? "−" : "+"}
                  {Math.abs(weight).toFixed(1)}
                </td>
                <td>
                  {accepts.toLocaleString("en")} marked so, {plural(rejects, "reject")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lessons.length > AT_FIRST ? (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? "Show the strongest" : `Show all ${lessons.length}`}
        </button>
      ) : null}
    </section>
  );
}
