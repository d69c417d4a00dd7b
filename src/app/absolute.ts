/** The address as others are given it. */
export function absolute(address: string): string {
  return new URL(address, location.href).href;
}
