/** Metres as kilometres for a figure: whole from 100 km on, else with one digit. */
export function kilometres(metres: number): string {
  const km = metres / 1000;
  return km >= 100 ? Math.round(km).toLocaleString('en-US') : km.toFixed(1);
}

/** A share, one digit behind the point; 100 % only when it is all. */
export function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;
}
