"use client";

import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Fragment } from "react";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import type { Interview } from "@/lib/interviews/schema";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import styles from "./workspace-head.module.css";

type Props = {
  interview: Interview;
  personas: Persona[];
  /** null where it is only read */
  changes: {
    onCoded: () => void;
    onDelete: () => void;
    /** takes personal data out of the open text */
    onRedact: () => void;
    /** shows what was done to it, and by whom */
    onActivity: () => void;
  } | null;
  /** which of its texts is open */
  texts: ReactNode;
  /** what the open text is written in */
  language: ReactNode;
  /** how far what was typed has got */
  saved: ReactNode;
};

/** Whose interview this is, when it was, and how far its coding has got. */
export function WorkspaceHead({ interview, personas, changes, texts, language, saved }: Props) {
  const personaNames = [...new Set(interview.participants.flatMap((who) => personas.find((one) => one.id === who.personaId)?.name ?? []))];
  const facts = [
    interview.date ? showDay(interview.date) : "date not known",
    plural(interview.words, "word"),
    interview.conductor ? `heard by ${interview.conductor}` : null,
    interview.thin ? "thin" : null,
    interview.inherited ? "inherited, not counted in coverage" : null,
  ].filter(Boolean);
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1>{interview.title}</h1>
        <div className={styles.chips}>
          {interview.participants.map((who) => (
            <span key={who.participantId} className={styles.chip}>
              <AudienceGlyph audience={who.audience} />{" "}
              {[who.code, who.audience ?? "needs an audience", who.role ? ROLE_NAMES[who.role] : null].filter(Boolean).join(", ")}
            </span>
          ))}
        </div>
        <p className="caption">
          {personaNames.map((name) => (
            <Fragment key={name}>
              <bdi>{name}</bdi>
              {" · "}
            </Fragment>
          ))}
          {facts.join(" · ")}
          {language}
        </p>
      </div>
      <div className={styles.actions}>
        {texts}
        {saved}
        {changes ? <Changes interview={interview} {...changes} /> : null}
      </div>
    </header>
  );
}

function Changes({ interview, onCoded, onDelete, onRedact, onActivity }: Pick<Props, "interview"> & NonNullable<Props["changes"]>) {
  return (
    <>
      <Button onClick={onCoded} aria-pressed={interview.codedAt !== null}>
        {interview.codedAt ? "✓ Coded" : "Mark as coded"}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label="More for this interview">
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onActivity}>Activity</Menu.Item>
          <Menu.Item onClick={onRedact}>Redact…</Menu.Item>
          <Menu.Item onClick={onDelete}>Delete interview</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
