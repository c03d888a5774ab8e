"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import styles from "./journey-tabs.module.css";

/** The ways into the journey: the map, the figures under it, and what is done about it. */
export function JourneyTabs({ studyId }: { studyId: string }) {
  const here = usePathname();
  const nav = useRef<HTMLElement>(null);
  // a narrow window shows some of the tabs: the one that is open is among them
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew on each page
  useEffect(() => {
    nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [here]);
  const tabs = [
    { name: "Map", href: places.journey(studyId) },
    { name: "Drop-off", href: places.dropOff(studyId) },
    { name: "Churn and wins", href: places.deals(studyId) },
    { name: "Touchpoints", href: places.touchpoints(studyId) },
    { name: "Gaps and actions", href: places.actions(studyId) },
    { name: "Reviews", href: places.reviews(studyId) },
  ];
  return (
    <nav ref={nav} aria-label="Journey" className={styles.tabs}>
      {tabs.map(({ name, href }) => (
        <Link key={name} href={href} aria-current={here === href ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
