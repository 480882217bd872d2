import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';

export class DeviceView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'Kind of browser' })
  device: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ description: 'Whether this is the device that asks' })
  current: boolean;
}

export class DevicePage extends PageOf(DeviceView) {}
