/** The slide with which the talk ends: there the room's questions stand. */
export const lastSlide = (): string => [...document.querySelectorAll('section.slide')].at(-1)?.id ?? '';
