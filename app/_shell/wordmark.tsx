import { Link } from "@/app/_ui/link";
import styles from "./wordmark.module.css";

export function Wordmark() {
  return (
    <Link href="/" className={styles.word} aria-label="Verbatim, all studies">
      <span>Verbatim</span>
    </Link>
  );
}
