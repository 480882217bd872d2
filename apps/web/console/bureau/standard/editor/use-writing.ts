import { useCallback, useState } from 'react';
import type { StandardDocument } from '../standard-document.rule';
import { withValue, type Place } from './field-at.rule';

export interface Writing {
  document: StandardDocument;
  /** What it was before, the latest last. */
  past: readonly StandardDocument[];
  /** The field that is being written in: its letters are one change. */
  place: Place | null;
  /** Another number is another document. */
  stamp: number;
}

const remembered = 100;

/** A document that is being written, with all that can be taken back. */
export function useWriting(first: StandardDocument) {
  const [writing, setWriting] = useState<Writing>({ document: first, past: [], place: null, stamp: 0 });
  const put = useCallback(
    (edit: (document: StandardDocument) => StandardDocument, place: Place | null) =>
      setWriting((before) => {
        const document = edit(before.document);
        const goesOn = place !== null && place === before.place;
        const past = goesOn ? before.past : [...before.past, before.document].slice(-remembered);
        return { document, past, place, stamp: before.stamp + 1 };
      }),
    [],
  );
  const set = useCallback(
    // What takes a field away is a change of its own.
    (place: Place, value: unknown) =>
      put((document) => withValue(document, place, value), value === undefined ? null : place),
    [put],
  );
  const change = useCallback(
    (edit: (document: StandardDocument) => StandardDocument) => put(edit, null),
    [put],
  );
  const undo = useCallback(
    () =>
      setWriting((before) => {
        const document = before.past.at(-1) ?? before.document;
        return { document, past: before.past.slice(0, -1), place: null, stamp: before.stamp + 1 };
      }),
    [],
  );
  /** What was sent has been kept; what was written meanwhile stays written. */
  const kept = useCallback(
    (sent: StandardDocument, saved: StandardDocument) =>
      setWriting((before) =>
        before.document === sent
          ? { document: saved, past: [], place: null, stamp: before.stamp + 1 }
          : before,
      ),
    [],
  );
  return { writing, set, change, undo, kept };
}
