import { TextInput } from "@mantine/core";
import { useAddress } from "@/app/_ui/use-address";
import type { Since } from "@/lib/summary/schema";
import styles from "./memo.module.css";

/** Since which day changes are told; chosen here, it stands in the address. */
export function SinceWords({ since }: { since: Since | null }) {
  const address = useAddress();
  return (
    <div className={styles.since}>
      <TextInput
        type="date"
        size="xs"
        label="Since"
        value={since?.day ?? ""}
        onChange={(event) => address.replace({ since: event.currentTarget.value || null })}
      />
      {since === null ? (
        <p className="caption">The interviews lie close together, so there is no wave to begin from: choose a day.</p>
      ) : null}
    </div>
  );
}
