import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { GrantedRoles } from '../access/granted-roles';
import { MeView } from './me.view';
import { People } from './people.service';

@ApiTags('identity')
@Controller('api/me')
export class MeController {
  constructor(
    private readonly people: People,
    private readonly granted: GrantedRoles,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: MeView })
  async show(@CurrentCaller() caller: Caller): Promise<MeView> {
    const person = await this.people.get(caller.personId);
    const held = await this.granted.listOf(caller.personId);
    return {
      id: person.id,
      name: person.name,
      locale: person.locale,
      passwordTemporary: Boolean(person.passwordTemporary),
      roles: held.map(({ role, unitId, unitName }) => ({ role, unitId, unitName })),
      children: [],
    };
  }
}
