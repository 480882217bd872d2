import type { Caller } from '@libs/platform';
import { titleRoles, type TitleRole } from './title-state.rule';

/** The offices somebody holds over the unit with this path. */
export const officesOver = (caller: Pick<Caller, 'roles'>, unitPath: string): TitleRole[] =>
  titleRoles.filter((office) =>
    caller.roles.some(({ role, unitPath: path }) => role === office && unitPath.startsWith(path)),
  );
