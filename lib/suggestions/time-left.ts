import { counted } from "@/lib/text/counted";

/** How long what is open still takes at the pace of late, in words; null where nothing is open or the pace is not known yet. `secondsEach` in seconds. */
export function timeLeft(open: number, secondsEach: number | null): string | null {
  if (secondsEach === null || open === 0) return null;
  const minutes = Math.round((open * secondsEach) / 60);
  if (minutes < 1) return "less than a minute left";
  if (minutes < 90) return `about ${counted(minutes, "minute")} left`;
  return `about ${counted(Math.round(minutes / 60), "hour")} left`;
}
