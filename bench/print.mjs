import { availableParallelism, loadavg } from "node:os";

/** What the figures were measured on: Node, processors, and the load of the last minute (above the number of processors others took part of them). */
export function machine() {
  return `Node ${process.versions.node}, ${availableParallelism()} processors, load ${loadavg()[0].toFixed(2)}`;
}

/** Rows under their heads, the first column to the left and the others to the right. */
export function table(heads, rows) {
  const cells = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  return cells.map((row) => row.map((cell, column) => pad(cell, widths[column], column)).join("  ")).join("\n");
}

function pad(cell, width, column) {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** The value below which a share (0 to 1) of some measured values lies, by the nearest rank. */
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
