/**
 * Lets the runtime answer other requests, and fire the timer of a deadline, which can't fire while code runs. Rejects if the
 * signal was aborted, for instance by the deadline.
 */
export async function nextTask(signal?: AbortSignal): Promise<void> {
  await new Promise(resolve => setTimeout(resolve));
  signal?.throwIfAborted();
}
