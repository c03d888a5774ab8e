"use client";

import { Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMyAccess } from "@/app/_data/access";
import { hereQuery } from "@/app/_data/live";
import { plural } from "@/app/_ui/plural";
import styles from "./who-is-here.module.css";

const SHOWN = 4;

/** Who of the team has this interview open just now (`place`), or anything of the study; nothing where nobody else has. */
export function WhoIsHere({ studyId, place }: { studyId: string; place?: string }) {
  const { me } = useMyAccess(studyId);
  const { data: here } = useQuery(hereQuery(studyId));
  const others = new Map(
    here.filter((one) => one.userId !== me.id && (place === undefined || one.place === place)).map(({ userId, name }) => [userId, name]),
  );
  if (others.size === 0) return null;
  // two may have the same name
  const faces = [...others].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name));
  const left = faces.length - SHOWN;
  const leftNames = faces
    .slice(SHOWN)
    .map(({ name }) => name)
    .join(", ");
  return (
    <ul className={styles.here} aria-label={place === undefined ? "Also in this study just now" : "Also in this interview just now"}>
      {faces.slice(0, left === 1 ? SHOWN + 1 : SHOWN).map(({ id, name }) => (
        <li key={id}>
          <Tooltip label={`${name} is here too`}>
            <span className={styles.face} role="img" aria-label={name}>
              <span aria-hidden="true">{initialsOf(name)}</span>
            </span>
          </Tooltip>
        </li>
      ))}
      {left > 1 && (
        <li>
          <Tooltip label={leftNames}>
            <span className={styles.face} role="img" aria-label={`and ${plural(left, "other")}: ${leftNames}`}>
              <span aria-hidden="true">+{left}</span>
            </span>
          </Tooltip>
        </li>
      )}
    </ul>
  );
}

/** The first letters of the first and the last word of a name. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  return [first, last].map((word) => [...word][0]?.toLocaleUpperCase("en") ?? "").join("");
}
