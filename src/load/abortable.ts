/** Settles as the promise does, unless the signal aborts first: then it rejects with the signal's reason at once. */
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
