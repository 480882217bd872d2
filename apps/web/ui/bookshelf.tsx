import type { ReactNode } from 'react';

const spines = [
  [0, 26, 108, 'var(--voice)'],
  [28, 20, 92, 'var(--tier-basic)'],
  [50, 30, 120, 'var(--now)'],
  [82, 18, 98, 'var(--tier-model)'],
  [102, 24, 112, 'var(--line-strong)'],
  [128, 20, 86, 'var(--tier-excellent)'],
  [150, 28, 116, 'var(--voice)'],
  [180, 22, 100, 'var(--tier-star)'],
  [204, 18, 90, 'var(--tier-basic)'],
  [224, 30, 122, 'var(--tier-model)'],
  [256, 20, 104, 'var(--line)'],
  [278, 24, 94, 'var(--tier-excellent)'],
] as const;

/** The picture of the house: a quiet shelf. It says nothing and is not read aloud. */
export function Bookshelf({ className }: { className?: string }): ReactNode {
  return (
    <svg viewBox="0 0 302 132" aria-hidden="true" className={className}>
      {spines.map(([x, width, height, fill]) => (
        <g key={x}>
          <rect x={x} y={126 - height} width={width} height={height} rx="2.5" fill={fill} />
          <rect
            x={x + 4}
            y={126 - height + 12}
            width={width - 8}
            height="2.500"
            fill="var(--paper)"
            opacity="0.55"
          />
          <rect x={x + 4} y={126 - 18} width={width - 8} height="2.500" fill="var(--paper)" opacity="0.4" />
        </g>
      ))}
      <rect x="0" y="126" width="302" height="4" rx="2" fill="var(--line-strong)" />
    </svg>
  );
}
