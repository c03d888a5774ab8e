import { Popover } from "@mantine/core";
import styles from "./saturation.module.css";

/** What a target of 15 to 20 rests on, and what saturation can and cannot say. */
export function TargetHelp() {
  return (
    <Popover width={420} position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button type="button" className={styles.link}>
          What 15 to 20 rests on
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.help}>
          <p>
            <b>One group of alike people.</b> Fifteen to twenty is where studies stop hearing new meanings within one homogeneous group. So
            it is counted for each persona, never over all of them: a persona that mixes different people needs more.
          </p>
          <ul>
            <li>
              Guest, Bunce and Johnson 2006: of 60 interviews, the first 6 brought 70 % of all codes, the first 12 brought 92 % of those of
              one country.
            </li>
            <li>
              Hennink, Kaiser and Marconi 2017: the codes were all named after 9 of 25 interviews; what they mean was understood after 16 to
              24.
            </li>
            <li>Hennink and Kaiser 2022, over 23 tests: 9 to 17 interviews where people are alike and the aim is narrow.</li>
          </ul>
          <p>
            <b>Saturation</b> stands beside the count and does not replace it. “9 + 2”: after 9 interviews the next 2 brought next to
            nothing new (Guest, Namey and Chen 2020). It hangs on the order in which people came, so a band shows 1,000 other orders. How
            many codes are still unheard is estimated from those heard once and twice (Chao2), and is a lower bound. “About 4 more” is how
            many interviews of the same kind would bring 95 % of that many. Nothing here knows of people who were never asked.
          </p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
