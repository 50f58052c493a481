/** Passwords of the roles on the suites' servers; the owner's is made anew by each. */
export const testSecrets = { owner: 'o'.repeat(32), app_rw: 'a'.repeat(32), backup: 'b'.repeat(32) };
