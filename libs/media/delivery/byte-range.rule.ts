/** Both ends inclusive. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * One range of a file of `size` bytes. `whole` when none is asked for, or several are (a server may answer with
 * everything), `unsatisfiable` when it begins behind the end. RFC 9110 §14.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return 'whole';
  if (asked[1] === '') {
    const last = Math.min(Number(asked[2]), size);
    return last === 0 ? 'unsatisfiable' : { start: size - last, end: size - 1 };
  }
  const start = Number(asked[1]);
  const end = asked[2] === '' ? size - 1 : Math.min(Number(asked[2]), size - 1);
  if (asked[2] !== '' && Number(asked[2]) < start) return 'whole';
  return start >= size ? 'unsatisfiable' : { start, end };
}
