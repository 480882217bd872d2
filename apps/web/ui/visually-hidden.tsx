import type { CSSProperties, ReactNode } from 'react';

const hidden: CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  padding: 0,
  border: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};

/** For ears only. */
export function VisuallyHidden({ children }: { children: ReactNode }): ReactNode {
  return <span style={hidden}>{children}</span>;
}
