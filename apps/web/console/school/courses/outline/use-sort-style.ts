import { useSortable } from '@dnd-kit/sortable';
import type { CSSProperties } from 'react';

type Sortable = ReturnType<typeof useSortable>;

/** A row that can be taken, moved and put down. */
export function useSortStyle(key: string): Sortable & { style: CSSProperties } {
  const sortable = useSortable({ id: key });
  const style: CSSProperties = {
    transform: sortable.transform
      ? `translate(${sortable.transform.x}px, ${sortable.transform.y}px)`
      : undefined,
    transition: sortable.transition,
    ...(sortable.isDragging && { position: 'relative', zIndex: 3, opacity: 0.9 }),
  };
  return { ...sortable, style };
}
