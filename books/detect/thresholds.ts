import { DAY_MS, MICRO_PER_YUAN } from '#engine';
import type { SignalName, SignalRule } from './detection.ts';

/** The stretch looked at when nobody says: long enough for a store to show its habits, short enough to act on. */
export const WINDOW_DAYS = 60;

/** When a signal tells. Each stands with the reason for its figure; a change needs the towns of the tests. */
export const SIGNALS: Readonly<Record<SignalName, SignalRule>> = {
  // An honest owner binds about half of the spend at the own store; a tenth is far outside that.
  'indirect-income': { family: 'value', unit: 'ppm', side: 'below', threshold: 100_000 },
  // Most of the spend: less could be a friend with many guests.
  'bound-to-leaves': { family: 'graph', unit: 'ppm', side: 'above', threshold: 500_000 },
  // A promoter's people come from several stores; four in five from one is a till, not a person.
  'binds-for-one-store': { family: 'graph', unit: 'ppm', side: 'above', threshold: 800_000 },
  // With a recruiter, a referrer from outside or an agent, more than half goes to others.
  'commission-kept': { family: 'value', unit: 'ppm', side: 'above', threshold: 500_000 },
  // Guests register when they come, one by one; an opening day makes some bursts, not mostly bursts.
  'registered-in-bursts': { family: 'timing', unit: 'ppm', side: 'above', threshold: 500_000 },
  // A bad season halves a store; below three tenths something else has happened.
  'turnover-fell': { family: 'value', unit: 'ppm', side: 'below', threshold: 300_000 },
  // Of the orders of a store's own people: one in twenty is next to none.
  'own-share-fell': { family: 'graph', unit: 'ppm', side: 'below', threshold: 50_000 },
  // Five people who were bound and did not buy are no chance.
  'bound-without-orders': { family: 'graph', unit: 'count', side: 'above', threshold: 4 },
};

/** A store below this in the window is not active: its shares are chance, and little is at stake. */
export const TURNOVER_MIN = 10_000n * MICRO_PER_YUAN;

export const SILENT_RECRUITER = {
  /** Fewer bound buyers are a family, not a clientele. */
  buyersMin: 5,
  /** "One or few accounts": who hides behind more than three has much work with it. */
  accountsMax: 3,
  /** An account with less of the bound spend cannot be one of three that hold most of it together with its peers. */
  spendShareMin: 100_000,
} as const;

/** The marks of an account kept for binding (小号); an honest person easily has one of them, seldom two. */
export const LEAF = {
  /** Somebody who joins to shop seldom binds others in the first week. */
  bindsWithinMs: 7 * DAY_MS,
  /** As `binds-for-one-store`. */
  hereShareMin: 800_000,
  marksMin: 2,
} as const;

export const SYBIL_BINDING = {
  /** Fewer buyers are friends. */
  buyersMin: 10,
  /** So many within half an hour of each other are a burst. */
  burstMembers: 5,
  burstReachMs: 15 * 60_000,
} as const;

export const OFF_PLATFORM = {
  /** Earlier windows the present one is held against: enough that one good month does not make a fall. */
  earlierWindowsMax: 3,
  /** People who must still buy elsewhere: else they have left the platform, not the store's till. */
  buyersElsewhereMin: 5,
  /** And for at least half of what they spent elsewhere before. */
  spendElsewhereMin: 500_000,
  /** Where less than a fifth of their orders was at the own store there is nothing to fall. */
  ownShareBeforeMin: 200_000,
  /** At most a fifth of the newly bound bought: most come to buy. */
  newBuyersMax: 200_000,
  /** A store that sold or bound nobody in three sixths of the window was closed. */
  parts: 6,
  partsAliveMin: 4,
} as const;

/** Accounts named in a result: enough to begin looking. */
export const MEMBERS_SHOWN = 20;
