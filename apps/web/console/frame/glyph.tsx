import type { ReactNode } from 'react';

const shapes = {
  overview: 'M4 4h7v9H4zM13 4h7v5h-7zM13 11h7v9h-7zM4 15h7v5H4z',
  course:
    'M12 6.5C10 4.900 7.200 4.500 4 5v13c3.200-.5 6-.1 8 1.500 2-1.600 4.800-2 8-1.500V5c-3.200-.5-6-.1-8 1.500zm0 0v13',
  film: 'M4 5h16v14H4zM8.500 5v14M15.500 5v14M4 9.700h4.500M4 14.300h4.500M15.500 9.700H20M15.500 14.300H20',
  classes:
    'M8.500 10.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm7.500 2.500a2.300 2.300 0 1 0 0-4.600A2.300 2.300 0 0 0 16 13zM3 19.500c.4-3.500 2.600-5.700 5.500-5.700 2 0 3.600 1 4.600 2.700m-.6 3c.4-2.600 1.700-4 3.500-4 2 0 3.600 1.500 4 4',
  staff:
    'M12 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM5 20c.5-3.600 3.300-5.800 7-5.800s6.500 2.200 7 5.800',
  pyramid: 'M12 3.500 3 20h18zM9.300 8.500h5.400M6.500 13.500h11',
  inbox: 'M4 13.500 6.500 5h11l2.500 8.500V19H4zm0 0h5a3 3 0 0 0 6 0h5',
  school: 'M12 3.500 4 8v12h16V8zM9.500 20v-5h5v5M12 9.500v.1M8 11.500v.1M16 11.500v.1',
  figures: 'M4 20h16M7 16.500v-5M12 16.500v-10M17 16.500v-7',
  paper: 'M6 3.500h9l4 4V20.500H6zM9 11h7M9 14.500h7M9 8h3',
  scale: 'M12 4v16M7 20h10M5 7.500h14M5 7.500 2.500 13h5zM19 7.500 16.500 13h5z',
  plan: 'M4 5.500h16v14H4zM4 10h16M9.500 10v9.500M14.800 10v9.500M8 3.500v3.500M16 3.500v3.500',
  calendar: 'M4 6h16v14H4zM4 10.500h16M8 3.800v4M16 3.800v4M8.500 15.300l2.300 2.200 4.500-4',
  activity: 'M5 20V9.500l7-5.500 7 5.500V20M9.500 20v-4.500a2.500 2.500 0 0 1 5 0V20M3.500 20h17M12 9.500v.1',
  certificate:
    'M12 14.500a5 5 0 1 0 0-10 5 5 0 0 0 0 10zm-3-1.200L7.500 21l4.500-2.500 4.500 2.500-1.500-7.700',
  committee:
    'M12 8.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM5.500 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm13 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM3 20h18M7.500 20c0-4.500 1.500-7.500 4.500-7.500s4.500 3 4.500 7.500M2.500 16.500c.3-1.500 1.300-2.500 3-2.500m16 2.500c-.3-1.500-1.300-2.500-3-2.500',
  visit: 'M4 11.500 12 5l8 6.500V20h-5.500v-5h-5v5H4zM12 5V3',
  question:
    'M4 5h16v11h-9l-4.500 4v-4H4zM9.800 9a2.300 2.300 0 1 1 3.400 2c-.8.500-1.200.9-1.200 1.600m0 1.300v.1',
  survey:
    'M6 3.500h12v17H6zM9 8l1 1 1.800-2M9 13l1 1 1.800-2M13.500 8.500h2.500M13.500 13.500h2.500M9 17.500h7',
  appointment: 'M4 6h16v14H4zM4 10.500h16M8 3.800v4M16 3.800v4M12 13v2.500l2 1.300',
  library: 'M5 4v16M9 4v16M5 4h4M5 20h4M5 8h4M13 5.500l3.800-1 4 14.700-3.800 1zM14 9.300l3.800-1',
  map: 'M9 4.500 3.500 6.500v13L9 17.500l6 2 5.500-2v-13L15 6.500zM9 4.500v13M15 6.500v13',
  menu: 'M4 7h16M4 12h16M4 17h16',
  grip: 'M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1',
} as const;

export type GlyphName = keyof typeof shapes;

/** The console's own line drawings; apart from ui/icon so that parents never fetch them. */
export function Glyph({ name, size = 20 }: { name: GlyphName; size?: number }): ReactNode {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem`, flex: 'none' }}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'grip' ? 2.6 : 1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
