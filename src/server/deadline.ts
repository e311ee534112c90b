/**
 * Gives work a number of seconds. When they are over, the result rejects with `error()` and the signal is aborted;
 * the result does not wait for the work to heed it.
 */
export async function withDeadline<T>(
  seconds: number,
  error: () => Error,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(error());
      controller.abort();
    }, seconds * 1000);
  });
  try {
    return await Promise.race([late, work(controller.signal)]);
  } finally {
    clearTimeout(timer);
  }
}
