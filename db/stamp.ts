import { randomBytes, randomInt } from "node:crypto";
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

const FIRST_VERSIONS = 2 ** 40;

/**
 * The version that a thing starts with which may have stood in the same place before and was taken away without a trace: by chance one of 2^40, so that
 * whoever still holds a version of the former does not write over the new one unseen.
 */
export function firstVersion(): number {
  return randomInt(1, FIRST_VERSIONS);
}

const SHORT_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const SHORT_LENGTH = 8;

/** A new id of a question or section: eight letters and digits, from the system's source of chance. */
export function newShortId(): string {
  return Array.from({ length: SHORT_LENGTH }, () => SHORT_LETTERS[randomInt(SHORT_LETTERS.length)]).join("");
}

/** A secret for an address that only those know who were given it: 128 random bits, 22 letters. */
export function newToken(): string {
  return randomBytes(16).toString("base64url");
}

/** A seed for what is drawn, from the system's source of chance: whoever gives it again draws the same. */
export function newSeed(): number {
  return randomInt(1, MOST_SEEDS);
}

const MOST_SEEDS = 2_147_483_646;
