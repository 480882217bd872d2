interface Notice {
  sentence: string;
  urgency: 'calm' | 'urgent';
}

let listener: ((notice: Notice) => void) | null = null;
/** Said while nothing could show it yet. */
let unheard: Notice[] = [];
let bring = (): void => undefined;

/** Says one sentence at the lower edge and to a screen reader; it leaves by itself. */
export function say(sentence: string, urgency: 'calm' | 'urgent' = 'calm'): void {
  const notice: Notice = { sentence, urgency };
  if (listener) return listener(notice);
  unheard.push(notice);
  bring();
}

/** `call` brings what can show sentences, should one be said before it is there. */
export function onUnheard(call: () => void): void {
  bring = call;
  if (unheard.length > 0) bring();
}

/** Gives `show` what is said from now on, and what nobody has heard yet. */
export function hearNotices(show: (notice: Notice) => void): () => void {
  listener = show;
  unheard.forEach(show);
  unheard = [];
  return () => (listener = null);
}
