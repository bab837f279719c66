import type { Role } from '../../people/permissions.ts'

/** Who says yes or no for the council to its own services and to claims. */
export const joiningDeciders: readonly Role[] = ['commissioner', 'admin']
