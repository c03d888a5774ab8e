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
