/** Maximum delay in milliseconds (25 days): with a longer one, `setTimeout` fires at once. */
const MAX_DELAY = 2 ** 31 - 1;

/**
 * Runs `work` with a time limit in seconds. After that, the promise rejects with `error()`, and the signal passed to `work` is
 * aborted. The promise rejects at once, even if `work` ignores the signal and goes on.
 */
export async function withDeadline<T>(
  seconds: number,
  error: () => Error,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timedOut = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        reject(error());
        controller.abort();
      },
      Math.min(seconds * 1000, MAX_DELAY),
    );
  });
  try {
    return await Promise.race([timedOut, work(controller.signal)]);
  } finally {
    clearTimeout(timer);
  }
}
