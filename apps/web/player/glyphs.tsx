import type { ReactNode } from 'react';

/** Back or forward by ten seconds: an arrow round the number. */
export function TenSeconds({ forward }: { forward?: boolean }): ReactNode {
  return (
    <svg
      viewBox="0 0 32 32"
      width="30"
      height="30"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <g
        transform={forward ? undefined : 'matrix(-1 0 0 1 32 0)'}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M26 17.500a10 10 0 1 1-4.200-8.200" />
        <path d="m22.800 4.500.3 5.400-5.300.6" />
      </g>
      <text
        x="16"
        y="21.500"
        textAnchor="middle"
        fontSize="10.500"
        fontWeight="700"
        fill="currentColor"
        stroke="none"
      >
        10
      </text>
    </svg>
  );
}

export function PlayOrPause({ playing, size = 32 }: { playing: boolean; size?: number }): ReactNode {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} fill="currentColor" aria-hidden="true">
      {playing ? (
        <path d="M9 6h4.500v20H9zm9.500 0H23v20h-4.500z" />
      ) : (
        <path d="M10.500 5.700v20.600a1 1 0 0 0 1.500.8l16-10.300a1 1 0 0 0 0-1.700L12 4.900a1 1 0 0 0-1.500.8z" />
      )}
    </svg>
  );
}

export function FullScreen(): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
