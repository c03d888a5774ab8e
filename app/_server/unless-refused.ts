import { AppError } from "@/lib/errors";

/** What is read for a first paint, or null where it is refused (a typed or kept address of what is no longer so): the page asks again, and says what is wrong with it. */
export function unlessRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
