/**
 * The screens of this machine, where the browser lets the page know them (the `window-management` permission; Chromium
 * alone has it today): the room's is the one that is not the laptop's own.
 */

/** As the browser tells of one; CSS pixels of the whole desktop. */
interface DetailedScreen extends Screen {
  readonly availLeft: number;
  readonly availTop: number;
  readonly isInternal: boolean;
  readonly isPrimary: boolean;
}
interface WindowWithScreens {
  getScreenDetails?(): Promise<{ screens: readonly DetailedScreen[] }>;
  readonly screen: Screen & { isExtended?: boolean };
}

export interface Screens {
  room: Screen;
  /** Where the speaker's window goes. */
  desk: Area;
}

/** CSS pixels of the whole desktop. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The TypeScript library does not know this one. */
const PERMISSION: string = 'window-management';

/** Whether there is more than one screen, and a browser that could tell of them. */
export const hasScreens = (page: WindowWithScreens = window): boolean =>
  page.screen.isExtended === true && page.getScreenDetails !== undefined;

export async function mayAskForScreens(): Promise<boolean> {
  return hasScreens() && (await permission()) === 'prompt';
}

/** Asks whoever sits there; a no is an answer. */
export async function askForScreens(page: WindowWithScreens = window): Promise<void> {
  await page.getScreenDetails?.().catch(() => undefined);
}

/** Undefined where there is one screen, or the page may not know of them. */
export async function knownScreens(page: WindowWithScreens = window): Promise<Screens | undefined> {
  if (!hasScreens(page) || (await permission()) !== 'granted') return undefined;
  const screens = (await page.getScreenDetails?.())?.screens ?? [];
  const own = screens.find(({ isInternal }) => isInternal) ?? screens.find(({ isPrimary }) => isPrimary);
  const room = screens.find((screen) => screen !== own);
  return own && room && { room, desk: areaOf(own) };
}

const areaOf = ({ availLeft, availTop, availWidth, availHeight }: DetailedScreen): Area => ({
  left: availLeft,
  top: availTop,
  width: availWidth,
  height: availHeight,
});

const permission = (): Promise<PermissionState | undefined> =>
  navigator.permissions.query({ name: PERMISSION as PermissionName }).then(
    ({ state }) => state,
    () => undefined,
  );
