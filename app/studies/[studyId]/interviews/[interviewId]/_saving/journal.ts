import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { TextMark } from "@/lib/interviews/schema";

/** A text as the server had it at one version. */
export type Stored = { version: number; text: string };

/** Words to be marked with the next save. `key` names the mark on the page that made it, so that it can be taken back. */
export type QueuedMark = TextMark & { key?: string };

/** A save that was sent and not answered yet: sent again under its key, it is answered the same and stored once. */
export type Sending = Stored & { key: string; marks: QueuedMark[] };

/** What one page typed into one text and has no answer for yet. `base` is what it was typed on, so that it can be merged whatever happens meanwhile. */
export type Draft = {
  /** of the page that types: each keeps its own, two tabs never write over each other's */
  id: string;
  documentId: string;
  user: string;
  base: Stored;
  text: string;
  marks: QueuedMark[];
  sending: Sending | null;
  keptAt: string;
};

/** Where drafts outlive their page. Each call throws where the browser has no room or no storage. */
export type Journal = {
  keep: (draft: Draft) => Promise<void>;
  drop: (id: string) => Promise<void>;
  /** the drafts of a text, the oldest first */
  of: (documentId: string) => Promise<Draft[]>;
};

interface Kept extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { "by-document": string } };
}

let opening: Promise<IDBPDatabase<Kept>> | null = null;

function open(): Promise<IDBPDatabase<Kept>> {
  const forget = () => {
    opening = null;
  };
  opening ??= openDB<Kept>("verbatim", 1, {
    upgrade: (database) => {
      database.createObjectStore("drafts", { keyPath: "id" }).createIndex("by-document", "documentId");
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      forget();
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opening;
}

/** How many texts hold words of a person that are in this browser alone. */
export async function countDraftsOf(user: string): Promise<number> {
  const drafts = await (await open()).getAll("drafts");
  return new Set(drafts.filter((draft) => draft.user === user).map(({ documentId }) => documentId)).size;
}

/** Takes away what a person typed and has no answer for: they sign out here. */
export async function dropDraftsOf(user: string): Promise<void> {
  const database = await open();
  const drafts = await database.getAll("drafts");
  for (const { id } of drafts.filter((draft) => draft.user === user)) await database.delete("drafts", id);
}

/** This browser's own store; a write is committed at once, as the page may be gone a moment later. */
export const browserJournal: Journal = {
  keep: async (draft) => {
    const transaction = (await open()).transaction("drafts", "readwrite");
    const written = transaction.store.put(draft);
    transaction.commit();
    await Promise.all([written, transaction.done]);
  },
  drop: async (id) => {
    await (await open()).delete("drafts", id);
  },
  of: async (documentId) => {
    const drafts = await (await open()).getAllFromIndex("drafts", "by-document", documentId);
    return drafts.sort((one, other) => one.keptAt.localeCompare(other.keptAt));
  },
};
