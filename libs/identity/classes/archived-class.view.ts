import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import type { ArchivedClass } from './archived-classes.query';

export class ArchivedClassView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'With the grade' })
  name: string;

  @ApiProperty({ format: 'date-time' })
  archivedAt: string;
}

export class ArchivedClassPage extends PageOf(ArchivedClassView) {}

export function archivedClassView({ id, name, archivedAt }: ArchivedClass): ArchivedClassView {
  return { id, name, archivedAt: archivedAt.toISOString() };
}
