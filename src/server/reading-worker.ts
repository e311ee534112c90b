/** Entry point of the worker threads that `reading-threads.ts` starts: reads a feed for each message. */
import { cloneOf } from './clone-error.js';
import { readFeed, type FeedReading } from './feed-reading.js';
import type { WorkerMessage } from './reading-threads.js';

const port = process.getBuiltinModule('node:worker_threads').parentPort;
const send = (message: WorkerMessage) => port?.postMessage(message);

port?.on('message', (reading: FeedReading) => {
  readFeed(reading).then(
    feed => send({ feed }),
    (error: unknown) => send({ error: cloneOf(error) }),
  );
});
send('ready');
