import { setViewport } from '@web/test-runner-commands';

/** Makes the page 800 by 600 pixels. */
export async function useUsualViewport(): Promise<void> {
  await setViewport({ width: 800, height: 600 });
}
