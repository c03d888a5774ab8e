import { v7 } from "uuid";

/** A new id: UUIDv7 text, sorting by time of making. */
export function newId(): string {
  return v7();
}

/** The moment, ISO 8601 in UTC. The one clock of the storage ring. */
export function now(): string {
  return new Date().toISOString();
}

/** The columns that every new row of a recorded item starts with. */
export function newRecord(): { id: string; version: number; createdAt: string; updatedAt: string } {
  const at = now();
  return { id: newId(), version: 1, createdAt: at, updatedAt: at };
}
