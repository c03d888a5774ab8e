"use client";

import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@/app/_ui/link";
import { PRESET_NAMES } from "@/lib/journey/vocabulary";
import type { StudyGlance } from "@/lib/studies/schema";
import { accessQuery } from "./_data/access";
import { meQuery } from "./_data/me";
import { TargetMeter } from "./_marks/target-meter";
import { places } from "./_ui/places";
import { plural } from "./_ui/plural";
import styles from "./study-card.module.css";

/** One study as the list shows it: its question, and each persona's people against the target. */
export function StudyCard({ study, onDelete }: { study: StudyGlance; onDelete: () => void }) {
  const heard = `${plural(study.people, "person", "people")} in ${plural(study.interviews, "interview")}`;
  const planned = study.planned > 0 ? ` · ${study.planned} planned` : "";
  const { mayEdit } = useMyPart(study.id);
  const waiting = mayEdit && study.openSuggestions > 0 ? ` · ${plural(study.openSuggestions, "suggestion")} waiting` : "";
  return (
    <article className={styles.study} aria-label={study.name}>
      <div className={styles.words}>
        <h2>
          <Link href={places.study(study.id)}>{study.name}</Link>
          {study.sample ? <span className={styles.sample}>sample, fictional</span> : null}
        </h2>
        {study.question ? <p className={styles.question}>{study.question}</p> : null}
        <p className="caption">
          {heard}
          {planned}
          {waiting} · {PRESET_NAMES[study.journeyPreset].name}
        </p>
      </div>
      <div className={styles.personas}>
        {study.personas.length === 0 ? <p className="caption">No persona yet</p> : null}
        {study.personas.slice(0, 4).map((persona) => (
          <div key={persona.personaId}>
            <div className={styles.persona}>
              <span>{persona.name}</span>
              <span>
                <b>{persona.people}</b> heard
              </span>
            </div>
            <TargetMeter people={persona.people} planned={persona.planned} target={persona.target} width={220} />
          </div>
        ))}
        {study.personas.length > 4 ? <p className="caption">and {study.personas.length - 4} more</p> : null}
      </div>
      <More study={study} onDelete={onDelete} />
    </article>
  );
}

/** What I may do in a study of the list; whoever looks after the workspace, or works alone, may all of it. */
function useMyPart(studyId: string): { mayEdit: boolean; mayOwn: boolean } {
  const { data: me } = useQuery(meQuery());
  const isOthers = me?.team === true && me.person?.admin !== true;
  const { data: access } = useQuery({ ...accessQuery(studyId), enabled: isOthers });
  if (!isOthers) return { mayEdit: true, mayOwn: true };
  return { mayEdit: access?.mayEdit === true, mayOwn: access?.mayOwn === true };
}

/** What its owners may do with the whole of it. */
function More({ study, onDelete }: { study: StudyGlance; onDelete: () => void }) {
  const { mayOwn } = useMyPart(study.id);
  if (!mayOwn) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`More for ${study.name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onDelete}>Delete study</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
