import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";

import { CONTROL, workOff } from "./crew_protocol.ts";
import type { CrewJob } from "./crew_protocol.ts";

const control = workerData as Int32Array;
const port = parentPort;
if (port === null) throw new Error("this file runs as a thread");
let seen = 0;
for (;;) {
  Atomics.wait(control, CONTROL.turn, seen);
  seen = Atomics.load(control, CONTROL.turn);
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
    workOff(control, next.message as CrewJob);
  }
}
