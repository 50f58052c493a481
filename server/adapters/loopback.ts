/** Whether an address is one that only this machine itself can come from. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
}

/** Whether a host's name (without port) means this machine, for listening and for asking. */
export function isLoopbackHost(name: string): boolean {
  return name === '127.0.0.1' || name === '::1' || name === 'localhost';
}
