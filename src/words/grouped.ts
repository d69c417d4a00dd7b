/** 20000 as "20 000": for what large stories count. By itself, since no first view does. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
