const UNITS = ["bytes", "kB", "MB", "GB", "TB"];

/** A size as it is read: `812 bytes`, `4.1 MB`. */
export function showBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1000 ** step;
  return `${step === 0 ? size : size.toFixed(1)} ${UNITS[step]}`;
}
