import { parentPort, workerData } from "node:worker_threads";
import { carryOut } from "./carry-out";
import type { BackupTask } from "./task";

const port = parentPort;
if (!port) throw new Error("this file runs as a worker thread");

// what throws here ends the thread, and whoever asked hears of it
void carryOut(workerData as BackupTask).then((outcome) => port.postMessage(outcome));
