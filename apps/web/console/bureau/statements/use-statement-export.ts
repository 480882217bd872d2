import { useEffect, useRef, useState } from 'react';
import { problemFrom, Unreachable } from '@web/api/problem';
import { saveFile } from '@web/ui/save-file';
import { StatementCounter, type Taken } from './statement-stream.rule';

export type ExportState =
  { at: 'rest' } | { at: 'work' | 'end'; taken: Taken } | { at: 'fault'; error: unknown };

/** Pieces are put together now and then, so that the browser can lay them aside on its disk. */
const piecesAtOnce = 256;

/** Takes a city's statements as they are written, and tells how far it has come. Leaving the page ends it. */
export function useStatementExport(cityId: string) {
  const [state, setState] = useState<ExportState>({ at: 'rest' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (since: string | undefined): Promise<void> => {
    const control = new AbortController();
    running.current = control;
    setState({ at: 'work', taken: { statements: 0, people: 0, bytes: 0 } });
    try {
      const { file, name, taken } = await take(cityId, since, control.signal, (now) =>
        setState({ at: 'work', taken: now }),
      );
      saveFile(file, name);
      setState({ at: 'end', taken });
    } catch (error) {
      setState(control.signal.aborted ? { at: 'rest' } : { at: 'fault', error });
    }
  };

  return { state, start, stop: () => running.current?.abort() };
}

async function take(
  cityId: string,
  since: string | undefined,
  signal: AbortSignal,
  tell: (taken: Taken) => void,
): Promise<{ file: Blob; name: string; taken: Taken }> {
  const query = since ? `?${new URLSearchParams({ since })}` : '';
  const response = await fetch(`/api/units/${cityId}/statements${query}`, {
    signal,
    headers: { Accept: 'application/x-ndjson' },
  }).catch((cause: unknown) => {
    throw new Unreachable(cause);
  });
  if (!response.ok || !response.body) {
    throw problemFrom(await response.json().catch(() => null), response);
  }
  const counter = new StatementCounter();
  let taken: Taken = { statements: 0, people: 0, bytes: 0 };
  let file = new Blob([]);
  let pieces: BlobPart[] = [];
  const reader = response.body.getReader();
  for (let told = 0; ;) {
    const { done, value } = await reader.read();
    if (done) break;
    taken = counter.add(value);
    pieces.push(value);
    if (pieces.length >= piecesAtOnce) {
      file = new Blob([file, ...pieces]);
      pieces = [];
    }
    const now = performance.now();
    if (now - told < 200) continue;
    told = now;
    tell(taken);
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { file: new Blob([file, ...pieces]), name: name ?? 'jiaxue-xapi.jsonl', taken };
}
