/**
 * Runs `work` with a time limit in seconds. After that, the promise rejects with `error()` and the signal is aborted.
 * The rejection is immediate: work that ignores its signal cannot delay it.
 */
export async function withDeadline<T>(
  seconds: number,
  error: () => Error,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timedOut = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(error());
      controller.abort();
    }, seconds * 1000);
  });
  try {
    return await Promise.race([timedOut, work(controller.signal)]);
  } finally {
    clearTimeout(timer);
  }
}
