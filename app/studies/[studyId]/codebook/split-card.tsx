import { Button } from "@mantine/core";
import type { Route } from "next";
import { heardWords } from "@/app/_marks/heard-words";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { Code } from "@/lib/codebook/schema";
import { codePath } from "@/lib/codebook/tree";
import type { SplitProposal } from "@/lib/grouping/schema";
import styles from "./code-groups.module.css";
import { GroupQuotes } from "./group-quotes";

type Props = { studyId: string; codes: readonly Code[]; split: SplitProposal; onKeep: () => void };

/** One code and the groups its quotes fall into, by their words and quotes; to be dealt out, or kept whole. */
export function SplitCard({ studyId, codes, split: { code, groups, between, usual }, onKeep }: Props) {
  const accept = `${places.codebook(studyId)}?code=${code.codeId}&view=split&groups=1` as Route;
  return (
    <article className={styles.card} aria-label={code.name}>
      <h3 dir="auto">{code.name}</h3>
      <p className={styles.path}>
        {codePath(codes, code.codeId).slice(0, -1).join(" › ")} {plural(code.highlights, "highlight")} of {heardWords(code)}
      </p>
      <div className={styles.sides} data-three={groups.length > 2 || undefined}>
        {groups.map((group) => (
          <div key={group.highlightIds[0]}>
            <p className={styles.words}>{group.words.length > 0 ? group.words.join(", ") : "no words of its own"}</p>
            <p className={styles.path}>
              {plural(group.highlightIds.length, "highlight")} of {heardWords(group)}; alike {group.inside.toFixed(2)}
            </p>
            <GroupQuotes studyId={studyId} quotes={group.quotes} />
          </div>
        ))}
      </div>
      <ul className={styles.figures}>
        <li>
          quotes alike <b>{between.toFixed(2)}</b> between the groups, {usual.toFixed(2)} between any two codes
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
