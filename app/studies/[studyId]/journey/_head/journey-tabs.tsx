"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import styles from "./journey-tabs.module.css";

/** The ways into the journey: the map, the figures under it, and what is done about it. */
export function JourneyTabs({ studyId }: { studyId: string }) {
  const here = usePathname();
  const tabs = [
    { name: "Map", href: places.journey(studyId) },
    { name: "Drop-off", href: places.dropOff(studyId) },
    { name: "Churn and wins", href: places.deals(studyId) },
    { name: "Touchpoints", href: places.touchpoints(studyId) },
    { name: "Gaps and actions", href: places.actions(studyId) },
    { name: "Reviews", href: places.reviews(studyId) },
  ];
  return (
    <nav aria-label="Journey" className={styles.tabs}>
      {tabs.map(({ name, href }) => (
        <Link key={name} href={href} aria-current={here === href ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
