import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isDay } from './day.rule';

/** A field of a DTO that names a day that exists, `YYYY-MM-DD`. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isDay',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isDay(value),
        defaultMessage: () => '$property must be a day, YYYY-MM-DD',
      },
    },
    options,
  );
