/**
 * Settles as the given promise does, or rejects with the signal's reason as soon as the signal aborts. An abort doesn't stop
 * the operation that the given promise belongs to. A signal that was aborted before the call has no effect, because its
 * `abort` event fires only once.
 */
export async function abortable<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  let stop!: () => void;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal?.reason as Error);
    signal?.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
