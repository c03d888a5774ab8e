import { Button } from "@mantine/core";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import styles from "./group-end.module.css";
import type { Review } from "./use-review";

/** Below the rows: what came since they were put in order, and where to go when all of them are decided. */
export function GroupEnd({ studyId, review }: { studyId: string; review: Review }) {
  const { rows, open, groups } = review;
  const arrived = rows.arrived.filter(review.isOpen).length;
  const nextKey = groups.nextOpen();
  const next = nextKey ? groups.byKey.get(nextKey) : undefined;
  const isSample = review.bulk.bulk?.step === "sample";
  if (isSample) return null;
  return (
    <div className={styles.end}>
      {arrived > 0 ? (
        <Button onClick={rows.takeIn} rightSection={open.length === 0 ? <kbd>Enter</kbd> : null}>
          {plural(arrived, "new one", "new ones")} since it learned: show
        </Button>
      ) : null}
      {open.length === 0 && arrived === 0 ? (
        <div className={styles.done}>
          <h3>Nothing of this group is open</h3>
          {next && nextKey ? (
            <Button variant="filled" onClick={() => review.openGroup(nextKey)} rightSection={<kbd>Enter</kbd>}>
              Next: {next.name}, {groups.left.get(nextKey)}
            </Button>
          ) : (
            <WhatIsNext studyId={studyId} />
          )}
        </div>
      ) : null}
    </div>
  );
}

/** Where the work goes on once every suggestion is decided. */
export function WhatIsNext({ studyId }: { studyId: string }) {
  return (
    <p className={styles.next}>
      <Button component={Link} href={places.themes(studyId)} variant="filled">
        Read the themes
      </Button>
      <Button component={Link} href={places.review(studyId, { view: "themes" })}>
        Look for new themes
      </Button>
      <Button component={Link} href={places.review(studyId, { view: "quality" })}>
        How well it does
      </Button>
    </p>
  );
}
