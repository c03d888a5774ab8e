import type { ReactNode } from "react";
import styles from "./frame.module.css";

type Props = {
  title: string;
  action?: ReactNode;
  children: ReactNode /** inside the page of a study, which has its own `main` */;
  within?: boolean;
};

/** A page that has one thing to say: not found, an error. */
export function Frame({ title, action, children, within = false }: Props) {
  const Part = within ? "section" : "main";
  return (
    <Part className={styles.frame}>
      <h1>{title}</h1>
      <p>{children}</p>
      {action}
    </Part>
  );
}
