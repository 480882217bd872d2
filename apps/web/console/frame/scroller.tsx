import type { ReactNode } from 'react';

// A region that scrolls must take the focus, or the keyboard could not scroll it (WCAG 2.1.1).
const reachable = { tabIndex: 0, role: 'region' } as const;

/** Holds what may be wider than the screen; scrolled by finger, wheel and keyboard. */
export function Scroller({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <div {...reachable} aria-label={label} className={className} style={{ overflowX: 'auto' }}>
      {children}
    </div>
  );
}
