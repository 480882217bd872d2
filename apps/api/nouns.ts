import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';

/** The nouns the api serves, from the ground up. */
export const nouns = [OrganizationModule, IdentityModule];
