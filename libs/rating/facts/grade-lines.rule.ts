export interface GradeCount {
  label: string;
  value: number;
  of: number;
}

/**
 * Grades with their counts; those of too few families without. Where the hidden ones together are still too few, the
 * smallest shown grade is hidden with them: otherwise the school's figure minus the shown grades would tell.
 */
export function gradeLines<G extends GradeCount>(
  grades: G[],
  smallGroup: number,
): (Omit<G, 'value'> & { value: number | null })[] {
  const hidden = new Set(grades.filter((grade) => grade.of > 0 && grade.of < smallGroup));
  const rest = grades.filter((grade) => grade.of >= smallGroup).toSorted((a, b) => a.of - b.of);
  const together = (): number => [...hidden].reduce((sum, grade) => sum + grade.of, 0);
  while (together() > 0 && together() < smallGroup && rest.length > 0) hidden.add(rest.shift()!);
  return grades.map((grade) => ({ ...grade, value: hidden.has(grade) ? null : grade.value }));
}
