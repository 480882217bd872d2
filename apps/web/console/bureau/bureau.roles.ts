import type { Role } from '../frame/desk-unit';

/** Who may see schools side by side (domain: never, school ranks). The server asks again. */
export const viewers: readonly Role[] = ['district_officer', 'city_officer', 'auditor'];

/** Who reads submitted courses and gives them back or publishes them. */
export const reviewers: readonly Role[] = ['district_officer', 'city_officer'];
