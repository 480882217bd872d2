import type { ReactNode } from 'react';

// A region that scrolls must take the focus, or the keyboard could not scroll it (WCAG 2.1.1).
const reachable = { tabIndex: 0, role: 'region' } as const;

// What is hidden from the eye is placed within it: placed by the page, it would make the page as wide as the table.
const holding = { overflowX: 'auto', position: 'relative' } as const;

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
    <div {...reachable} aria-label={label} className={className} style={holding}>
      {children}
    </div>
  );
}
