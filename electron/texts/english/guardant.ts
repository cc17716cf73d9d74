/** What Guardant License Manager asks for, and what it answers. */
export const guardant = {};
