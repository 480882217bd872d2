import { ValidationPipe, type ArgumentMetadata, type Type, type ValidationError } from '@nestjs/common';
import { Malformed, type FieldError } from '../errors/problem';

type Sound = (body: unknown) => boolean;
const quickLooks = new Map<unknown, Sound>();

/**
 * For a DTO that comes by the thousand a second: what `sound` says yes to, the decorators would take too, so they
 * are not asked. All else goes their way, and its faults are told in their words.
 */
export const QuickLook =
  (sound: Sound) =>
  (dto: Type): void => {
    quickLooks.set(dto, sound);
  };

class Validation extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype } = metadata;
    if (metatype && quickLooks.get(metatype)?.(value)) {
      return Promise.resolve(Object.assign(new metatype() as object, value));
    }
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/** Every body, query and parameter goes through its DTO class; what it does not name is refused. */
export function validation(): ValidationPipe {
  return new Validation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors: ValidationError[]) =>
      new Malformed(errors.flatMap((error) => fieldErrors(error, ''))),
  });
}

function fieldErrors(error: ValidationError, path: string): FieldError[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([code, message]) => ({ field, code, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}
