/** Something that keeps a standard from being sound: where, which sentence tells it, and what goes into the sentence. */
export interface Fault {
  path: (string | number)[];
  rule: string;
  values: Record<string, string | number>;
  message: string;
}

export const fault = (
  path: Fault['path'],
  rule: string,
  values: Fault['values'],
  message: string,
): Fault => ({ path, rule, values, message });
