import "server-only";
import { closeDatabase } from "@/db/instance";
import { isTeam } from "@/db/team/mode";
import { AppError } from "@/lib/errors";
import { startBackingUp } from "./backups/schedule";
import { db } from "./db";
import { env } from "./env";
import { reachRefusal, reachWarnings } from "./reach";
import { noteAddresses } from "./remote-address";
import "./jobs/learning";
import { resumeJobs } from "./jobs/queue";
import { startKeeping } from "./keeping";
import { startPurging } from "./purging";
import { stopWell } from "./stopping";

/** Opens the database before the first request, notes where requests come from, closes it when the process is asked to stop, and goes on with what was left unfinished; the trash is kept to its 30 days, and backups are made by the hour. Where others could reach it without signing in, it does not start. */
export function startUp(): void {
  try {
    db();
  } catch (error) {
    const sentence =
      error instanceof AppError
        ? error.message
        : `The database could not be opened: ${error instanceof Error ? error.message : String(error)}`;
    refuse(sentence);
  }
  requireReachAllowed();
  noteAddresses();
  stopWell();
  resumeJobs();
  startPurging();
  startKeeping();
  startBackingUp();
}

/** Nobody outside this machine is let near before there is a team. */
function requireReachAllowed(): void {
  const { host, publicUrl, trustedProxyHops: hops } = env;
  const refusal = reachRefusal({ host, publicUrl, team: isTeam(db()) });
  if (refusal !== null) {
    closeDatabase();
    refuse(refusal);
  }
  for (const warning of reachWarnings({ publicUrl, hops })) process.stdout.write(`${warning}\n`);
}

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
