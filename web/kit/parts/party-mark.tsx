import { useAppearance } from '../theme/appearance.tsx';
import type { Party } from '../theme/palette.ts';
import { hueOf } from '../theme/palette.ts';
import './party-mark.css';

/** The small square in a party's hue, always beside its name. */
export function PartyMark({ party }: { readonly party: Party }) {
  const { palette } = useAppearance();
  return <span className="party-mark" style={{ background: hueOf(party, palette) }} aria-hidden="true" />;
}
