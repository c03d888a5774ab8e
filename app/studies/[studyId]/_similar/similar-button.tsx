"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import type { LikeWhat } from "@/app/_data/meaning";
import { EditorsOnly } from "@/app/_team/editors-only";

const load = () => import("./similar-drawer");
const SimilarDrawer = dynamic(() => load().then(({ SimilarDrawer: loaded }) => loaded), { ssr: false });

type Props = {
  studyId: string;
  like: LikeWhat;
  /** the words that others are compared with */
  words: { quote: string; verbatim: boolean };
  className?: string;
  children?: ReactNode;
};

/** Opens the sentences of the study that are like these words. What it opens is fetched once somebody comes near. */
export function SimilarButton(props: Props) {
  return (
    <EditorsOnly>
      <Opener {...props} />
    </EditorsOnly>
  );
}

function Opener({ studyId, like, words, className, children = "Similar" }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={`Similar to “${words.quote.slice(0, 60)}”`}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {isOpen ? <SimilarDrawer studyId={studyId} like={like} words={words} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
