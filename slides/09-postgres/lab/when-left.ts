/** Tells once when the slide of an element is left: in the deck it is no longer the present one, elsewhere it is out of sight. */
export function whenLeft(element: Element, left: () => void): () => void {
  const slide = element.closest('section');
  if (slide && element.closest('.reveal')) {
    const observer = new MutationObserver(() => {
      if (!slide.classList.contains('present')) left();
    });
    observer.observe(slide, { attributeFilter: ['class'] });
    return () => observer.disconnect();
  }
  let wasSeen = false;
  const observer = new IntersectionObserver((entries) => {
    const isSeen = entries.some(({ isIntersecting }) => isIntersecting);
    if (wasSeen && !isSeen) left();
    wasSeen = isSeen;
  });
  observer.observe(element);
  return () => observer.disconnect();
}
