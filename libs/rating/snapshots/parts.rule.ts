const parentOf = (path: string): string => path.replace(/[^/]+\/$/, '');

/**
 * The paths that count every school at or below `path` once, each with one set of statements: its districts, so that
 * only one of them is in memory at a time. A school that stands beside districts is counted alone.
 */
export function partsOf(schools: string[], path: string): string[] {
  const parents = [...new Set(schools.map(parentOf))].toSorted();
  // In their order, what lies below a parent follows it at once.
  const whole = parents.filter(
    (parent, at) => parent.startsWith(path) && !parents[at + 1]?.startsWith(parent),
  );
  const isWhole = new Set(whole);
  return [...whole, ...schools.filter((school) => !isWhole.has(parentOf(school)))];
}
