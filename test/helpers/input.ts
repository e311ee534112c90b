import { sendKeys, sendMouse } from '@web/test-runner-commands';

/** Follows the focused link or presses the focused button. */
export async function pressEnter(): Promise<void> {
  await sendKeys({ press: 'Enter' });
}

/** Presses a key while Control is held down. */
export async function pressWithControl(key: string): Promise<void> {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Control' });
}

/**
 * Moves the pointer to the middle of an element, again and again until the element matches `:hover`: Chromium drops pointer
 * events before the first frame of a page, which a busy machine paints late.
 */
export async function pointAt(element: Element): Promise<void> {
  do {
    const { left, top, width, height } = element.getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'move', position });
    await new Promise(requestAnimationFrame);
  } while (!element.matches(':hover'));
}

/** Moves the pointer to the page's top left corner, so that it hovers over no element of a test. */
export async function pointAway(): Promise<void> {
  await sendMouse({ type: 'move', position: [0, 0] });
}
