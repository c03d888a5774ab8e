import "server-only";
import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** Reads for a page: what is not there (or not yours) becomes the not-found page. */
export function found<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}

/** The same for what only stands beside a page: null where it is not there, and the page says so itself. */
export function foundOrNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
