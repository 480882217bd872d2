import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';

export class RoundView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  from: string;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  until: string;

  @ApiProperty()
  visits: number;

  @ApiProperty()
  done: number;
}

export class RoundPage extends PageOf(RoundView) {}
