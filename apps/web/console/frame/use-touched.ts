import { useState } from 'react';

/** Whether something was typed since it was last kept, and how to say so; what was just sent is not to be asked about. */
export function useTouched({ busy, failed }: { busy: boolean; failed: boolean }): [boolean, () => void] {
  const [touched, setTouched] = useState(false);
  const [wasBusy, setWasBusy] = useState(busy);
  if (wasBusy !== busy) {
    setWasBusy(busy);
    if (!busy && !failed) setTouched(false);
  }
  return [touched && !busy, () => setTouched(true)];
}
