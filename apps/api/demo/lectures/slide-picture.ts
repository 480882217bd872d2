import sharp from 'sharp';
import type { Slide } from './lecture';

const width = 1280;
const height = 720;

/** A slide as a PNG of 1280 × 720: paper, ink-green title, points one below the other. */
export function slidePicture(slide: Slide, position: number, count: number): Promise<Buffer> {
  const points = slide.points
    .map(
      (point, index) =>
        `<circle cx="116" cy="${338 + index * 84}" r="7" fill="#b7791f"/>` +
        `<text x="146" y="${352 + index * 84}" font-size="42" fill="#3b3a36">${escape(point)}</text>`,
    )
    .join('');
  const dots = Array.from({ length: count }, (_, index) => {
    const colour = index === position ? '#1f4d3f' : '#d8d2c4';
    return `<rect x="${92 + index * 44}" y="644" width="32" height="6" rx="3" fill="${colour}"/>`;
  }).join('');
  const picture = `
    <svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
         font-family="Noto Sans CJK SC, Noto Sans SC, sans-serif">
      <rect width="${width}" height="${height}" fill="#f8f5ee"/>
      <path d="M0 0h28v${height}H0z" fill="#1f4d3f"/>
      <text x="90" y="198" font-size="62" font-weight="700" fill="#1f4d3f">${escape(slide.title)}</text>
      <path d="M92 238h140" stroke="#b7791f" stroke-width="5" stroke-linecap="round"/>
      ${points}${dots}
      <text x="${width - 92}" y="656" font-size="26" text-anchor="end" fill="#6f6a5f">家学 · 家长学校微课</text>
    </svg>`;
  return sharp(Buffer.from(picture)).png().toBuffer();
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
