/** Whether somebody with roles over these units works at a unit: within it, or over it. */
export const worksAt = (unitPath: string, rolePaths: readonly string[]): boolean =>
  rolePaths.some((path) => path.startsWith(unitPath) || unitPath.startsWith(path));
