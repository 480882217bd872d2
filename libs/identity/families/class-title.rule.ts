/** How a class is called when its grade is not in sight: 三年级 + 2班 → 三年级2班; a name that says the grade stays. */
export function classTitle(gradeName: string, className: string): string {
  return className.startsWith(gradeName) ? className : `${gradeName}${className}`;
}
