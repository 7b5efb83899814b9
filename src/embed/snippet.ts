/** The lines that an author copies: a frame, and a script of its own page that lets the frame grow. */
import { SIZE } from './tell-height.ts';

export function snippet(address: string, title: string, height: number): string {
  const { origin } = new URL(address);
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>
<script>
  addEventListener("message", ({ data, origin, source }) => {
    if (origin !== ${JSON.stringify(origin)} || data?.type !== "${SIZE}") return;
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source) frame.height = data.height;
  });
</script>`;
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
