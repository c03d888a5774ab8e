"use client";

import type { ComponentProps } from "react";
import { useMayEdit } from "@/app/_team/editors-only";
import { Link } from "@/app/_ui/link";
import { placeOfEvidence } from "@/app/_ui/places";

type Place = Parameters<typeof placeOfEvidence>;
type Props = Omit<ComponentProps<typeof Link>, "href"> & { studyId: string; of: Place[1]; within?: Place[2] };

/** The way to where words stand. Replies are read one by one by those who work in the study alone: to the others the place of an answer is only named. */
export function EvidenceLink({ studyId, of, within, children, ...rest }: Props) {
  const mayEdit = useMayEdit();
  if (of.answer && !mayEdit) return <span>{children}</span>;
  return (
    <Link href={placeOfEvidence(studyId, of, within)} {...rest}>
      {children}
    </Link>
  );
}
