/** Something that has happened, owned by the noun that announces it. `P` is its JSON payload: ids, never names. */
export interface EventType<P extends object> {
  readonly type: string;
  /** Only carries the payload's type. */
  readonly payload?: P;
}

/** `noun.what-happened`, in the past tense. */
export function defineEvent<P extends object>(type: string): EventType<P> {
  return { type };
}
