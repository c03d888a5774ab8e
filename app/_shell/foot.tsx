"use client";

import type { Route } from "next";
import { useMyAccess } from "@/app/_data/access";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import styles from "./foot.module.css";
import { PersonMenu } from "./person-menu";

/** Under the navigation: who is signed in; before there is a team, the way to one. */
export function Foot({ studyId, onFollow }: { studyId: string; onFollow?: () => void }) {
  const { team } = useMyAccess(studyId);
  return (
    <div className={styles.foot}>
      {team ? (
        <PersonMenu onFollow={onFollow} />
      ) : (
        <Link href={`${places.settings(studyId)}#team` as Route} className={styles.invite} onClick={onFollow}>
          Invite your team
        </Link>
      )}
    </div>
  );
}
