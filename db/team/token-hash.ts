import { createHash, randomBytes } from "node:crypto";

const BYTES = 32;

/** A secret for a link or a program: 256 random bits, 43 letters. */
export function newSecretText(): string {
  return randomBytes(BYTES).toString("base64url");
}

/** What is kept of such a secret: SHA-256 in hex. With 256 random bits in it, there is nothing to guess by hashing fast. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
