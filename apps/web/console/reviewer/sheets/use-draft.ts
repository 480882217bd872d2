import { useState, useSyncExternalStore } from 'react';
import type { ReviewSheetView } from '@web/api/generated';
import { SheetDesk, type Written } from './sheet-desk';

export interface Draft extends Written {
  change: SheetDesk['change'];
  save: SheetDesk['save'];
}

/** The sheet as it is being written here. */
export function useDraft(sheet: ReviewSheetView): Draft {
  const [desk] = useState(() => new SheetDesk(sheet));
  const written = useSyncExternalStore(desk.subscribe, desk.now);
  return { ...written, change: desk.change, save: desk.save };
}
