import { Button } from "@mantine/core";
import type { Route } from "next";
import { heardWords } from "@/app/_marks/heard-words";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { Code } from "@/lib/codebook/schema";
import type { SplitProposal } from "@/lib/grouping/schema";
import { alikeText } from "./alike-text";
import styles from "./code-groups.module.css";
import { GroupQuotes } from "./group-quotes";
import { pathText } from "./path-text";

type Props = { studyId: string; codes: readonly Code[]; split: SplitProposal; onKeep: () => void };

/** One code and the groups its quotes fall into, by their words and quotes; to be dealt out, or kept whole. */
export function SplitCard({ studyId, codes, split: { code, groups, between, usual }, onKeep }: Props) {
  const accept = `${places.codebook(studyId)}?code=${code.codeId}&view=split&groups=1` as Route;
  return (
    <article className={styles.card} aria-label={code.name}>
      <h3 dir="auto">{code.name}</h3>
      <p className={styles.path}>
        {pathText(codes, code.codeId)}
        {plural(code.highlights, "highlight")} of {heardWords(code)}
      </p>
      <div className={styles.sides} data-three={groups.length > 2 || undefined}>
        {groups.map((group) => (
          <div key={group.highlightIds[0]}>
            <p className={styles.words}>{group.words.length > 0 ? group.words.join(", ") : "no words of its own"}</p>
            <p className={styles.path}>
              {plural(group.highlightIds.length, "highlight")} of {heardWords(group)}; alike {alikeText(group.inside)}
            </p>
            <GroupQuotes studyId={studyId} quotes={group.quotes} />
          </div>
        ))}
      </div>
      <ul className={styles.figures}>
        <li>
          quotes alike <b>{alikeText(between)}</b> between the groups, {alikeText(usual)} between any two codes
        </li>
      </ul>
      <p className={styles.acts}>
        <Button component={Link} href={accept}>
          Look at the split
        </Button>
        <Button variant="subtle" onClick={onKeep}>
          Keep whole
        </Button>
      </p>
    </article>
  );
}
